import { figures } from './figures';
import type { Outline, OutlineItem } from './outline';
import { findOutline } from './registered';
import { textSlots } from './textSlots';

/** 外来的提纲读得成、读不成。 */
export type OutlineParse =
  | { readonly ok: true; readonly outline: Outline; readonly notices: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

/** 每种项必须有哪些文字。 */
const needed: Readonly<Record<OutlineItem['kind'], readonly string[]>> = {
  heading: ['text'],
  text: ['text'],
  variants: [],
  slot: ['slot'],
  rows: ['form', 'block', 'text'],
  scoring: [],
  table: ['form', 'block'],
};

function itemProblem(item: unknown): string | null {
  if (!isRecord(item) || !isText(item['kind']) || !Object.hasOwn(needed, item['kind']))
    return `kind 应是 ${Object.keys(needed).join('、')} 之一`;
  const kind = item['kind'] as OutlineItem['kind'];
  const lacking = needed[kind].find((key) => !isText(item[key]));
  if (lacking) return `${kind} 缺少 ${lacking}`;
  if (kind === 'heading' && ![1, 2, 3, 4].includes(Number(item['level'])))
    return 'heading 的 level 应是 1 到 4';
  if (
    kind === 'variants' &&
    !(
      Array.isArray(item['variants']) &&
      item['variants'].every((each) => isRecord(each) && isText(each['text']))
    )
  )
    return 'variants 应是 { when, text } 的数组';
  if (
    kind === 'table' &&
    !(
      Array.isArray(item['columns']) &&
      item['columns'].every(
        (each) =>
          isRecord(each) &&
          isText(each['heading']) &&
          isText(each['column']) &&
          typeof each['width'] === 'number',
      )
    )
  )
    return 'table 的 columns 应是 { heading, column, width } 的数组';
  return null;
}

const known = new Set([
  '年度',
  '上年',
  '下年',
  '单位',
  '序',
  '序数',
  '序圈',
  '接',
  ...Object.keys(figures),
  ...Object.keys(textSlots),
]);

/** 方括号里的名字有没有不认识的：照写“（待填）”，先提醒。 */
function unknownNames(body: readonly OutlineItem[]): readonly string[] {
  const names = body.flatMap((item) => {
    if (item.kind === 'slot') return [item.slot];
    if (item.kind === 'rows' || item.kind === 'scoring' || item.kind === 'table') return [];
    const texts = item.kind === 'variants' ? item.variants.map(({ text }) => text) : [item.text];
    return texts.flatMap((text) =>
      [...text.matchAll(/【([^】|]*)/g)].flatMap((match) => match[1]!.split(/[+\-*/(),]/)),
    );
  });
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name !== '' && !/^[\d.]+$/.test(name) && !known.has(name),
  );
}

const noticesOf = (body: readonly OutlineItem[]): readonly string[] =>
  unknownNames(body).map((name) => `提纲里的【${name}】不认识，生成时写成“（待填：${name}）”。`);

/** 核对一份 JSON 提纲。 */
export function parseOutline(json: unknown): OutlineParse {
  if (!isRecord(json)) return { ok: false, problems: ['提纲应是一个 JSON 对象。'] };
  const problems: string[] = [];
  for (const key of ['id', 'title'] as const) if (!isText(json[key])) problems.push(`缺少 ${key}。`);
  if (!isTexts(json['heading'])) problems.push('heading 应是文字的数组（正文的题目，一行一项）。');
  const body = json['body'];
  if (!Array.isArray(body) || body.length === 0) problems.push('缺少 body：至少要有一项。');
  else
    body.forEach((item: unknown, at) => {
      const problem = itemProblem(item);
      if (problem) problems.push(`body 第 ${at + 1} 项：${problem}。`);
    });
  const cover = json['cover'];
  if (cover !== undefined && !(isRecord(cover) && isTexts(cover['title']) && isTexts(cover['lines'])))
    problems.push('cover 应有 title、lines 两个文字数组。');
  if (problems.length > 0) return { ok: false, problems };
  const outline: Outline = {
    id: String(json['id']),
    title: String(json['title']),
    schemes: isTexts(json['schemes']) ? json['schemes'] : [],
    heading: json['heading'] as readonly string[],
    body: body as readonly OutlineItem[],
    signOff: json['signOff'] !== false,
    appendices: isTexts(json['appendices']) ? json['appendices'] : [],
    basis: isText(json['basis']) ? json['basis'] : '单位自带',
    ...(isText(json['selfName']) ? { selfName: json['selfName'] } : {}),
    ...(cover === undefined ? {} : { cover: cover as unknown as NonNullable<Outline['cover']> }),
  };
  return { ok: true, outline, notices: noticesOf(outline.body) };
}

const headingPatterns: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d{1,2}[.、．]/,
];

/** 编号短段是标题。 */
function levelOf(text: string, level: number): number {
  if (level > 0) return Math.min(level, 4);
  if (text.length > 40 || /[。；]$/.test(text) || text.includes('【')) return 0;
  return headingPatterns.findIndex((pattern) => pattern.test(text)) + 1;
}

/**
 * 从一份带方括号字段名的 .docx 读提纲：`[基本支出]`、`［…］`、`【…】` 都认；
 * 整段只有一个人写的文字名的，照原文分段写。
 */
export function outlineFromParagraphs(
  paragraphs: readonly { readonly text: string; readonly level?: number; readonly inTable?: boolean }[],
  id: string,
): OutlineParse {
  const body = paragraphs
    .filter(({ inTable, text }) => !inTable && text.trim() !== '')
    .map(({ text, level = 0 }): OutlineItem => {
      const words = text
        .trim()
        .replace(/[[［【]([^\][【】［］]*[\u4e00-\u9fa5][^\][【】［］]*)[\]］】]/g, '【$1】');
      const only = /^【([^】|]+)】$/.exec(words)?.[1];
      if (only !== undefined && Object.hasOwn(textSlots, only)) return { kind: 'slot', slot: only };
      if (/^【评分表逐项】$/.test(words)) return { kind: 'scoring' };
      const at = levelOf(words, level);
      return at > 0
        ? { kind: 'heading', level: at as 1 | 2 | 3 | 4, text: words }
        : { kind: 'text', text: words };
    });
  if (body.length === 0) return { ok: false, problems: ['提纲里没有一段文字。'] };
  const general = findOutline('general')!;
  const outline: Outline = {
    id,
    title: id,
    schemes: [],
    heading: [],
    body,
    signOff: true,
    appendices: general.appendices,
    basis: '单位自带',
  };
  return { ok: true, outline, notices: noticesOf(body) };
}
