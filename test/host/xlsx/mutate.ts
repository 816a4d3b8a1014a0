import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** 可以重放的随机数。 */
export interface Dice {
  /** 0 到 n−1 的整数。 */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

/** 由种子得到的随机数（mulberry32）。 */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('没有可选的');
      return item;
    },
  };
}

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const rezip = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 1 });

/** 改一个部件的文字，再照样打包（校验和是对的，坏处要靠读 XML 的代码发现）。 */
function inPart(wanted: RegExp, edit: (text: string, dice: Dice) => string): Mutation {
  return (bytes, dice) => {
    const parts = unzipSync(bytes);
    const paths = Object.keys(parts).filter((path) => wanted.test(path));
    if (paths.length === 0) return bytes;
    const path = dice.pick(paths);
    const text = strFromU8(parts[path] ?? new Uint8Array());
    return rezip({ ...parts, [path]: strToU8(edit(text, dice)) });
  };
}

/** 换掉第几个匹配。 */
function replaceOne(
  text: string,
  pattern: RegExp,
  dice: Dice,
  replacement: (whole: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: whole } = dice.pick(matches);
  return text.slice(0, index) + replacement(whole) + text.slice(index + whole.length);
}

const flipBytes: Mutation = (bytes, dice) => {
  const copy = bytes.slice();
  for (let i = dice.below(8); i >= 0; i -= 1) {
    const at = dice.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 + dice.below(255));
  }
  return copy;
};

const truncate: Mutation = (bytes, dice) => bytes.slice(0, dice.below(bytes.length));

const dropPart: Mutation = (bytes, dice) => {
  const parts = unzipSync(bytes);
  const gone = dice.pick(Object.keys(parts));
  return rezip(Object.fromEntries(Object.entries(parts).filter(([path]) => path !== gone)));
};

const swapParts: Mutation = (bytes, dice) => {
  const parts = unzipSync(bytes);
  const [one, other] = [dice.pick(Object.keys(parts)), dice.pick(Object.keys(parts))];
  return rezip({ ...parts, [one]: parts[other] ?? new Uint8Array() });
};

const scramble = inPart(/\.(xml|rels)$/, (text, dice) => {
  const at = dice.below(text.length);
  const piece = text.slice(at, at + 1 + dice.below(400));
  const noise = dice.pick([
    '',
    piece + piece,
    '<',
    '>',
    '"',
    '&#x0;',
    ']]>',
    '\u0000',
    '<c r="A1">',
    '</row>',
  ]);
  return text.slice(0, at) + noise + text.slice(at + (dice.below(2) ? piece.length : 0));
});

const addresses = ['XFD1048576', 'A1048576', 'ZZZZ9', 'A0', '$A$1', '', 'A1:XFD1048576', '1:1', 'A99999999'];
const numbers = ['-1', '1e308', '99999999999', 'NaN', '', '1.5', '0x10', '2147483648'];

const hugeAddress = inPart(/worksheets\/sheet/, (text, dice) =>
  replaceOne(text, /\b(?:r|ref|sqref)="[^"]*"/g, dice, (whole) =>
    whole.replace(/"[^"]*"/, `"${dice.pick(addresses)}"`),
  ),
);

const oddNumber = inPart(/\.xml$/, (text, dice) =>
  replaceOne(text, /="\d+"/g, dice, () => `="${dice.pick(numbers)}"`),
);

const oddValue = inPart(/worksheets\/sheet/, (text, dice) =>
  replaceOne(
    text,
    /<v>[^<]*<\/v>/g,
    dice,
    () => `<v>${dice.pick([...numbers, '#REF!', 'true', '9'.repeat(400)])}</v>`,
  ),
);

const formulas = [
  '"'.repeat(4001),
  '('.repeat(5000),
  'SUM('.repeat(1000),
  "'".repeat(999) + '!A1',
  '#REF!',
  '=',
  '-'.repeat(8000) + '1',
  'A1:XFD1048576',
  '_xldudf_PBE_',
  'PBE.EXECRATE',
  '{1,2;3}',
  'x'.repeat(9000),
];

const oddFormula = inPart(/worksheets\/sheet/, (text, dice) => {
  const kind = dice.pick([
    '',
    ' t="shared" si="7"',
    ' t="array" ref="A1:XFD1048576"',
    ' t="dataTable"',
    ' t="?"',
  ]);
  const formula = dice.pick(formulas).replaceAll('"', '&quot;');
  return replaceOne(text, /(?:<f[^>]*>[^<]*<\/f>)?<v>/g, dice, () => `<f${kind}>${formula}</f><v>`);
});

const oddName = inPart(/workbook\.xml$/, (text, dice) =>
  replaceOne(text, />[^<]+<\/definedName>/g, dice, () => {
    const sheet = dice.pick(['基础数据表', '没有', "'项目-招商引资工作经费'", '']);
    const target = dice.pick([
      `${sheet}!$A$1:$XFD$1048576`,
      `${sheet}!$1:$1048576`,
      `${sheet}!$XFD$1048576`,
      `${sheet}!$D$9:$A$1`,
      ...formulas.map((formula) => formula.replaceAll('"', '&quot;')),
    ]);
    return `>${target}</definedName>`;
  }),
);

const oddRegistry = inPart(/customXml\/item\d*\.xml$/, (text, dice) =>
  replaceOne(text, /"[^"]*":(?:"[^"]*"|\d+|\[|\{|null)/g, dice, (whole) =>
    whole.replace(
      /:.*$/,
      `:${dice.pick(['null', '""', '[]', '{}', '-1', '1e999', '"$A$1:$XFD$1048576"', '[[[['])}`,
    ),
  ),
);

/** 单元格里重复一万遍的内容：压缩后很小，展开很大。 */
const bomb = inPart(/worksheets\/sheet/, (text, dice) => {
  const [piece, count] = dice.pick([
    ['<row><c><v>1</v></c></row>', 60_000],
    ['<c/>', 300_000],
    [' ', 20_000_000],
    ['<!---->', 500_000],
  ] as const);
  return text.replace('</sheetData>', `${piece.repeat(count)}</sheetData>`);
});

/** 各种弄坏文件的办法与做几次；一共 1,000 次。 */
export const mutations: readonly (readonly [name: string, times: number, mutate: Mutation])[] = [
  ['改字节', 200, flipBytes],
  ['截断', 90, truncate],
  ['少一个部件', 60, dropPart],
  ['部件换成别的', 60, swapParts],
  ['XML 里掺东西', 210, scramble],
  ['离谱的地址', 90, hugeAddress],
  ['离谱的数字', 80, oddNumber],
  ['离谱的值', 50, oddValue],
  ['怪公式', 60, oddFormula],
  ['怪名称', 50, oddName],
  ['登记内容改坏', 44, oddRegistry],
  ['压缩炸弹', 6, bomb],
];
