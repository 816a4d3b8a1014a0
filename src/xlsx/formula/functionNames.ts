import { FUTURE_FUNCTIONS } from './futureFunctions';

/** 公式里的一个函数名（后面紧跟左括号）；引号里的文字与表名跳过。只从词头认起：几千字没有括号的词也只看一遍。 */
const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

const mapCalls = (formula: string, map: (name: string) => string) =>
  formula.replace(CALL, (whole, name: string | undefined) => (name === undefined ? whole : map(name)));

/** 文件里的公式用了自定义函数。 */
export const usesCustomFunction = (formula: string) => /_xldudf_/i.test(formula);

/** 带点的函数名里 Excel 自带、又不写 `_xlfn.` 的。 */
const DOTTED_BUILT_IN = /^(?:ERROR\.TYPE|_xl)/i;

/** 文件里的公式用了加载项的函数：认得的写法，或没有登记上时留下的 `DEMO.RATE(`。 */
export function usesAddInFunction(formula: string): boolean {
  if (usesCustomFunction(formula)) return true;
  return [...formula.matchAll(CALL)].some(
    ([, name]) => name !== undefined && name.includes('.') && !DOTTED_BUILT_IN.test(name),
  );
}

/**
 * 自定义函数结果为空文字时，缓存里写的一个空格：LibreOffice 不收空的缓存，会重算成 #NAME?，
 * 一张没填的表就满眼是错；写一个空格则显示为空。读的时候还原。
 */
export const BLANK_CUSTOM_RESULT = ' ';

/** 函数名两种写法之间的换算：内存里 `DEMO.RATE(`，文件里 `_xldudf_DEMO_RATE(`。 */
export interface FunctionNames {
  /** 内存 → 文件。 */
  toFile(formula: string): string;
  /** 文件 → 内存；文件里直接写 `DEMO.RATE(` 的也认，LibreOffice 存成小写的也认。 */
  fromFile(formula: string): string;
}

/**
 * 建立换算。
 * @param namespaces 自定义函数的命名空间（如 `DEMO`）；这里不认识任何具体的命名空间。
 */
export function functionNames(namespaces: readonly string[]): FunctionNames {
  const known = namespaces.map((namespace) => namespace.toUpperCase());
  // 一本几千条公式，绝大多数没有前缀可去、没有命名空间可认：先看一眼，不逐个函数名走
  const stored = new RegExp(`_xl|${known.map((one) => `\\b${one}\\.`).join('|') || '_xl'}`, 'i');
  return {
    toFile: (formula) =>
      mapCalls(formula, (name) => {
        const upper = name.toUpperCase();
        const namespace = known.find((one) => upper.startsWith(`${one}.`));
        if (namespace !== undefined) return `_xldudf_${namespace}_${upper.slice(namespace.length + 1)}`;
        return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
      }),
    fromFile: (formula) =>
      stored.test(formula)
        ? mapCalls(formula, (name) => {
            const bare = name.replace(/^(?:_xlfn\.(?:_xlws\.)?|_xll\.)/i, '');
            const upper = bare.toUpperCase();
            const own = known.find((one) => upper.startsWith(`_XLDUDF_${one}_`));
            if (own !== undefined) return `${own}.${upper.slice(`_XLDUDF_${own}_`.length)}`;
            return known.some((one) => upper.startsWith(`${one}.`)) ? upper : bare;
          })
        : formula,
  };
}
