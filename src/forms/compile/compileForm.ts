import type { BlockColumn, FieldSpec, FixedRow, Form, FormCell, RowBlock } from '../form';
import type { FormLayout, LayoutBlock, LayoutCell, LayoutName, Rect } from '../layout';
import { blockName, columnName, fieldName } from '../names';
import { resolveFormula } from '../resolveFormula';
import { defaultBlockContent, groupRuns, groupTexts, rowFormula, type BlockContent } from './blockContent';
import { placing } from './alignment';
import { paginate } from './paginate';
import { placedFormula } from './placedFormula';
import { captionLines, fillCaption } from './captions';
import type { CompileContext } from './compileContext';
import { columnPoints, corner, printAreaOf, rectOf, widthOf } from './rects';
import { rowRanges } from './rowRanges';
import { sheetTitle } from './sheetTitle';
import { validationsOf } from './validations';

/**
 * 把表样排成一格一格的版面：合并、公式、名称、有效性、行高都定下来，写进工作簿只是照抄。
 */
export function compileForm(form: Form, context: CompileContext): FormLayout {
  return new Compiler(form, context).compile();
}

class Compiler {
  private readonly cells: LayoutCell[] = [];
  private readonly names: LayoutName[] = [];
  private readonly blocks: LayoutBlock[] = [];
  private readonly contents = new Map<string, BlockContent>();
  private readonly starts: number[] = [];
  private readonly positions = new Map<string, Rect>();

  constructor(
    private readonly form: Form,
    private readonly context: CompileContext,
  ) {}

  compile(): FormLayout {
    const rowCount = this.placeRows();
    this.form.rows.forEach((row, index) => {
      if (row.kind === 'row') this.addFixedRow(row, this.starts[index]!);
      else this.addBlock(row, this.starts[index]!);
    });
    const { print } = this.form;
    const columnWidths = this.form.columnWidths.map(columnPoints);
    const { form, cells, blocks } = this;
    const printArea = printAreaOf(form, rowCount);
    const ranges = rowRanges({ form, cells, blocks, texts: this.context.texts });
    return {
      form,
      sheetName: this.context.sheetName ?? sheetTitle(form, this.context.project),
      rowCount,
      columnCount: columnWidths.length,
      cells,
      names: this.names,
      validations: validationsOf(cells, blocks, this.context.scheme),
      blocks,
      columnWidths,
      ...ranges,
      printArea,
      titleRows: print.titleRows ?? null,
      ...paginate({ form, cells, blocks, columnWidths, printArea, ...ranges }),
    };
  }

  /** 先定每一行、每个字段在哪儿，公式里的区域才写得出地址。 */
  private placeRows(): number {
    let next = 0;
    for (const row of this.form.rows) {
      this.starts.push(next);
      if (row.kind === 'row') {
        for (const cell of row.cells) if (cell.field) this.positions.set(cell.field.key, rectOf(cell, next));
        next += 1;
      } else {
        const content =
          this.context.blocks?.[row.key] ?? defaultBlockContent(this.form, row, this.context.scheme);
        const rows = Math.max(row.minRows, content.rows);
        this.contents.set(row.key, { ...content, rows });
        next += rows;
      }
    }
    return next;
  }

  private addFixedRow(row: FixedRow, at: number): void {
    for (const cell of row.cells) {
      const rect = this.extend(rectOf(cell, at), cell);
      if (cell.field) this.addField(cell, cell.field, rect);
      else this.addCaption(cell, rect);
    }
  }

  private extend(rect: Rect, { spanBlock }: FormCell): Rect {
    if (!spanBlock) return rect;
    const index = this.form.rows.findIndex((row) => row.kind === 'block' && row.key === spanBlock.block);
    const end = this.starts[index]! + this.contents.get(spanBlock.block)!.rows - 1;
    return { ...rect, lastRow: end + spanBlock.after };
  }

  private addCaption(cell: FormCell, rect: Rect): void {
    this.place({
      ...rect,
      role: { kind: 'caption' },
      content: captionLines(cell.look, this.fill(cell.caption ?? '')),
      isFormula: false,
      input: false,
      look: cell.look ?? 'label',
      kind: 'caption',
      bordered: !cell.bare,
    });
  }

  private addField(cell: FormCell, field: FieldSpec, rect: Rect): void {
    this.names.push({
      name: fieldName(this.form, field.key),
      scope: this.form.scope,
      rect: corner(rect),
      anchor: { field: field.key },
    });
    this.place({
      ...rect,
      role: { kind: 'field', field },
      content: field.formula ? this.resolve(field.formula) : this.preset(field.preset),
      isFormula: field.formula !== undefined,
      input: field.formula === undefined,
      look: field.formula ? 'computed' : 'input',
      kind: field.kind,
      bordered: !cell.bare,
    });
  }

  private place(cell: Omit<LayoutCell, 'align' | 'indented'>): void {
    this.cells.push({ ...cell, ...placing(cell, widthOf(this.form, cell)) });
  }

  private addBlock(block: RowBlock, at: number): void {
    const content = this.contents.get(block.key)!;
    const columns = block.columns.map(({ column }) => column);
    const rect: Rect = {
      row: at,
      column: Math.min(...columns),
      lastRow: at + content.rows - 1,
      lastColumn: Math.max(...block.columns.map(({ column, width }) => column + (width ?? 1) - 1)),
    };
    this.blocks.push({ key: block.key, rect, rows: content.rows });
    this.names.push({
      name: blockName(this.form, block.key),
      scope: this.form.scope,
      rect,
      anchor: { block: block.key },
    });
    for (const column of block.columns) {
      this.names.push({
        name: columnName(this.form, block.key, column.key),
        scope: this.form.scope,
        rect: { row: rect.row, column: column.column, lastRow: rect.lastRow, lastColumn: column.column },
        anchor: { block: block.key, column: column.key },
      });
    }
    this.addBlockCells(block, at, content);
  }

  private addBlockCells(block: RowBlock, at: number, content: BlockContent): void {
    let breaks = new Set<number>();
    for (const column of block.columns) {
      const runs = column.grouped
        ? groupRuns(groupTexts(content, column.key), breaks)
        : Array.from({ length: content.rows }, (_, index) => [index, index] as const);
      if (column.grouped) breaks = new Set(runs.map(([first]) => first));
      for (const [first, last] of runs) this.place(this.blockCell(block, column, at, first, last, content));
    }
  }

  private blockCell(
    block: RowBlock,
    column: BlockColumn,
    at: number,
    first: number,
    last: number,
    content: BlockContent,
  ): Omit<LayoutCell, 'align' | 'indented'> {
    const row = at + first;
    const preset = column.grouped
      ? groupTexts(content, column.key)[first]!
      : (content.presets?.[first]?.[column.key] ?? '');
    const template = column.formula ?? this.rowFormula(block, column, content, first);
    return {
      row,
      column: column.column,
      lastRow: at + last,
      lastColumn: column.column + (column.width ?? 1) - 1,
      role: { kind: 'block', block: block.key, index: first, column },
      content: template ? this.resolve(template, block, row, at) : preset,
      isFormula: template !== undefined,
      input: template === undefined,
      look: template ? 'computed' : 'input',
      kind: template && column.kind === 'measure' ? 'rate' : column.kind,
      bordered: !column.helper,
    };
  }

  private rowFormula(
    block: RowBlock,
    column: BlockColumn,
    content: BlockContent,
    index: number,
  ): string | undefined {
    if (!block.rowKey) return undefined;
    return rowFormula(this.form, this.context.scheme, column.key, groupTexts(content, block.rowKey)[index]!);
  }

  private resolve(template: string, block?: RowBlock, row?: number, top?: number): string {
    const { form, positions } = this;
    return placedFormula(template, { form, scheme: this.context.scheme, positions, block, row, top });
  }

  private preset(preset: FieldSpec['preset']): string | number {
    if (typeof preset !== 'string') return preset ?? '';
    if (!preset.startsWith('{?')) return this.fill(preset);
    return Number(resolveFormula(preset, { form: this.form, scheme: this.context.scheme }));
  }

  private fill(template: string): string {
    return fillCaption(template, this.context);
  }
}
