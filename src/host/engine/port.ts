/**
 * 表格引擎端口：Excel 对象模型向“计算与网格引擎”要的全部东西。
 *
 * 行列号一律从 0 起，尺寸一律用磅，用词同 Excel；这里不出现任何具体引擎的类型，
 * 换引擎只需另写一个适配器。
 */

import type { Chart } from './chart';
import type {
  Cell,
  CellPatch,
  CellValue,
  CfHit,
  CfRule,
  DvRule,
  Freeze,
  Hyperlink,
  NameInfo,
  Note,
  Rect,
  SheetInfo,
  SheetVisibility,
  ThreadComment,
} from './contents';

export type * from './contents';

/** 谁引起的：`host`＝经由端口写入（加载项），`user`＝界面上的人（含撤销重做）。 */
export type Source = 'host' | 'user';

/** 引擎事件。 */
export type EngineEvent =
  /** 单元格内容变了；公式重算引起的变化不报（同 Excel 的 onChanged）。 */
  | { kind: 'cells'; sheetId: string; rect: Rect; source: Source }
  /** 插删整行整列。 */
  | { kind: 'rows' | 'cols'; op: 'insert' | 'delete'; sheetId: string; rect: Rect; source: Source }
  /** 插删一块单元格，其余格按方向挪动。 */
  | {
      kind: 'cellsShifted';
      shift: 'Down' | 'Right' | 'Up' | 'Left';
      sheetId: string;
      rect: Rect;
      source: Source;
    }
  | { kind: 'selection'; sheetId: string; rect: Rect }
  | {
      kind: 'sheets';
      op: 'added' | 'deleted' | 'renamed' | 'moved' | 'visibility' | 'activated' | 'deactivated';
      sheetId: string;
      source: Source;
    }
  /** 一轮重算的结果已经写进单元格。 */
  | { kind: 'calculated' };

/** 要不要拦下用户的动作：返回 true 就拦。`cells` 改内容，`format` 改样式，`structure` 插删行列或单元格。 */
export type Veto = (sheetId: string, rects: Rect[], kind: 'cells' | 'format' | 'structure') => boolean;

/** 自定义函数得到的调用位置。 */
export interface CallSite {
  sheetId: string;
  r: number;
  c: number;
}

/**
 * 自定义函数的实现：每个参数都是二维数组，空格是 `null`（`blankArguments: 'zero'` 时是 0），省略的参数不出现。
 * 要报错就抛出带 `code`（如 `'#VALUE!'`、`'#N/A'`）的对象，可带 `message`；抛别的东西一律显示 `#VALUE!`。
 * 参数里有错误值时不调用函数，错误直接传下去（同 Excel）。
 */
export type EngineFunction = (args: CellValue[][][], site: CallSite) => unknown | Promise<unknown>;

/** 引擎选项。 */
export interface EngineOptions {
  /** 空格传给自定义函数时是 `null`（网页版 Excel）还是 0（桌面 LTSC，office-js #4702）；缺省 `null`。 */
  blankArguments?: 'null' | 'zero';
  /** 改了以后自己过一会儿就算，还是等 `settle()` 才算（一批批写完只算一次）；缺省前者。 */
  calculation?: 'automatic' | 'whenAsked';
}

/** 表格引擎端口。除 `settle`、`transaction`、`recalculate`、撤销重做外全部同步。 */
export interface EnginePort {
  // —— 计算与事务
  /** 有没有还没写下去的写入，或还没算完的公式。 */
  readonly dirty: boolean;
  /** 用户正在编辑某一格（此时应当拒绝主机批次，同 Excel 的 InvalidOperationInCellEditMode）。 */
  readonly editing: boolean;
  /** 把缓冲的写入落到网格，并等公式结果全部写回。 */
  settle(): Promise<void>;
  /** 全部公式重算一遍。 */
  recalculate(): Promise<void>;
  /** 其间的写入合成一步撤销；其间用户的插删行列一律拒绝（免得行号错位）。抛错时已做的写入保留。 */
  transaction<T>(fn: () => Promise<T>): Promise<T>;
  /** 撤销一步；没有可撤的返回 false。 */
  undo(): Promise<boolean>;
  /** 重做一步；没有可重做的返回 false。 */
  redo(): Promise<boolean>;
  /** 撤销、重做的步骤全部作废。 */
  clearUndo(): void;

  // —— 工作表
  sheets(): SheetInfo[];
  /** 在最后加一张表，返回表 id；名称是否合法由对象层把关。 */
  addSheet(name: string): string;
  removeSheet(id: string): void;
  /** 改名；公式与名称里的引用跟着改。 */
  renameSheet(id: string, name: string): void;
  /** 移到第 `position` 位（从 0 起）。 */
  moveSheet(id: string, position: number): void;
  /** 复制一张表到最后，含表级名称、格式、有效性、条件格式；返回新表 id。 */
  copySheet(id: string, name: string): string;
  setSheetVisibility(id: string, visibility: SheetVisibility): void;
  activateSheet(id: string): void;
  activeSheet(): string;
  tabColor(id: string): string | null;
  setTabColor(id: string, color: string | null): void;
  gridlines(id: string): boolean;
  setGridlines(id: string, visible: boolean): void;

  // —— 单元格
  /** 网格目前的大小；写到外面会自动变大。 */
  size(id: string): { rows: number; cols: number };
  /** 已用区域；`valuesOnly` 只看有值或公式的格。空表为 `null`。 */
  usedRange(id: string, valuesOnly: boolean): Rect | null;
  readCell(id: string, r: number, c: number): Cell;
  /** 按数字格式显示的文字。 */
  displayText(id: string, r: number, c: number): string;
  /** 改一块单元格；`patch(i, j)` 的 i、j 是块内下标，返回 `null` 表示这格不动。 */
  writeCells(id: string, rect: Rect, patch: (i: number, j: number) => CellPatch | null): void;
  /** 像用户那样敲入一格（认百分比、千分位、公式、前缀 `'`；文本格式的格照原样存）。被拦下返回 false。 */
  typeAsUser(id: string, r: number, c: number, text: string): boolean;
  /** 自定义函数在这一格报错时给出的说明；没有为 `null`。 */
  errorMessage(id: string, r: number, c: number): string | null;

  // —— 版面
  merges(id: string): Rect[];
  /** 合并；除左上角外清空，与已有合并相交的先拆开。 */
  merge(id: string, rects: Rect[]): void;
  unmerge(id: string, rect: Rect): void;
  /** 列宽（磅）。 */
  colWidth(id: string, c: number): number;
  defaultColWidth(id: string): number;
  setColWidth(id: string, c: number, c2: number, pt: number): void;
  /** 行高（磅）。 */
  rowHeight(id: string, r: number): number;
  defaultRowHeight(id: string): number;
  setRowHeight(id: string, r: number, r2: number, pt: number): void;
  /** 按内容定行高，同 Excel 打开没写行高的文件；没有界面时量不出字宽，不动。 */
  fitRows(id: string, r: number, r2: number): void;
  rowHidden(id: string, r: number): boolean;
  setRowsHidden(id: string, r: number, r2: number, hidden: boolean): void;
  colHidden(id: string, c: number): boolean;
  setColsHidden(id: string, c: number, c2: number, hidden: boolean): void;
  freeze(id: string): Freeze;
  setFreeze(id: string, freeze: Freeze): void;

  // —— 结构
  /** 插入单元格；区域占满全宽（全高）就是插整行（整列）。新格沿用上（左）邻的样式与锁定。 */
  insertCells(id: string, rect: Rect, shift: 'Down' | 'Right'): void;
  deleteCells(id: string, rect: Rect, shift: 'Up' | 'Left'): void;

  // —— 选区
  select(id: string, rect: Rect): void;
  selection(): { sheetId: string; rect: Rect } | null;

  // —— 名称
  names(): NameInfo[];
  /** 这个编号的名称。 */
  nameById(id: string): NameInfo | undefined;
  /** 工作簿级（`sheetId` 为 `null`）或某张表级、叫这个的名称，不分大小写。 */
  nameCalled(name: string, sheetId: string | null): NameInfo | undefined;
  /** 新建（不给 id）或改（给 id），返回 id。 */
  setName(name: Omit<NameInfo, 'id'> & { id?: string }): string;
  /** 删掉；用到它的公式保留原文，显示 `#NAME?`（同 Excel）。 */
  removeName(id: string): void;

  // —— 备注与批注
  notes(id: string): Note[];
  /** 写备注；同一格已有的被替换。 */
  setNote(id: string, note: Note): void;
  removeNote(id: string, r: number, c: number): void;
  comments(id: string): ThreadComment[];
  /** 写批注；id 相同的被替换。 */
  setComment(id: string, comment: ThreadComment): void;
  removeComment(id: string, commentId: string): void;

  // —— 超链接
  /** 全部超链接，按行、列排。 */
  hyperlinks(id: string): Hyperlink[];
  hyperlinkAt(id: string, r: number, c: number): Hyperlink | null;
  /** 写超链接；同一格已有的被替换。只管链接，格里的文字与样式由调用者写。 */
  setHyperlink(id: string, link: Hyperlink): void;
  /** 去掉一块区域里的超链接，文字与样式不动。 */
  removeHyperlinks(id: string, rect: Rect): void;

  // —— 图表
  /** 全部图表，按加入的次序。 */
  charts(id: string): Chart[];
  /** 写图表；id 相同的被替换。 */
  setChart(id: string, chart: Chart): void;
  removeChart(id: string, chartId: string): void;

  // —— 条件格式与有效性
  cfRules(id: string): CfRule[];
  /** 新建（不给 id，加在最后）或改（给 id）。 */
  setCf(id: string, rule: Omit<CfRule, 'id'> & { id?: string }): string;
  removeCf(id: string, ruleId: string): void;
  /** 此刻被条件格式命中的格（认名称、认其他表）；先 `settle()` 再问。 */
  cfHits(id: string): CfHit[];
  dvRules(id: string): DvRule[];
  setDv(id: string, rule: Omit<DvRule, 'id'>): string;
  removeDv(id: string, ruleId: string): void;

  // —— 随文件保存、引擎不解释的数据
  /** 表上的附带数据（保护选项、页面设置…）；须能 JSON 化。 */
  meta(id: string): Readonly<Record<string, unknown>>;
  /** 并入若干键；值为 `undefined` 表示删掉这个键。可撤销。 */
  setMeta(id: string, patch: Record<string, unknown>): void;
  /** 工作簿上的附带数据（自定义 XML、settings、属性…）。 */
  workbookMeta(): Readonly<Record<string, unknown>>;
  /** 同 `setMeta`，但不进撤销（Excel 里这些写入不是编辑）。 */
  setWorkbookMeta(patch: Record<string, unknown>): void;

  // —— 扩展
  /** 登记自定义函数；名称可带点（`DEMO.RATE`）。应在公式用到它之前登记，之后登记的会让公式重算。 */
  registerFunction(name: string, fn: EngineFunction): void;
  /** 订阅事件，返回退订函数。 */
  on(listener: (event: EngineEvent) => void): () => void;
  /** 加一道拦用户动作的关（主机自己的写入不问）；返回撤销函数。 */
  veto(fn: Veto): () => void;

  /** 可 JSON 化的快照，可再交给引擎的创建函数。 */
  save(): unknown;
  dispose(): void;
}
