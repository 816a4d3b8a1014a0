/** 查一份 .xlsx，返回毛病（中文），没有是空数组。 */
export function lintXlsx(bytes: Uint8Array): string[];
