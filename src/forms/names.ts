import type { BlockColumn, FieldSpec, Form, FormCell, FormerVersion, RowBlock } from './form';

/** 每张插入的表都有的隐藏名称（工作表级），内容如 `="基础数据表@1"`：改名、复制、另存都跟着走。 */
export const markName = 'PBE_表样';

/** 表样标记的公式文字。 */
export const markFormula = (form: Form): string => `="${form.id}@${form.version}"`;

/** 读表样标记；不是我们写的返回 null。 */
export function parseMark(formula: string): { readonly form: string; readonly version: number } | null {
  const match = /^=?"([^"@]+)@(\d+)"$/.exec(formula.trim());
  return match ? { form: match[1]!, version: Number(match[2]) } : null;
}

const cellsOf = (form: Form): readonly FormCell[] =>
  form.rows.flatMap((row) => (row.kind === 'row' ? row.cells : []));

/** 表上的字段，按版面次序（不含可增行区）。 */
export function fieldsOf(form: Form): readonly FieldSpec[] {
  return cellsOf(form).flatMap((cell) => (cell.field ? [cell.field] : []));
}

/** 表上的可增行区。 */
export function blocksOf(form: Form): readonly RowBlock[] {
  return form.rows.filter((row): row is RowBlock => row.kind === 'block');
}

/** 按键找字段；没有返回 undefined。 */
export function findField(form: Form, key: string): FieldSpec | undefined {
  return fieldsOf(form).find((field) => field.key === key);
}

/** 按键找可增行区；没有返回 undefined。 */
export function findBlock(form: Form, key: string): RowBlock | undefined {
  return blocksOf(form).find((block) => block.key === key);
}

/** 字段的 Excel 名称，如 `基础_公用经费_上年决算数`。 */
export function fieldName(form: Form, key: string): string {
  const field = findField(form, key);
  if (!field) throw new Error(`${form.id} 没有字段“${key}”`);
  return `${form.prefix}_${field.name ?? key.replaceAll('.', '_')}`;
}

/** 可增行区整个区域的名称，如 `自评_绩效指标`。 */
export function blockName(form: Form, blockKey: string): string {
  const block = findBlock(form, blockKey);
  if (!block) throw new Error(`${form.id} 没有可增行区“${blockKey}”`);
  return `${form.prefix}_${block.name ?? block.key}`;
}

/** 可增行区一列的名称，如 `自评_绩效指标_得分`。 */
export function columnName(form: Form, blockKey: string, columnKey: string): string {
  const column: BlockColumn | undefined = findBlock(form, blockKey)?.columns.find(
    ({ key }) => key === columnKey,
  );
  if (!column) throw new Error(`${form.id} 的“${blockKey}”没有列“${columnKey}”`);
  return `${blockName(form, blockKey)}_${column.name ?? columnKey}`;
}

/** 一个版本与今天的不同；就是今天的版本、没有记录的返回 undefined（名称都一样）。 */
function formerVersion(form: Form, version: number): FormerVersion | undefined {
  return version < form.version ? form.former?.find((each) => each.version === version) : undefined;
}

/** 今天的名称在那一版叫什么；那一版没有它返回 null。 */
export function nameInVersion(form: Form, version: number, name: string): string | null {
  const former = formerVersion(form, version);
  const own = name.slice(form.prefix.length + 1);
  if (former?.absent.includes(own)) return null;
  const renamed = former?.renamed[own];
  return renamed === undefined ? name : `${form.prefix}_${renamed}`;
}
