import { mapSources, type Chart, type ChartCorner } from '../chart';
import { freshId, type Context } from './context';
import { SheetInterceptorService } from './kit';
import type { Meta, MetaChange } from './meta';
import { noMutations, type Mutations } from './ruleFollower';
import { shiftRect, type StructureOp } from './shift';
import { parseStructureCommand, type StructureChange } from './structureCommand';

const KEY = '__charts';

/** 整行整列的插删才挪图形，同 Excel；只挪一块单元格时图形不动。 */
const movesDrawings = ({ from, to }: StructureOp): boolean => from === 0 && to === Infinity;

/** 一角随插删挪动；所在的行（列）被删，就退到删掉处的边上。 */
function shiftCorner(corner: ChartCorner, op: StructureOp): ChartCorner {
  const { r, c } = corner;
  const moved = shiftRect({ r, c, r2: r, c2: c }, op);
  if (moved) return { ...corner, r: moved.r, c: moved.c };
  return op.axis === 'r' ? { ...corner, r: op.at, dy: 0 } : { ...corner, c: op.at, dx: 0 };
}

/**
 * 图表：存在表的附带数据里（Univer 的图表插件不开源），插删行列时位置与引用跟着挪，和结构操作同一步撤销。
 * 引用记的是表 id，改表名不用管；表被删，指着它的引用读出来就是空的。
 */
export class Charts {
  constructor(
    private readonly context: Context,
    private readonly meta: Meta,
  ) {
    context.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        const change = parseStructureCommand(command, () => context.activeSheet());
        return change ? this.followed(change) : noMutations();
      },
    });
  }

  list(id: string): Chart[] {
    return structuredClone(this.stored(id)).map((chart) =>
      mapSources(chart, (source) => (this.exists(source.sheet) ? source : null)),
    );
  }

  set(id: string, chart: Chart): void {
    const charts = this.list(id);
    const at = charts.findIndex((each) => each.id === chart.id);
    if (at < 0) charts.push(chart);
    else charts[at] = chart;
    this.meta.setSheet(id, { [KEY]: charts });
  }

  remove(id: string, chartId: string): void {
    this.meta.setSheet(id, { [KEY]: this.list(id).filter((chart) => chart.id !== chartId) });
  }

  /** 复制出来的表上，指着原表的引用改指新表，同 Excel；图表另给 id。 */
  copied(from: string, to: string): void {
    const charts = this.list(from);
    if (charts.length === 0) return;
    const retargeted = charts.map((chart) =>
      mapSources({ ...chart, id: freshId('chart') }, (source) =>
        source.sheet === from ? { ...source, sheet: to } : source,
      ),
    );
    this.meta.setSheet(to, { [KEY]: retargeted });
  }

  private stored(id: string): readonly Chart[] {
    return (this.meta.raw(id)[KEY] as Chart[] | undefined) ?? [];
  }

  private exists(id: string): boolean {
    return Boolean(this.context.book.getSheetBySheetId(id));
  }

  private followed({ sheetId, op }: StructureChange): Mutations {
    const changes = this.context.book.getSheets().flatMap((sheet): MetaChange[] => {
      const id = sheet.getSheetId();
      const before = this.list(id);
      if (before.length === 0) return [];
      const moves = id === sheetId && movesDrawings(op);
      const after = before.map((chart) => {
        const placed = moves
          ? { ...chart, from: shiftCorner(chart.from, op), to: shiftCorner(chart.to, op) }
          : chart;
        return mapSources(placed, (source) => {
          if (source.sheet !== sheetId) return source;
          const rect = shiftRect(source.rect, op);
          return rect && { ...source, rect };
        });
      });
      return [this.meta.change(id, { [KEY]: after })];
    });
    return { redos: changes.map(({ redo }) => redo), undos: changes.map(({ undo }) => undo) };
  }
}
