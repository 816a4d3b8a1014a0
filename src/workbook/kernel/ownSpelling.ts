/** 引号里的文字、表名，或一次 PBE 调用的函数名（文件里、加载宏里的各种写法）。 */
const call =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:(?:_xlfn\.(?:_xlws\.)?|_xll\.)?PBE\.|(?:_xlfn\.)?_xldudf_PBE_)([A-Z][A-Z0-9._]*)(?=\s*\()/giu;

/**
 * 公式里的函数名改回 `PBE.名(`。没有装加载项的 Excel、别的软件重算或另存以后，
 * 会把它留成 `_xldudf_PBE_名(`、`_xll.PBE.名(` 一类，装上加载项也不会自己变回来。
 */
export function ownSpelling(formula: string): string {
  return formula.replace(call, (whole, name: string | undefined) =>
    name === undefined || /^PBE\./i.test(whole) ? whole : `PBE.${name.toUpperCase()}`,
  );
}

/** 公式里调用了 PBE 函数（不论写法）。 */
export const callsOurs = (formula: string): boolean =>
  [...formula.matchAll(call)].some(([, name]) => name !== undefined);
