/** 引号里的文字、表名，或 PBE 函数名前的 `@`。 */
const atOfOurs = /"(?:[^"]|"")*"|'(?:[^']|'')*'|@(?=\s*(?:_xll\.|_xlfn\.|_xldudf_)*PBE[._])/giu;

/**
 * 去掉 PBE 函数名前的 `@`：动态数组 Excel（含 LTSC 2021）重开文件以后把 `=PBE.X()` 读成 `=@PBE.X()`，
 * 说的是同一条公式（PBE 函数只给一个值）。读回公式只在这一处去掉，比较、求值、恢复、定稿都在它之后。
 */
export const plainFormula = (formula: string): string =>
  formula.includes('@') ? formula.replace(atOfOurs, (part) => (part === '@' ? '' : part)) : formula;
