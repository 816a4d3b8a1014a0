import { formulaToken, liveToken, type Scheme } from '../schemes';
import type { Form } from './form';
import { columnName, fieldName, findField } from './names';

/** 公式模板里换不成名称的部分由版面给出。 */
export interface FormulaContext {
  readonly form: Form;
  readonly scheme: Scheme;
  /** `{@列}`：本行该列的单元格地址（列绝对、行相对，如 `$G14`）。 */
  readonly sameRow?: (columnKey: string) => string;
  /** `{^列:列}`：从表头到本行的几列（`$B$13:$C16`），合并格的字在上面几行里。 */
  readonly downToRow?: (fromKey: string, toKey: string) => string;
  /** `{键:键}`：两个字段围成的区域地址。 */
  readonly span?: (fromKey: string, toKey: string) => string;
  /** 原生条件格式：审核阈值跟着“审核情况表”里填的走。 */
  readonly live?: true;
}

/**
 * 把公式模板换成 Excel 公式。
 *
 * - `{键}` → 字段名称；没有这个字段而有“块.列”时 → 列名称
 * - `{#块.列}` → 可增行区一列的名称
 * - `{键:键}` → 区域地址
 * - `{@列}` → 本行该列的单元格
 * - `{^列:列}` → 从表头到本行的几列
 * - `{?中文名}` → 方案参数（登记在 schemes/parameters.ts），`{?执行率得分参数}` 一类 → 函数末尾的可选实参
 *
 * 模板写错直接抛错：表样是我们自己的数据，测试会逐条展开。
 */
export function resolveFormula(template: string, context: FormulaContext): string {
  return template.replace(/\{([^{}]+)\}/g, (_, token: string) => resolveToken(token, context));
}

function resolveToken(
  token: string,
  { form, scheme, sameRow, downToRow, span, live }: FormulaContext,
): string {
  if (token.startsWith('?')) {
    const text = (live ? liveToken : formulaToken)(token.slice(1), scheme);
    // 折算的几段里引用本表的列
    return text.includes('{') ? resolveFormula(text, { form, scheme }) : text;
  }
  if (token.startsWith('@')) {
    if (!sameRow) throw new Error(`公式模板“{${token}}”只能用在可增行区里`);
    return sameRow(token.slice(1));
  }
  if (token.startsWith('^')) {
    const [from = '', to = ''] = token.slice(1).split(':');
    if (!downToRow) throw new Error(`公式模板“{${token}}”只能用在可增行区里`);
    return downToRow(from, to);
  }
  if (token.startsWith('#')) return blockColumn(form, token.slice(1));
  const colon = token.indexOf(':');
  if (colon > 0) {
    if (!span) throw new Error(`公式模板“{${token}}”需要版面位置`);
    return span(token.slice(0, colon), token.slice(colon + 1));
  }
  return findField(form, token) ? fieldName(form, token) : blockColumn(form, token);
}

function blockColumn(form: Form, token: string): string {
  const dot = token.lastIndexOf('.');
  if (dot <= 0) throw new Error(`${form.id} 没有字段“${token}”`);
  return columnName(form, token.slice(0, dot), token.slice(dot + 1));
}
