import { rectAddress, type Rect } from '../../../forms';
import { parseAddress } from '../../../submission';
import { formTints } from '../../kernel/layout/looks';
import { rectsWhere } from '../../kernel/layout/rectsWhere';

/** 定稿、撤销定稿时还要知道的一张表的样子：锁定、保护、数字格式、备注大小。 */
export interface SheetCapture {
  readonly sheetId: string;
  /** 已用区域（含只有格式的格）；空表为 null。 */
  readonly area: Rect | null;
  readonly numberFormats: readonly (readonly string[])[];
  /** 区域里没有锁定的格，拼成矩形。 */
  readonly unlocked: readonly Rect[];
  /** 涂着表样自己的底色的格，一种颜色一组矩形。 */
  readonly tints: readonly { readonly color: string; readonly rects: readonly Rect[] }[];
  /** 保护选项；没有保护为 null。 */
  readonly protection: Readonly<Record<string, boolean | string>> | null;
  /** 备注的内容与大小，按集合次序；不支持备注的机器为空。 */
  readonly notes: readonly NoteSize[];
  /** 页脚右段：定稿码接在它后面，撤销时写回。 */
  readonly footer: string;
  /** 首页或单双页另设了页眉页脚：定稿码印不到那些页上。 */
  readonly hasOtherPages: boolean;
}

/** 一条备注的内容与大小（磅）。 */
export interface NoteSize {
  readonly content: string;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

interface Probe {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly notes: Excel.NoteCollection | null;
  readonly group: Excel.HeaderFooterGroup;
  readonly footer: Excel.HeaderFooter;
}

/** 看得到的范围，与读取相同。 */
const readableArea = 'A1:AZ4000';

/** 随读取在同一次同步里看清各表的锁定与保护。 */
export class CaptureProbe {
  private readonly probes: Probe[] = [];

  constructor(private readonly hasNotes: boolean) {}

  /** 排队看一张表；要在 `loadBook` 的 `onSheet` 里调用。 */
  request(sheet: Excel.Worksheet): void {
    sheet.protection.load('protected,options');
    const used = sheet.getRange(readableArea).getUsedRangeOrNullObject(false);
    used.load('address,numberFormat');
    const notes = this.hasNotes ? sheet.notes : null;
    notes?.load('items/content,items/width,items/height,items/visible');
    const group = sheet.pageLayout.headersFooters;
    group.load('state');
    const footer = group.defaultForAllPages;
    footer.load('rightFooter');
    this.probes.push({
      group,
      footer,
      sheet,
      used,
      properties: used.getCellProperties({ format: { protection: true, fill: { color: true } } }),
      notes,
    });
  }

  /** 同步之后的结果，按工作表 id。 */
  result(): ReadonlyMap<string, SheetCapture> {
    const present = this.probes.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(present.map((probe) => [probe.sheet.id, capture(probe)]));
  }
}

function capture({ sheet, used, properties, notes, group, footer }: Probe): SheetCapture {
  const area = used.isNullObject ? null : parseAddress(used.address);
  const { protection } = sheet;
  return {
    sheetId: sheet.id,
    area,
    numberFormats: area ? (used.numberFormat as string[][]) : [],
    unlocked: area ? rectsWhere(properties.value, area, isUnlocked) : [],
    tints: formTints.map((color) => ({
      color,
      rects: area ? rectsWhere(properties.value, area, isFilled(color)) : [],
    })),
    protection: protection.protected ? definedOptions(protection.options) : null,
    notes: (notes?.items ?? []).map(({ content, width, height, visible }) => ({
      content,
      width,
      height,
      visible,
    })),
    footer: footer.rightFooter,
    hasOtherPages: group.state !== 'Default',
  };
}

function definedOptions(options: Excel.WorksheetProtectionOptions): Record<string, boolean | string> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value === 'boolean' || typeof value === 'string'),
  ) as Record<string, boolean | string>;
}

const isUnlocked = (cell: Excel.CellProperties): boolean => cell.format?.protection?.locked === false;

const isFilled =
  (color: string) =>
  (cell: Excel.CellProperties): boolean =>
    cell.format?.fill?.color?.toUpperCase() === color;

/** 矩形清单 → 地址清单。 */
export const addressesOf = (rects: readonly Rect[]): readonly string[] => rects.map(rectAddress);
