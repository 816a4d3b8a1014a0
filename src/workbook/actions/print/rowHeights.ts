import { compileForm, type FormLayout, type KnownTexts } from '../../../forms';
import type { Grid } from '../../kernel/book/grid';
import type { FormContext, Standing } from '../insert/match';

/** 一次最多看这么多行的行高；表样没有这么长。 */
const mostRows = 1000;

/** 一张表现在的行高与有没有保护。 */
export interface SheetHeights {
  /** 各行行高，磅；隐藏的为 0。 */
  readonly rows: readonly number[];
  /** 受保护的表不改行高。 */
  readonly isProtected: boolean;
}

/** 随读取在同一次同步里看清各表的行高。 */
export class HeightProbe {
  private readonly requests: {
    readonly sheet: Excel.Worksheet;
    readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  }[] = [];

  /** 排队看一张表；要在 `loadBook` 的 `onSheet` 里调用。 */
  request(sheet: Excel.Worksheet): void {
    sheet.protection.load('protected');
    const rows = sheet.getRange(`A1:A${mostRows}`).getRowProperties({ format: { rowHeight: true } });
    this.requests.push({ sheet, rows });
  }

  /** 同步之后的结果，按工作表 id。 */
  result(): ReadonlyMap<string, SheetHeights> {
    const present = this.requests.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(
      present.map(({ sheet, rows }) => [
        sheet.id,
        {
          rows: rows.value.map((row) => row.format?.rowHeight ?? 0),
          isProtected: sheet.protection.protected,
        },
      ]),
    );
  }
}

/**
 * 照表上的文字，各行最矮、平时多高（磅）：文字放不下的加高；单位自己拉高的照旧，不压；隐藏的行、受保护的表不动。
 */
export function fittedHeights(
  standing: Standing,
  context: FormContext,
  grid: Grid,
  { rows, isProtected }: SheetHeights,
): Pick<FormLayout, 'heightRanges' | 'tallTexts'> {
  const { layout, blocks } = standing;
  const texts = textsOn(layout, grid);
  const { heightRanges, tallTexts } = compileForm(context.form, { ...context, blocks, texts });
  const fitted = heightRanges.map((range, row) => {
    const now = rows[row] ?? range.roomy;
    if (now === 0 || isProtected) return { least: now, roomy: now };
    // 差不到半磅是取整
    return now > range.roomy + 0.5 ? { least: now, roomy: now } : range;
  });
  return { heightRanges: fitted, tallTexts };
}

/** 表上现有的文字，按字段与可增行区的格；数不换行，不用加高。 */
function textsOn({ cells }: FormLayout, grid: Grid): KnownTexts {
  const fields: Record<string, string> = {};
  const blocks: Record<string, Record<string, string>[]> = {};
  for (const { role, row, column } of cells) {
    const { value, text } = grid.cell(row, column);
    if (typeof value !== 'string') continue;
    if (role.kind === 'field') fields[role.field.key] = text;
    if (role.kind === 'block') ((blocks[role.block] ??= [])[role.index] ??= {})[role.column.key] = text;
  }
  return { fields, blocks };
}
