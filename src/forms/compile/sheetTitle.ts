import type { Form } from '../form';

/** Excel 工作表名的长度上限。 */
const maxLength = 31;

/**
 * 表样的缺省工作表名：去掉 Excel 不许用的字、首尾单引号，超长截断。
 * 全名另存在单元格与登记里。
 */
export function sheetTitle(form: Form, project: string | null): string {
  const name = form.sheetName
    .replace('{项目}', project ?? '')
    .replace(/[:\\/?*[\]]/g, '_')
    .replace(/^'+|'+$/g, '');
  return [...name].slice(0, maxLength).join('');
}

/** 避开已有的表名（不分大小写）：重名时加“ (2)”，总长不超过 31。 */
export function uniqueSheetTitle(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = [...wanted].slice(0, maxLength - suffix.length).join('') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
