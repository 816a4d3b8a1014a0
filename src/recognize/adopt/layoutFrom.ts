import { kinds as registeredKinds, relations } from '../../forms';
import type { Kind, Layout, PlacedCell } from '../../forms';
import { buildGrid, lastColumnOf, lastRowOf } from '../grid';
import type { Grid, GridCell, GridSource } from '../grid';
import type { Proposal } from '../proposal';
import { squeeze } from '../text';
import { ExtraFields } from './extraFields';
import { cellsDown, placeBlock } from './layoutBlock';
import { officialLooks } from './officialLooks';
import { at, kindFor, partsOfFund, placingOf } from './placing';
import type { LayoutRow, Placing } from './placing';

/** 模板的行高列宽；没有读的不给，版面用缺省的。 */
export interface GridSizes {
  /** 磅；没有设的为 null。 */
  readonly columnWidths?: readonly (number | null)[];
  /** 磅；没有设的为 null。 */
  readonly rowHeights?: readonly (number | null)[];
}

/** 版面的来历。 */
export interface LayoutIdentity {
  /** 标识；别的版面没有用过的。 */
  readonly id: string;
  readonly title: string;
  /** 从表的左上角写起（装进方案包、另插一张时用），不留工作表上在它前面的行列；缺省在原来的格里，绑定时用。 */
  readonly atOrigin?: true;
}

/** 缺省列宽（约等于一个半角字符）与换算。 */
const usualWidth = 10;
const charactersOf = (points: number): number => Math.max(1, Math.round((points / 0.75 - 5) / 7));

/**
 * 提案＋网格 → 版面：每个字段、每个标签在原来的格里，一格不挪；认不得的收作自定义栏，拿不准的不放。
 *
 * @returns 表种产品没有表样（目标申报表、监控表、复核表）为 null
 */
export function layoutFrom(
  source: GridSource & GridSizes,
  proposal: Proposal,
  identity: LayoutIdentity,
): Layout | null {
  const kind = kindFor(proposal, registeredKinds);
  if (!kind) return null;
  return new LayoutWriter(source, proposal, kind, identity).write();
}

class LayoutWriter {
  private readonly grid: Grid;
  private readonly placing: Placing;
  private readonly extras = new ExtraFields();
  private readonly asked: ReadonlySet<string>;

  constructor(
    private readonly source: GridSource & GridSizes,
    private readonly proposal: Proposal,
    private readonly kind: Kind,
    private readonly identity: LayoutIdentity,
  ) {
    this.grid = buildGrid(source);
    this.placing = placingOf(proposal, kind);
    this.asked = new Set(
      proposal.questions.flatMap(({ cells }) => cells.map((cell) => at(cell.row, cell.column))),
    );
  }

  write(): Layout {
    const { grid, kind, extras, proposal } = this;
    const { region, unit } = proposal;
    const rows: LayoutRow[] = [];
    for (let row = this.identity.atOrigin ? region.row : 0; row <= region.lastRow; row += 1) {
      const block = this.placing.blocks.find(({ firstRow }) => firstRow === row);
      if (block) {
        rows.push(placeBlock(block, { grid, kind, extras, region }));
        row = block.lastRow;
      } else rows.push(this.row(row));
    }
    const { id, title } = this.identity;
    const columns = this.columns();
    return {
      id,
      kind: this.kind.id,
      title,
      version: 1,
      ...(unit === null || unit === '万元' ? {} : { unit }),
      sheetName: this.kind.scope === 'sheet' ? '项目-{项目}' : this.kind.id,
      columns,
      rows: officialLooks(rows, columns),
      ...(extras.list.length > 0 ? { extra: extras.list } : {}),
      print: { orientation: isWide(columns) ? 'landscape' : 'portrait', pagesTall: 0 },
    };
  }

  private columns(): Layout['columns'] {
    const { column: left, lastColumn } = this.proposal.region;
    const first = this.identity.atOrigin ? left : 0;
    return Array.from({ length: lastColumn + 1 - first }, (_, i) => first + i).map((column) => {
      const points = this.source.columnWidths?.[column] ?? null;
      return { name: `栏${column + 1}`, width: points === null ? usualWidth : charactersOf(points) };
    });
  }

  private row(row: number): LayoutRow {
    const height = this.source.rowHeights?.[row] ?? null;
    const cells = this.grid.starting(row).flatMap((cell) => this.cell(cell) ?? []);
    return {
      cells,
      ...(height === null ? {} : { height: Math.min(409, Math.max(1, height)) }),
      ...(this.placing.blocks.some(({ headerRow }) => headerRow === row) ? { repeat: true as const } : {}),
    };
  }

  private cell(cell: GridCell): PlacedCell | null {
    const { row, column } = cell;
    const { region } = this.proposal;
    if (column < region.column || column > region.lastColumn || row < region.row) return null;
    const key = at(row, column);
    const place = this.place(cell);
    const own = cell.formula === null ? {} : { own: cell.formula };
    const field = this.placing.fields.get(key);
    if (field !== undefined) {
      const ours = this.kind.fields[field]?.formula !== undefined;
      const spans = [this.kind.fields[field]?.formula ?? []]
        .flat()
        .some((text) => /\{[^{}#@?^]+:/.test(text));
      const parts = isFund(field)
        ? partsOfFund(field, this.placing.fields, this.placing.extras)
        : partsPresent(this.kind, field, this.placing.fields);
      const typed = spans ? !parts : this.isUnsure(field);
      return {
        ...place,
        field,
        ...own,
        ...(parts && ours && spans ? { sum: parts } : {}),
        ...(typed ? { typed: true as const } : {}),
      };
    }
    const label = this.placing.extras.get(key);
    if (label !== undefined)
      return { ...place, extra: this.extras.add(label, `第${row + 1}行第${column + 1}列`), ...own };
    if (cell.text === '' || this.asked.has(key) || cell.formula !== null) return null;
    return { ...place, caption: this.caption(cell), look: this.isTitle(cell) ? 'title' : 'label' };
  }

  /** 总分怎么加说不准的：另有折算得分一类的列，或执行率既单列又写成了一行指标。 */
  private isUnsure(field: string): boolean {
    if (field !== '得分合计' && field !== '总分' && field !== '分值合计') return false;
    return this.placing.blocks.some((block) => {
      const converted = block.columns.some(({ key, label }) => /折算|系数|占比/.test(key ?? label));
      const separate = [...this.placing.fields.values()].includes('执行率得分');
      const listed = block.columns
        .filter(({ key }) => key === '三级指标' || key === '二级指标' || key === '一级指标')
        .some(({ column }) =>
          cellsDown(this.grid, block, column).some(({ text }) => /执行率/.test(squeeze(text))),
        );
      return converted || (separate && listed);
    });
  }

  /** 合并几列、几行；跨过可增行区的写成跟着区长。 */
  private place(cell: GridCell) {
    const { column, row } = cell;
    const last = Math.min(lastColumnOf(cell), this.proposal.region.lastColumn);
    const bottom = Math.min(lastRowOf(cell), this.proposal.region.lastRow);
    // 另插一张时区长会变：合并到区中间为止的也跟着区长
    const reaches = ({ firstRow, lastRow }: { firstRow: number; lastRow: number }): boolean =>
      row < firstRow && bottom >= (this.identity.atOrigin ? firstRow : lastRow);
    const block = this.placing.blocks.find(reaches);
    return {
      at: `栏${column + 1}`,
      ...(last > column ? { to: `栏${last + 1}` } : {}),
      ...(block
        ? { spanBlock: { block: block.key, after: Math.max(0, bottom - block.lastRow) } }
        : bottom > row
          ? { height: bottom - row + 1 }
          : {}),
    };
  }

  private isTitle({ text }: GridCell): boolean {
    const { title } = this.proposal;
    return title !== '' && squeeze(text) === squeeze(title);
  }

  /** 标签文字；值写在同一格的，值的地方换成“{填写}”，填了什么都不算改标签。 */
  private caption(cell: GridCell): string {
    const { year } = this.proposal;
    const plain = cell.text.replace(/[{}]/g, '');
    const text = year === null ? plain : plain.replaceAll(`${year}年`, '{年度}年');
    const inline = this.placing.inline.get(at(cell.row, cell.column))?.inline;
    if (inline !== undefined && inline !== '' && text.includes(inline)) return text.replace(inline, '{填写}');
    return /[:：]\s*$/.test(text) || inline !== undefined ? `${text}{填写}` : text;
  }
}

/** 竖放会缩到不足 8 号的横放；内置的自评表宽 105。 */
const isWide = (columns: Layout['columns']): boolean =>
  columns.reduce((sum, { width }) => sum + width, 0) > 105;

/** 表种的合计由哪几项加成，这张表上全有才给：少一项（或多一项）都不替人求和。 */
function partsPresent(
  kind: Kind,
  field: string,
  placed: ReadonlyMap<string, string>,
): readonly string[] | null {
  const parts = relations
    .filter(
      (each) => each.form === kind.id && each.key === field && each.kind === 'total' && each.block === null,
    )
    .flatMap(({ inputs }) => inputs.flatMap((input) => (input.kind === 'field' ? [input.key] : [])));
  const present = new Set(placed.values());
  return parts.length > 0 && parts.every((key) => present.has(key)) ? parts : null;
}

/** 资金总额：来源说得准才替人求和。 */
const isFund = (field: string): boolean => field.startsWith('年度资金总额.');
