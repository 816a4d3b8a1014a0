/** 对象模型的叫法 ↔ 文件里的叫法。 */
export interface Vocabulary {
  readonly toFile: Readonly<Record<string, string>>;
  readonly fromFile: Readonly<Record<string, string>>;
}

function vocabulary(toFile: Readonly<Record<string, string>>): Vocabulary {
  return {
    toFile,
    fromFile: Object.fromEntries(Object.entries(toFile).map(([model, file]) => [file, model])),
  };
}

/** 边框线型。 */
export const lineStyles = vocabulary({
  Thin: 'thin',
  Hair: 'hair',
  Dot: 'dotted',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Double: 'double',
  Medium: 'medium',
  MediumDash: 'mediumDashed',
  MediumDashDot: 'mediumDashDot',
  MediumDashDotDot: 'mediumDashDotDot',
  SlantDashDot: 'slantDashDot',
  Thick: 'thick',
});

/** 水平对齐。 */
export const horizontalAlignments = vocabulary({
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
});

/** 垂直对齐。 */
export const verticalAlignments = vocabulary({
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
});

/** 工作表可见性。 */
export const visibilities = vocabulary({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' });

/** 数据有效性的种类。 */
export const validationTypes = vocabulary({
  any: 'none',
  whole: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
});

/** 数据有效性出错警告的样式。 */
export const errorStyles = vocabulary({ Stop: 'stop', Warning: 'warning', Information: 'information' });

/** 纸张；文件里是编号。 */
export const paperSizes = vocabulary({
  Letter: '1',
  Tabloid: '3',
  Ledger: '4',
  Legal: '5',
  Statement: '6',
  Executive: '7',
  A3: '8',
  A4: '9',
  A4Small: '10',
  A5: '11',
  B4: '12',
  B5: '13',
  Folio: '14',
});

/** 保护选项；文件里写的是“禁止”，所以取反。 */
export const protectionOptions = vocabulary({
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
});

/** 保护选项里，文件没写时算“不禁止”的两项。 */
export const openByDefault: ReadonlySet<string> = new Set(['objects', 'scenarios']);
