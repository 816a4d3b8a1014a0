import type { BlockColumn, FieldSpec, Form, FormCell, FormerVersion, RowBlock } from './form';

/** 每张插入的表都有的隐藏名称（工作表级），内容如 `="基础数据表@1"`：改名、复制、另存都跟着走。 */
export const markName = 'PBE_表样';

/** 一张工作表上绑了几张表的，第二张起的标记叫 `PBE_表样_2`……；旧版只认头一个。 */
export const nthMarkName = (nth: number): string => (nth === 1 ? markName : `${markName}_${nth}`);

/** 是不是表样标记（头一张的，或第几张的）。 */
export const isMarkName = (name: string): boolean => /^PBE_表样(_\d+)?$/.test(name);

/** 表样标记的公式文字。 */
export const markFormula = (form: Form): string => `="${form.layout}@${form.version}"`;

/** 读表样标记；不是我们写的、写到一半的（建:、移:）、留底的（旧:）返回 null。版面的标识里没有冒号。 */
export function parseMark(formula: string): { readonly form: string; readonly version: number } | null {
  const match = /^=?"([^"@:]+)@(\d+)"$/.exec(formula.trim());
  return match ? { form: match[1]!, version: Number(match[2]) } : null;
}

/** 一张表样的字段与可增行区，连同按键的索引。 */
interface FormIndex {
  readonly fields: readonly FieldSpec[];
  readonly blocks: readonly RowBlock[];
  readonly fieldByKey: ReadonlyMap<string, FieldSpec>;
  readonly blockByKey: ReadonlyMap<string, RowBlock>;
}

/** 按键建索引；键重了认头一个。 */
const byKey = <T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map([...items].reverse().map((item) => [item.key, item]));

function indexForm(form: Form): FormIndex {
  const cells = form.rows.flatMap((row): readonly FormCell[] => (row.kind === 'row' ? row.cells : []));
  const fields = cells.flatMap((cell) => (cell.field ? [cell.field] : []));
  const blocks = form.rows.filter((row): row is RowBlock => row.kind === 'block');
  return { fields, blocks, fieldByKey: byKey(fields), blockByKey: byKey(blocks) };
}

/** 排版、读取每个字段都要按键查几次，一张大表现找现扫就成了平方；表样不可变，建一次记住。 */
const indexes = new WeakMap<Form, FormIndex>();

function indexOf(form: Form): FormIndex {
  const known = indexes.get(form) ?? indexForm(form);
  indexes.set(form, known);
  return known;
}

/** 表上的字段，按版面次序（不含可增行区）。 */
export const fieldsOf = (form: Form): readonly FieldSpec[] => indexOf(form).fields;

/** 表上的可增行区。 */
export const blocksOf = (form: Form): readonly RowBlock[] => indexOf(form).blocks;

/** 按键找字段；没有返回 undefined。 */
export const findField = (form: Form, key: string): FieldSpec | undefined =>
  indexOf(form).fieldByKey.get(key);

/** 按键找可增行区；没有返回 undefined。 */
export const findBlock = (form: Form, key: string): RowBlock | undefined => indexOf(form).blockByKey.get(key);

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

/** 公式模板用到的名称里有那一版还没有的：那一版的公式不是这样写的。 */
export function usesAbsentName(form: Form, version: number, formula: string, block?: string): boolean {
  const absent = formerVersion(form, version)?.absent ?? [];
  if (absent.length === 0) return false;
  const own = (name: string): string => name.slice(form.prefix.length + 1);
  return [...formula.matchAll(/\{([^{}?]+)\}/g)].some(([, token = '']) => {
    const inBlock = /^[@^]/.test(token);
    const keys = token.replace(/^[@^#]/, '').split(':');
    return keys.some((each) => {
      const key = inBlock ? `${block ?? ''}.${each}` : each;
      const dot = key.lastIndexOf('.');
      const name = findField(form, key)
        ? fieldName(form, key)
        : columnName(form, key.slice(0, dot), key.slice(dot + 1));
      return absent.includes(own(name));
    });
  });
}

/** 今天的名称在那一版叫什么；那一版没有它返回 null。 */
export function nameInVersion(form: Form, version: number, name: string): string | null {
  const former = formerVersion(form, version);
  const own = name.slice(form.prefix.length + 1);
  if (former?.absent.includes(own)) return null;
  const renamed = former?.renamed[own];
  return renamed === undefined ? name : `${form.prefix}_${renamed}`;
}
