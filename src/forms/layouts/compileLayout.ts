import type { BlockColumn, FieldSpec, FixedRow, Form, FormCell, FormerVersion, RowBlock } from '../form';
import type { BlockDefinition, FieldDefinition, Kind } from '../kinds/kind';
import { extraKey, extraName } from './extraKey';
import { availableFormula, type ColumnSpan, type Present } from './availableFormula';
import type { ExtraField, Layout, PlacedBlock, PlacedCell, PlacedColumn, PlacedRow } from './layout';

/**
 * 表种＋版面 → 表样：按名字写的竖栏换成列号，字段配上表种里的说明、单位与公式。
 * 版面没有的字段、列就是没有；公式用到它们的，换一条用不到的，一条也没有就由人填。
 *
 * @param kept 这张表上照原样留着、不放我们公式的字段（区里的列写“块.列”）：认表时已经有数的、有模板公式的、锁着写不进的
 * @throws Error 版面用了表种没有的字段、列，或没有这条竖栏（外来的版面先用 `parseLayout` 核对）
 */
export function compileLayout(kind: Kind, layout: Layout, kept: ReadonlySet<string> = new Set()): Form {
  return new LayoutCompiler(kind, layout, kept).compile();
}

class LayoutCompiler {
  private readonly columnIndex: ReadonlyMap<string, number>;
  private readonly extras: ReadonlyMap<string, ExtraField>;
  private readonly present: Present;

  constructor(
    private readonly kind: Kind,
    private readonly layout: Layout,
    private readonly kept: ReadonlySet<string>,
  ) {
    this.columnIndex = new Map(layout.columns.map(({ name }, index) => [name, index]));
    this.extras = new Map((layout.extra ?? []).map((extra) => [extra.key, extra]));
    this.present = presentIn(layout);
  }

  compile(): Form {
    const { kind, layout } = this;
    const { columns, print } = layout;
    const repeated = layout.rows.flatMap((row, index) => ('repeat' in row && row.repeat ? [index + 1] : []));
    const rows = layout.rows.map((row) => ('block' in row ? this.block(row) : this.row(row)));
    return {
      id: kind.id,
      layout: layout.id,
      kind: kind.id,
      version: layout.version,
      ...(layout.former ? { former: layout.former.map(formerVersion) } : {}),
      ...(layout.unit ? { unit: layout.unit } : {}),
      prefix: layout.nth === undefined ? kind.prefix : `${kind.prefix}${layout.nth}`,
      scope: kind.scope,
      sheetName: layout.sheetName,
      columnWidths: columns.map(({ width }) => width),
      rows,
      print: {
        orientation: print.orientation,
        columns: columns.filter(({ unprinted }) => !unprinted).length,
        pagesTall: print.pagesTall,
        ...(repeated.length === 0 ? {} : { titleRows: [repeated[0]!, repeated.at(-1)!] as const }),
      },
      ...(kind.workingPaper ? { workingPaper: true } : {}),
    };
  }

  private row({ cells, height, unprinted }: PlacedRow): FixedRow {
    return {
      kind: 'row',
      cells: cells.map((cell) => this.cell(cell)),
      ...(height === undefined ? {} : { height }),
      ...(unprinted ? { unprinted } : {}),
    };
  }

  private cell(cell: PlacedCell): FormCell {
    const { height, caption, look, spanBlock, bare } = cell;
    const field = this.fieldAt(cell);
    return {
      ...this.place(cell),
      ...(height === undefined ? {} : { height }),
      ...(caption === undefined ? {} : { caption }),
      ...(field === undefined ? {} : { field }),
      ...(look === undefined ? {} : { look }),
      ...(spanBlock === undefined ? {} : { spanBlock }),
      ...(bare === undefined ? {} : { bare }),
    };
  }

  private fieldAt({ field, extra, own, sum, typed }: PlacedCell): FieldSpec | undefined {
    if (extra !== undefined) return this.withOwn(this.extra(extra), own, undefined);
    if (field === undefined) return undefined;
    const definition = this.definition(field);
    const formula = typed ? undefined : sum === undefined ? definition.formula : totalOf(sum);
    return this.withOwn(this.spec(field, { ...definition, formula }, undefined), own, undefined);
  }

  /** 有模板自己的公式、或照原样留着的，不放我们的公式。 */
  private withOwn<S extends FieldSpec>(spec: S, own: string | undefined, block: string | undefined): S {
    const key = block === undefined ? spec.key : `${block}.${spec.key}`;
    if (own === undefined && !this.kept.has(key)) return spec;
    const { formula: _, ...rest } = spec;
    return { ...rest, ...(own === undefined ? {} : { own }) } as S;
  }

  private definition(key: string): FieldDefinition {
    const definition = Object.hasOwn(this.kind.fields, key) ? this.kind.fields[key] : undefined;
    if (!definition) throw new Error(`表种“${this.kind.id}”没有字段“${key}”`);
    return definition;
  }

  private spec(
    key: string,
    {
      formula,
      ...facts
    }: Omit<FieldDefinition, 'formula'> & {
      readonly formula?: FieldDefinition['formula'] | undefined;
    },
    block: string | undefined,
  ): FieldSpec {
    const usable = availableFormula(formula, this.present, block);
    return { key, ...facts, ...(usable === undefined ? {} : { formula: usable }) };
  }

  private extra(key: string): FieldSpec {
    const extra = this.extras.get(key);
    if (!extra) throw new Error(`版面“${this.layout.id}”没有登记自定义栏“${key}”`);
    return { key: extraKey(key), name: extraName(key), label: extra.label, kind: extra.kind, extra: true };
  }

  private block(placed: PlacedBlock): RowBlock {
    const definition = Object.hasOwn(this.kind.blocks, placed.block)
      ? this.kind.blocks[placed.block]
      : undefined;
    if (!definition) throw new Error(`表种“${this.kind.id}”没有可增行区“${placed.block}”`);
    const { columns: _, ...facts } = definition;
    const columns = placed.columns.map((column) => this.column(column, placed.block, definition));
    return {
      kind: 'block',
      key: placed.block,
      ...facts,
      minRows: placed.minRows ?? 1,
      defaultRows: placed.defaultRows,
      ...(placed.rowHeight === undefined ? {} : { rowHeight: placed.rowHeight }),
      ...(placed.presets === undefined ? {} : { presets: printed(placed.presets, columns) }),
      columns,
    };
  }

  private column(placed: PlacedColumn, block: string, { columns }: BlockDefinition): BlockColumn {
    if (typeof placed === 'string')
      return this.column({ column: placed, at: placed }, block, { columns, rowTitle: '' });
    if ('extra' in placed) {
      return { ...this.withOwn(this.extra(placed.extra), placed.own, block), ...this.place(placed) };
    }
    const definition = Object.hasOwn(columns, placed.column) ? columns[placed.column] : undefined;
    if (!definition) throw new Error(`“${block}”没有列“${placed.column}”`);
    return {
      ...this.withOwn(
        this.spec(placed.column, placed.typed ? { ...definition, formula: undefined } : definition, block),
        placed.own,
        block,
      ),
      ...this.place(placed),
    };
  }

  private place({ at, to }: { readonly at: string; readonly to?: string }): {
    readonly column: number;
    readonly width?: number;
  } {
    const column = this.indexOf(at);
    const width = to === undefined ? 1 : this.indexOf(to) - column + 1;
    return width === 1 ? { column } : { column, width };
  }

  private indexOf(name: string): number {
    const index = this.columnIndex.get(name);
    if (index === undefined) throw new Error(`版面“${this.layout.id}”没有竖栏“${name}”`);
    return index;
  }
}

/** 几个字段加成的合计：明细全空时空着。 */
function totalOf(parts: readonly string[]): string {
  if (!parts.every((key) => /^[^{}|?#@^:"]+$/.test(key))) throw new Error('合计 sum 里的键写法不对');
  const list = parts.map((key) => `{${key}}`).join(',');
  return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
}

const formerVersion = ({
  version,
  renamed = {},
  absent = [],
}: NonNullable<Layout['former']>[number]): FormerVersion => ({
  version,
  renamed,
  absent,
});

/** 版面上有哪些字段与列。 */
function presentIn(layout: Layout): Present {
  const fields = new Set<string>();
  const columns = new Map<string, ReadonlyMap<string, ColumnSpan>>();
  for (const row of layout.rows) {
    if (!('block' in row)) {
      for (const { field, extra } of row.cells) {
        if (field !== undefined) fields.add(field);
        if (extra !== undefined) fields.add(extraKey(extra));
      }
      continue;
    }
    const index = (name: string): number => layout.columns.findIndex((column) => column.name === name);
    const spans = row.columns.flatMap((placed) => {
      if (typeof placed === 'string')
        return [[placed, { first: index(placed), last: index(placed) }] as const];
      if (!('column' in placed)) return [];
      const { at, to = at } = placed;
      return [[placed.column, { first: index(at), last: index(to) }] as const];
    });
    columns.set(row.block, new Map(spans));
  }
  return { fields, columns };
}

/** 预印的各行：金额、分值一类的列里写成文字的数（方案包照表样记的“30”）按数放，不然合计漏算。 */
function printed(
  rows: NonNullable<PlacedBlock['presets']>,
  columns: readonly BlockColumn[],
): NonNullable<PlacedBlock['presets']> {
  const counted = new Set(
    columns.filter(({ kind }) => /^(amount|count|score)$/.test(kind)).map(({ key }) => key),
  );
  const isNumber = (key: string, preset: string | number) =>
    typeof preset === 'string' && counted.has(key) && /^-?\d+(\.\d+)?$/.test(preset.trim());
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, preset]) => [key, isNumber(key, preset) ? Number(preset) : preset]),
    ),
  );
}
