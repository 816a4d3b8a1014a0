import type { AmountUnit } from '../../domain';
import type { Basis } from '../../schemes';
import type { CellLook, FieldKind, PrintSetup } from '../form';
import type { BlockKey, ColumnKey, FieldKey, Kind } from '../kinds/kind';

/** 版面的一条竖栏：名字只在本版面里用，格与可增行区按名字落位，不写第几列。 */
export interface LayoutColumn {
  readonly name: string;
  /** 宽，约等于一个半角字符。 */
  readonly width: number;
  /** 打印区之外（完成档次）。 */
  readonly unprinted?: true;
}

/** 版面上的一格：从 `at` 到 `to`（含）的竖栏，写字、放字段，或放自定义栏。 */
export interface PlacedCell<F extends string = string> {
  readonly at: string;
  readonly to?: string;
  /** 占几行；缺省 1。 */
  readonly height?: number;
  /** 固定文字模板：`{年度}` `{上年}` `{单位}` `{项目}` 会被替换。 */
  readonly caption?: string;
  /** 表种的字段键。 */
  readonly field?: F;
  /** 自定义栏的键（见 {@link ExtraField}）。 */
  readonly extra?: string;
  /** 模板自己的公式，原样留着；有它的字段不再放我们的公式。 */
  readonly own?: string;
  /** 由人填，不放公式（算法说不准）。 */
  readonly typed?: true;
  /** 合计由本版面上的这些字段（自定义栏写“自定义.键”）加成；不写就照表种的公式。 */
  readonly sum?: readonly string[];
  readonly look?: CellLook;
  /** 覆盖到可增行区末尾之后的第几行。 */
  readonly spanBlock?: { readonly block: string; readonly after: number };
  /** 没有边框。 */
  readonly bare?: true;
}

/** 一行固定的格。 */
export interface PlacedRow<F extends string = string> {
  readonly cells: readonly PlacedCell<F>[];
  /** 行高，磅；缺省按字数估。 */
  readonly height?: number;
  /** 打印时每页重复。 */
  readonly repeat?: true;
  /** 打印区之外：官方表没有、我们自己要的行，只能在最后。 */
  readonly unprinted?: true;
}

/** 可增行区的一列放在哪一栏；只写键就是放在同名的竖栏。 */
export type PlacedColumn<C extends string = string> =
  | C
  | {
      readonly column: C;
      readonly at: string;
      readonly to?: string;
      /** 模板自己的公式（头一行的写法）。 */
      readonly own?: string;
      /** 由人填，不放公式。 */
      readonly typed?: true;
    }
  | {
      readonly extra: string;
      readonly at: string;
      readonly to?: string;
      readonly own?: string;
    };

/** 一个可增行区。 */
export interface PlacedBlock<B extends string = string, C extends string = string> {
  readonly block: B;
  readonly columns: readonly PlacedColumn<C>[];
  /** 至少几行；缺省 1。 */
  readonly minRows?: number;
  /** 没有数据时插几行。 */
  readonly defaultRows: number;
  readonly rowHeight?: number;
  /** 模板上印好的行：列键（自定义栏写“自定义.键”）→ 文字或数。 */
  readonly presets?: readonly Readonly<Record<string, string | number>>[];
}

/** 自定义栏：版面里有、表种里没有的字段，原样保留，照读照封存。 */
export interface ExtraField {
  /** 键，本版面里不重复。 */
  readonly key: string;
  /** 表上的标签。 */
  readonly label: string;
  readonly kind: FieldKind;
}

/** 发布过的旧版面；只记与今天不同的地方。 */
export interface FormerLayout {
  readonly version: number;
  /** 今天的 Excel 名称（去掉前缀）→ 那一版叫什么。 */
  readonly renamed?: Readonly<Record<string, string>>;
  /** 那一版还没有的名称（去掉前缀）。 */
  readonly absent?: readonly string[];
}

/** 版面：每个字段在哪一格。纯数据，可以原样写成 JSON。 */
export interface Layout<F extends string = string, B extends string = string, C extends string = string> {
  /** 标识；内置的同表种名，外来的另取。 */
  readonly id: string;
  /** 表种。 */
  readonly kind: string;
  /** 给人看的名字，如“某县 2023 年项目支出绩效自评表”；没有就用表种名。 */
  readonly title?: string;
  /** 出处与证据等级：原始文件、公开材料、待核。 */
  readonly basis?: readonly Basis[];
  /** 版面版本；改版面必须加一并在 `former` 里记下旧版。 */
  readonly version: number;
  readonly former?: readonly FormerLayout[];
  /** 金额单位；缺省万元。 */
  readonly unit?: AmountUnit;
  /** 一张工作表上同一种表的第几张（从 2 起）：名称另取前缀，免得相撞。认表绑定时才有，方案包里没有。 */
  readonly nth?: number;
  /** 缺省工作表名模板。 */
  readonly sheetName: string;
  /** 竖栏，从左到右。 */
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly (PlacedRow<F> | PlacedBlock<B, C>)[];
  readonly extra?: readonly ExtraField[];
  readonly print: Pick<PrintSetup, 'orientation' | 'pagesTall'>;
}

/** 某个表种的版面：字段、区、列写错了编译不过。 */
export type LayoutOf<K extends Kind> = Layout<
  FieldKey<K>,
  BlockKey<K>,
  { [B in BlockKey<K>]: ColumnKey<K, B> }[BlockKey<K>]
> & { readonly kind: K['id'] };
