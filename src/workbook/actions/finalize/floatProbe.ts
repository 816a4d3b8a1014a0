import type { Rect } from '../../../forms';
import type { ConditionLook, FloatingObject, UnreadLook } from '../../../submission';
import { rectsOf } from './areaRects';
import { ownAmong, type OwnCondition } from './ownConditions';

/** 看得到的范围，与读取相同。 */
const readableArea = 'A1:AZ4000';

/** 同文件里的种类叫法。 */
const conditionTypes: Readonly<Record<string, string>> = {
  Custom: 'expression',
  CellValue: 'cellIs',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
};

const shapeKinds: Readonly<Record<string, string>> = { Image: '图片', Line: '线条', Group: '组合图形' };

/** 一条看清了的条件格式。 */
interface PendingCondition {
  readonly type: string;
  readonly ranges: Excel.RangeAreas;
  readonly format: Excel.ConditionalRangeFormat | null;
  readonly rule: Excel.ConditionalFormatRule | null;
  readonly limits: Excel.CellValueConditionalFormat | null;
}

interface Pending {
  readonly sheet: Excel.Worksheet;
  readonly shapes: Excel.ShapeCollection | null;
  readonly charts: Excel.ChartCollection;
  readonly conditions: Excel.ConditionalFormatCollection;
  texts: ReadonlyMap<string, Excel.TextRange>;
  details: readonly PendingCondition[];
}

/** 浮着的东西：条件格式、图形；图形的位置以磅计，行高列宽知道了再换成格。 */
export interface Floats {
  readonly conditions: readonly ConditionLook[];
  readonly shapes: readonly PlacedShape[];
  readonly unread: readonly UnreadLook[];
}

/** 一件图形：名字、文字、在表上的位置（磅）。 */
export interface PlacedShape extends Pick<FloatingObject, 'kind' | 'name' | 'text'> {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** 分两次看：先数有哪些，再看各是什么样；都搭在别的同步上，自己不同步。 */
export class FloatProbe {
  private readonly pending: Pending[] = [];

  /** @param hasShapes 这个 Excel 读得到图形 */
  constructor(private readonly hasShapes: boolean) {}

  /** 第一次：排队数一张表上的图形与条件格式。 */
  request(sheet: Excel.Worksheet): void {
    const shapes = this.hasShapes ? sheet.shapes : null;
    shapes?.load(
      'items/id,items/name,items/type,items/left,items/top,items/width,items/height,items/visible',
    );
    const conditions = sheet.getRange(readableArea).conditionalFormats;
    conditions.load('items/id,items/type');
    const { charts } = sheet;
    charts.load('items/name');
    sheet.load('id,position,visibility');
    this.pending.push({ sheet, shapes, charts, conditions, texts: new Map(), details: [] });
  }

  /** 第二次：第一次同步以后，排队看 `wanted` 这些表上各是什么样。 */
  requestDetails(wanted: ReadonlySet<string>): void {
    for (const each of this.pending) {
      if (each.sheet.isNullObject || !wanted.has(each.sheet.id)) continue;
      each.texts = new Map(
        (each.shapes?.items ?? [])
          .filter(({ type }) => type === 'GeometricShape')
          .map((shape) => {
            const text = shape.textFrame.textRange;
            text.load('text');
            return [shape.id, text];
          }),
      );
      each.details = each.conditions.items.map(requestCondition);
    }
  }

  /** 一张表上叫这个名字的图形；没有为 null。 */
  find(sheetId: string, name: string): Excel.Shape | null {
    const own = this.pending.find(({ sheet }) => !sheet.isNullObject && sheet.id === sheetId);
    return own?.shapes?.items.find((shape) => shape.name === name) ?? null;
  }

  /** 看清了的表上我们自己的边录边变色；要在第二次同步以后。 */
  ownConditions(): readonly OwnCondition[] {
    return this.pending.flatMap(({ sheet, details }) =>
      sheet.isNullObject ? [] : ownAmong(sheet.id, details),
    );
  }

  /** 一张图形、图表、条件格式都没有、没有隐藏的表排在第几；有、看不到为 null。 */
  bareAt(sheetId: string): number | null {
    const own = this.pending.find(({ sheet }) => !sheet.isNullObject && sheet.id === sheetId);
    const isBare =
      own?.shapes?.items.length === 0 &&
      own.charts.items.length === 0 &&
      own.conditions.items.length === 0 &&
      own.sheet.visibility === 'Visible';
    return isBare ? own.sheet.position : null;
  }

  /** 这台 Excel 放得了图片。 */
  get canDraw(): boolean {
    return this.hasShapes;
  }

  /** 第二次同步以后的结果，按工作表 id。 */
  result(): ReadonlyMap<string, Floats> {
    const present = this.pending.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(present.map((each) => [each.sheet.id, floatsOf(each)]));
  }
}

function requestCondition(item: Excel.ConditionalFormat): PendingCondition {
  const ranges = item.getRanges();
  ranges.load('address');
  const base = { type: item.type as string, ranges };
  const format = formatOf(item);
  format?.load('numberFormat');
  format?.font.load('color,strikethrough');
  format?.fill.load('color');
  const rule = item.type === 'Custom' ? item.custom.rule : null;
  rule?.load('formula');
  const limits = item.type === 'CellValue' ? item.cellValue : null;
  limits?.load('rule');
  return { ...base, format, rule, limits };
}

function formatOf(item: Excel.ConditionalFormat): Excel.ConditionalRangeFormat | null {
  if (item.type === 'Custom') return item.custom.format;
  return item.type === 'CellValue' ? item.cellValue.format : null;
}

function floatsOf({ shapes, texts, details }: Pending): Floats {
  return {
    unread: shapes ? [] : ['图形'],
    shapes: (shapes?.items ?? [])
      .filter(({ visible }) => visible)
      .map(({ id, name, type, left, top, width, height }) => ({
        kind: shapeKinds[type as string] ?? '图形',
        name,
        text: texts.get(id)?.text ?? '',
        left,
        top,
        width,
        height,
      })),
    conditions: details.map(conditionOf),
  };
}

function conditionOf({ type, ranges, format, rule, limits }: PendingCondition): ConditionLook {
  const { formula1, formula2 } = limits?.rule ?? {};
  const written = [rule?.formula, formula1, formula2].filter(
    (each) => typeof each === 'string' && each !== '',
  );
  return {
    rects: rectsOf(ranges.address),
    type: conditionTypes[type] ?? type,
    formulas: written.map((each) => String(each).replace(/^=/, '')),
    color: format?.font.color || null,
    fill: format?.fill.color || null,
    format: numberFormatOf(format),
    strike: format?.font.strikethrough === true,
    darkest: null,
  };
}

/** 没有换数字格式的，各家答空串、null 或 General。 */
function numberFormatOf(format: Excel.ConditionalRangeFormat | null): string | null {
  const text: unknown = format?.numberFormat;
  return typeof text === 'string' && text !== '' && text !== 'General' ? text : null;
}

/** 图形盖住哪些格；行高、列宽以磅计，藏起来的为 0。 */
export function coveredCells(
  { left, top, width, height }: PlacedShape,
  rows: readonly number[],
  columns: readonly number[],
): Rect {
  const [row, lastRow] = span(top, top + height, rows);
  const [column, lastColumn] = span(left, left + width, columns);
  return { row, column, lastRow, lastColumn };
}

/** 从多少磅到多少磅，落在第几个到第几个上。 */
function span(from: number, to: number, sizes: readonly number[]): readonly [number, number] {
  let [edge, first, last] = [0, sizes.length, sizes.length];
  for (const [index, size] of sizes.entries()) {
    if (first === sizes.length && edge + size > from) first = index;
    if (edge < to - 0.01) last = index;
    edge += size;
  }
  return [first, edge < to ? sizes.length : Math.max(first, last)];
}
