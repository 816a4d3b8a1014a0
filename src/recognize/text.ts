import { rememberedByText } from './remembered';

/** 再长就是一段话，不是标签；逐种去掉编号、括号也就白做。 */
const LONGEST = 500;

/** 全角符号、数字、字母 → 半角，去掉一切空白（换行、字间空格、不间断空格）。 */
export const squeeze = rememberedByText((text) =>
  text
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[〔【［]/g, '(')
    .replace(/[〕】］]/g, ')')
    .replace(/[“”"'‘’《》]/g, '')
    .replace(/[∶﹕]/g, ':'),
);

const LEADING = [
  /^[★☆*※●○◆□■√✓▲#]+/,
  /^(其中|包括|含)[:\-—–]?(?=.)/,
  // “2、资金结构：（1）基本支出”：第一行连着它这一组的名字
  /^(资金|预算|收入|支出)(来源|结构|构成):(?=.)/,
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．](?=\D)/,
  /^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/,
  /^[①②③④⑤⑥⑦⑧⑨⑩]+/,
] as const;

/** 标签末尾的公式、代号：`⑤=④/③`、`A`、`(B/A)`。 */
const TRAILING_FORMULA = /[①②③④⑤⑥⑦⑧⑨⑩](=.*)?$/;

function trimLabel(text: string): string {
  let label = text;
  for (let before = ''; before !== label;) {
    before = label;
    for (const pattern of LEADING) label = label.replace(pattern, '');
    label = label
      .replace(/[:：;；.。…]+$/, '')
      .replace(/(?<=\D)[%‰]+$/, '')
      .replace(TRAILING_FORMULA, '');
  }
  return label;
}

/** 列名后面另起一行、没有括号的代号与算式：`分值C`、`执行率B/A`、`得分B/A×C`。 */
const TRAILING_LETTERS = /(?<=[\u4e00-\u9fff)])[A-H](?:[=*/÷×+-][A-H\d%=*/÷×+()-]*)?$/;

/**
 * 一个标签可以怎样读，从写全的到去掉括号的：去空白、去编号、去“其中：”、去末尾冒号，再去末尾括号，再去全部括号，再去末尾的代号。
 */
export const labelForms = rememberedByText((text): readonly string[] => {
  if (text.length > LONGEST) return [text];
  const full = trimLabel(squeeze(text));
  const shorter = trimLabel(full.replace(/(\([^()]*\)?)+$/, ''));
  const bare = trimLabel(full.replace(/\([^()]*\)?/g, ''));
  const named = trimLabel(bare.replace(TRAILING_LETTERS, ''));
  return [...new Set([full, shorter, bare, named])].filter((form) => form !== '');
});

/** “标签：值”写在一格里：拆成两半；没有冒号返回 `null`。 */
export function inlineParts(text: string): { readonly label: string; readonly value: string } | null {
  const match = /^([^:：∶]{2,20})[:：∶]([\s\S]*)$/.exec(text.trim());
  return match ? { label: match[1] ?? '', value: (match[2] ?? '').trim() } : null;
}

/** 像个数（可带 %、万、万元、元、逗号、勾）：标签不会是这样。 */
export const looksNumeric = (text: string): boolean =>
  /^[-+]?[\d,]+(\.\d+)?(%|万|万元|元|分)?[√✓]?$/.test(squeeze(text));

/** 短横、斜杠一类“不填”的记号。 */
export const isDash = (text: string): boolean => /^[-—–/\\×]+$/.test(squeeze(text));

/** 光有编号，没有别的字（“1.”“②”“……”）。 */
export const isBareNumber = (text: string): boolean => /^([\d①-⑩]+[.、)]?|…+)$/.test(squeeze(text));

/** 像个标签：短、不是数、不成句。 */
export function looksLikeLabel(text: string): boolean {
  const squeezed = squeeze(text);
  if (squeezed === '' || squeezed.length > 24 || looksNumeric(text) || isDash(text)) return false;
  if (/^\d{1,2}[-—~至]\d{1,2}月/.test(squeezed)) return true;
  return !/[。;；,，!！?？□☑√✓%％]|^\d+[^.、\d)]|\d{4,}|^(注|说明|备注):./.test(squeezed);
}
