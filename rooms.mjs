/**
 * 房间清单，唯一一份。加一间房、加一条依赖只改这里，然后 `npm run rooms`：
 * 各房间的 tsconfig.json、根与 test 的 references、docs/架构.md 的表由它写出；
 * ESLint 的边界、webpack 的无副作用清单、构建后的包检查、工作台的源清单直接读它；
 * test/unit/structure 查它们有没有对上。
 */

/** 窗格首屏可以有；用到才下载；生产包里不许有。 */
const [pane, lazy, never] = ['pane', 'lazy', 'never'];

/** 房间按从下到上的次序排；`may` 里只能是排在前面的（没有圈）。 */
export const rooms = {
  domain: {
    does: '纯计算：十进制与读数、率、指标值写法、得分、等次、PBE 函数表',
    may: [],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  display: {
    does: '数字格式 → 单元格显示出来的文字；窗格与命令行同一份',
    may: [],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  paper: {
    does: '纸面：纸、边距、缩放、行高列宽 → 分几页、断在哪一行、哪里挤；不认识业务',
    may: [],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  schemes: {
    does: '方案：一地一年一个数据文件',
    may: ['domain'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  forms: {
    does: '表样：一表一个数据文件；排版（`compileForm`）把它变成一格一格的版面',
    may: ['domain', 'paper', 'schemes'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  recognize: {
    does: '认表：一张网格（值＋合并）→ 每张表的提案（表种、每格的字段、要问的问题、自定义栏）。纯函数，不认识 Excel、xlsx、docx',
    may: ['domain', 'schemes', 'forms'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  submission: {
    does: '申报数据：从“单元格来源”读出；登记（自定义 XML 的文字）与封存；数据文件的核对',
    may: ['domain', 'display', 'schemes', 'forms'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  audit: {
    does: '审核规则（一条一个普通对象）与引擎',
    may: ['domain', 'schemes', 'forms', 'submission'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  report: {
    does: '申报数据 → 算式说明、报告（提纲与句子是数据）；一篇文字 → 核对与正文规则。不认识文件格式',
    may: ['domain', 'schemes', 'forms', 'submission'],
    lib: 'es',
    office: 'none',
    bundled: pane,
  },
  workbook: {
    does: '唯一碰 `Excel.*` 的房间：插表、绑定、读取、标注、增删行',
    may: ['domain', 'display', 'paper', 'schemes', 'forms', 'recognize', 'submission', 'audit'],
    lib: 'dom',
    office: 'Excel',
    bundled: pane,
    // 命令行复核二维码画的是不是这个码；不进窗格的 index，免得二维码的库跟着装
    entries: ['actions/finalize/codePicture'],
  },
  functions: {
    does: '自定义函数入口：把函数表登记到 `CustomFunctions`',
    may: ['domain'],
    lib: 'dom',
    types: [],
    office: 'Excel',
    bundled: pane,
  },
  commands: {
    does: '功能区命令',
    may: [],
    lib: 'dom',
    office: 'Excel',
    bundled: pane,
    sideEffects: true,
  },
  host: {
    does: '没有 Excel 时回答 office.js 的主机：`protocol/` 分派、`objects/` 与公开 API 同名的类、`engine/` 表格引擎端口与 Univer 适配、`client/` 装入真的 office.js',
    may: [],
    lib: 'dom',
    types: ['node'],
    office: 'Excel',
    bundled: never,
    entries: ['node'],
  },
  xlsx: {
    does: 'xlsx 文件 ⇄ 主机引擎；xlsx 文件 → 单元格来源',
    may: ['host', 'display', 'paper'],
    lib: 'dom',
    types: ['node'],
    office: 'none',
    bundled: lazy,
  },
  docx: {
    does: 'docx → 段落（标题级别、书签）、表格网格（合并、宽高、字体、对齐）与自定义属性；换书签里的字。压缩包与 XML 用 xlsx 的读法，不认识业务',
    may: ['xlsx'],
    lib: 'dom',
    office: 'none',
    bundled: lazy,
  },
  reportFile: {
    does: '报告 ⇄ .docx 文件：写出、核对、换数、说哪些句子过期',
    may: ['schemes', 'submission', 'report', 'docx'],
    lib: 'dom',
    office: 'none',
    bundled: lazy,
  },
  importFile: {
    does: '别人的文件（xlsx、docx）→ 今年的录入：认、读、每一格的来历',
    may: ['domain', 'schemes', 'forms', 'recognize', 'submission', 'xlsx', 'docx'],
    office: 'none',
    bundled: lazy,
  },
  parcel: {
    does: '送审包：定稿的工作簿、报告、送审清单装进一个 zip；没有定稿、改动过的不装',
    may: ['schemes', 'submission', 'audit', 'report', 'xlsx', 'reportFile'],
    lib: 'dom',
    office: 'none',
    bundled: lazy,
  },
  collect: {
    does: '许多工作簿 → 记录 → 库（Parquet）→ 汇总、雷同、抽查；碰磁盘的只在 `collect/node`，其余是纯计算',
    may: ['domain', 'schemes', 'forms', 'submission', 'audit', 'xlsx'],
    lib: 'dom',
    types: ['node'],
    office: 'none',
    bundled: lazy,
    entries: ['node'],
  },
  taskpane: {
    does: '任务窗格；结转时读文件用 xlsx（用到才下载）',
    may: [
      'domain',
      'display',
      'paper',
      'schemes',
      'forms',
      'recognize',
      'submission',
      'audit',
      'report',
      'workbook',
      'commands',
      'functions',
      'xlsx',
      'docx',
      'reportFile',
      'importFile',
      'parcel',
      'collect',
    ],
    lib: 'react',
    office: 'Office',
    bundled: pane,
    sideEffects: true,
  },
  workbench: {
    does: '浏览器工作台：左边表格，右边真的任务窗格',
    may: ['host', 'xlsx'],
    lib: 'react',
    types: ['node'],
    office: 'Excel',
    bundled: never,
  },
  cli: {
    does: '命令行 pbe',
    may: [
      'domain',
      'display',
      'paper',
      'schemes',
      'forms',
      'recognize',
      'submission',
      'audit',
      'report',
      'workbook',
      'functions',
      'host',
      'xlsx',
      'collect',
      'docx',
      'reportFile',
      'importFile',
      'parcel',
    ],
    lib: 'dom',
    types: ['node', 'office-js'],
    office: 'Office',
    bundled: never,
  },
};

/** 房间名，从下到上。 */
export const roomNames = Object.keys(rooms);

/** 满足条件的房间名。 */
export const roomsWhere = (predicate) => roomNames.filter((name) => predicate(rooms[name]));

/** 一间房连同它依赖的全部房间。 */
export function withDependencies(names) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    rooms[name].may.forEach(visit);
  };
  names.forEach(visit);
  return roomNames.filter((name) => found.has(name));
}
