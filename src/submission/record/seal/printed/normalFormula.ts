import { rememberValue } from '../../../../domain';

/** 公式的一个记号：字符串、带引号的表名、数、其余。 */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\d+(?:\.\d+)?(?:E[+-]?\d+)?|[A-Z_\u0080-\uffff][\w.\u0080-\uffff]*|\s+|[\s\S]/giu;

/** 每次打开都会变的函数。 */
const volatileNames = new Set([
  'TODAY',
  'NOW',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);

const tokens = (formula: string): readonly string[] => formula.match(token) ?? [];

const plainSheet = /^'([\p{L}_][\p{L}\p{N}_.]*)'!$/u;

function normalToken(text: string): string {
  if (text.startsWith('"')) return text;
  if (text.startsWith("'")) return text.replace(plainSheet, '$1!');
  if (/^\s+$/.test(text) || text === '@' || text === '$') return '';
  if (/^\d/.test(text)) return String(Number(text));
  return text.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '').toUpperCase();
}

/**
 * 公式的规范写法：各家软件另存时会改的空白、大小写、绝对号、前缀、表名引号、数的写法都抹平。
 * 两条公式规范写法相同，算出来就相同。
 */
export const normalFormula = rememberValue((formula: string): string =>
  tokens(formula).map(normalToken).join(''),
);

/** 用到随时间、随机、间接引用而变的函数。 */
export const usesVolatile = rememberValue((formula: string): boolean =>
  tokens(formula).some((text, index, all) => {
    if (!volatileNames.has(normalToken(text))) return false;
    const next = all[index + 1] ?? '';
    return (/^\s+$/.test(next) ? all[index + 2] : next) === '(';
  }),
);

/** 引用了别的文件，或向外面要数。 */
export const usesExternal = rememberValue(
  (formula: string): boolean =>
    tokens(formula).some((text) =>
      text.startsWith('"')
        ? false
        : /^'[^'[]*\[[^[\]]+\]/.test(text) ||
          /^(?:WEBSERVICE|RTD|DDE|FILTERXML|IMAGE|SQL\.REQUEST|CALL|REGISTER\.ID)$/i.test(normalToken(text)),
    ) || /(?:^|[^\w\]])\[[^[\]]+\][^\s!'"[]*!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""')),
);

/** 以后会自己变：随时间、随机、间接引用，或引用别的文件、向外面要数。 */
export const isVolatileFormula = (formula: string): boolean => usesVolatile(formula) || usesExternal(formula);

/** 只引用本工作簿的一格（地址、带表名的地址、一个名称）：照抄，不是算。 */
export const isPlainLink = (formula: string): boolean =>
  !usesExternal(formula) &&
  /^=\s*(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)\s*$/iu.test(
    formula,
  ) &&
  !/^=\s*(?:TRUE|FALSE)\s*$/i.test(formula);
