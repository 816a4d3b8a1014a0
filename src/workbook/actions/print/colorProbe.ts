import type { Rect } from '../../../forms';
import { parseAddress } from '../../../submission';
import { FloatProbe } from '../finalize/floatProbe';
import type { OwnCondition } from '../finalize/ownConditions';
import { formTints } from '../../kernel/layout/looks';
import { rectsWhere } from '../../kernel/layout/rectsWhere';

/** 看得到的范围，与读取相同。 */
const readableArea = 'A1:AZ4000';

/** 一张表上各格的底色。 */
export interface SheetColors {
  /** 受保护的表改不了底色。 */
  readonly isProtected: boolean;
  /** 涂着我们自己的底色的各片。 */
  readonly tinted: readonly Rect[];
  /** 一格没有底色（或是白的）。 */
  readonly isBare: (row: number, column: number) => boolean;
}

/** 随读取在同一次同步里看清各表的底色。 */
export class TintProbe {
  private readonly requests: {
    readonly sheet: Excel.Worksheet;
    readonly used: Excel.Range;
    readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[] = [];

  /** 排队看一张表；要在 `loadBook` 的 `onSheet` 里调用。 */
  request(sheet: Excel.Worksheet): void {
    sheet.protection.load('protected');
    const used = sheet.getRange(readableArea).getUsedRangeOrNullObject(false);
    used.load('address');
    const cells = used.getCellProperties({ format: { fill: { color: true } } });
    this.requests.push({ sheet, used, cells });
  }

  /** 同步以后：各表的底色，按工作表 id。 */
  colors(): ReadonlyMap<string, SheetColors> {
    const present = this.requests.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(present.map((each) => [each.sheet.id, colorsOf(each)]));
  }
}

/** 随读取看清各表的底色与我们自己的边录边变色：底色一次同步，变色两次。 */
export class ColorProbe {
  private readonly tints = new TintProbe();
  private readonly floats = new FloatProbe(false);

  /** 排队看一张表；要在 `loadBook` 的 `onSheet` 里调用。 */
  request(sheet: Excel.Worksheet): void {
    this.tints.request(sheet);
    this.floats.request(sheet);
  }

  /** 第一次同步以后：各表的底色，按工作表 id。 */
  colors(): ReadonlyMap<string, SheetColors> {
    return this.tints.colors();
  }

  /** 第一次同步以后：排队看这些表的边录边变色各是哪一条。 */
  requestConditions(wanted: ReadonlySet<string>): void {
    this.floats.requestDetails(wanted);
  }

  /** 第二次同步以后：我们自己的边录边变色。 */
  conditions(): readonly OwnCondition[] {
    return this.floats.ownConditions();
  }
}

function colorsOf({ sheet, used, cells }: TintProbe['requests'][number]): SheetColors {
  const area = used.isNullObject ? null : parseAddress(used.address);
  const colors = area
    ? cells.value.map((line) => line.map(({ format }) => format?.fill?.color?.toUpperCase() ?? ''))
    : [];
  return {
    isProtected: sheet.protection.protected,
    tinted: area ? formTints.flatMap((tint) => rectsWhere(colors, area, (color) => color === tint)) : [],
    isBare: (row, column) =>
      ['', '#FFFFFF'].includes(colors[row - (area?.row ?? 0)]?.[column - (area?.column ?? 0)] ?? ''),
  };
}
