/** 人在表格软件里会做的一次改动：说明、照做的 Basic（`book` 是工作簿），以及改动以后字段该读成什么。 */
export interface HumanEdit {
  readonly title: string;
  readonly steps: readonly string[];
  /** 改动就是改数：`表样|名称|字段` → 读到的；没写的字段应与原来一样。 */
  readonly reads?: Readonly<Record<string, unknown>>;
}

const basic = '基础数据表';
const department = '部门整体支出绩效自评表';
const project = '项目-招商引资工作经费';

const on = (sheet: string, ...steps: readonly string[]): readonly string[] => [
  `sheet = book.Sheets.getByName("${sheet}")`,
  ...steps,
];
const range = (address: string): string => `sheet.getCellRangeByName("${address}")`;
const cut = (from: string, to: string): string =>
  `sheet.moveRange(${range(to)}.CellAddress, ${range(from)}.RangeAddress)`;
const paste = (from: string, to: string): string =>
  `sheet.copyRange(${range(to)}.CellAddress, ${range(from)}.RangeAddress)`;
const number = (address: string, value: number): string => `${range(address)}.setValue(${value})`;
const text = (address: string, value: string): string => `${range(address)}.setString("${value}")`;
const clear = (address: string): string => `${range(address)}.clearContents(1 + 2 + 4 + 16)`;
const insertCells = (address: string, mode: 'RIGHT'): string =>
  `sheet.insertCells(${range(address)}.RangeAddress, com.sun.star.sheet.CellInsertMode.${mode})`;
const sort = (address: string, column: number): readonly string[] => [
  'Dim field(0) As New com.sun.star.table.TableSortField',
  `field(0).Field = ${column}`,
  'field(0).IsAscending = False',
  'Dim sorting(0) As New com.sun.star.beans.PropertyValue',
  'sorting(0).Name = "SortFields"',
  'sorting(0).Value = field()',
  `${range(address)}.sort(sorting())`,
];

const edit = (title: string, steps: readonly string[], reads?: HumanEdit['reads']): HumanEdit => ({
  title,
  steps,
  ...(reads ? { reads } : {}),
});

/** 行与列。 */
const structure = [
  edit('在表名上面插一行', on(basic, 'sheet.Rows.insertByIndex(0, 1)')),
  edit('在基础数据表当中插一空行', on(basic, 'sheet.Rows.insertByIndex(9, 1)')),
  edit('在部门表指标当中插一空行', on(department, 'sheet.Rows.insertByIndex(15, 1)')),
  edit('一次插三行', on(department, 'sheet.Rows.insertByIndex(10, 3)')),
  edit('最左插一列', on(department, 'sheet.Columns.insertByIndex(0, 1)')),
  edit('当中插一列', on(department, 'sheet.Columns.insertByIndex(4, 1)')),
  edit('基础数据表当中插一列', on(basic, 'sheet.Columns.insertByIndex(2, 1)')),
  edit('删一条指标的整行', on(department, 'sheet.Rows.removeByIndex(15, 1)')),
  edit('删“公务接待费”那一行', on(basic, 'sheet.Rows.removeByIndex(11, 1)')),
  edit('删一个项目的那一行', on(basic, 'sheet.Rows.removeByIndex(25, 1)')),
  edit('删“偏差原因”一列', on(department, 'sheet.Columns.removeByIndex(8, 1)')),
  edit('删“执行数”一列', on(department, 'sheet.Columns.removeByIndex(4, 1)')),
  edit('删表名的一行', on(basic, 'sheet.Rows.removeByIndex(1, 1)')),
  edit('隐藏一行', on(basic, 'sheet.Rows.getByIndex(8).IsVisible = False')),
  edit('隐藏“得分”一列', on(department, 'sheet.Columns.getByIndex(7).IsVisible = False')),
];

/** 单元格。 */
const cells = [
  edit('剪切执行数到旁边空处', on(department, cut('E5', 'Z5'))),
  edit('剪切执行数到别处，原处另键一个数', on(department, cut('E5', 'Z5'), number('E5', 505.05))),
  edit('剪切整块指标下移两行', on(department, cut('A14:J26', 'A16'))),
  edit('两格对调', on(basic, cut('B9', 'Z9'), cut('C9', 'B9'), cut('Z9', 'C9'))),
  edit('复制一格盖在另一格上', on(basic, paste('B9', 'C9')), { '基础数据表||办公经费.本年预算数': 4.91 }),
  edit('复制公式格盖在数上', on(basic, paste('B8', 'C9'))),
  edit('复制整行指标盖在下一行', on(department, paste('A15:J15', 'A16'))),
  edit('把一块数粘到旁边的列上', on(basic, paste('B9:B16', 'C9'))),
  // 下面有合并的格，向下插入单元格 LibreOffice 不动手、Excel 不许：只能把一块往下剪
  edit('三列数剪切往下推一格，标签不动', on(basic, cut('B9:D15', 'B10'))),
  edit('向右插入单元格', on(basic, insertCells('B9:B9', 'RIGHT'))),
  edit('一列数剪切往上推一格，标签不动', on(basic, cut('B10:B16', 'B9'))),
  // 删除单元格（左移、上移）同样：照它该做的，把右边、下面的剪过来
  edit('删单元格左移', on(basic, cut('C9:Z9', 'B9'))),
  edit('合并两格', on(basic, `${range('B9:C9')}.merge(True)`)),
  edit('合并得分两行', on(department, `${range('H14:H15')}.merge(True)`)),
  edit('拆开合并', on(department, `${range('B14:B21')}.merge(False)`)),
  edit('清掉一格', on(basic, clear('B9')), { '基础数据表||办公经费.上年决算数': '' }),
  edit('清掉一格公式', on(department, clear('F5'))),
  edit('键数盖公式', on(department, number('F5', 0.99))),
  edit('键文字盖数', on(basic, text('B9', '4.91万元'))),
  edit('数键成带逗号的文字', on(basic, text('B7', '1,410.7'))),
  edit('指标按得分排序', on(department, ...sort('D14:J25', 3))),
  edit('基础数据按数排序', on(basic, ...sort('A9:D16', 3))),
  edit('改一个标签', on(basic, text('A9', '　　其中：办公费用'))),
  edit('两个标签互换', on(basic, text('A9', '　　印刷费'), text('A16', '　　其中：办公经费'))),
  edit('“万元”改成“元”', on(basic, text('D3', '单位：元'))),
  edit('表头年度改成别的年', on(basic, text('C4', '2021年实际在职人数'))),
  edit('执行数改成 400', on(department, number('E5', 400)), {
    '部门整体支出绩效自评表||执行数': 400,
  }),
];

/** 工作表与名称。 */
const sheets = [
  edit('表往前挪', ['book.Sheets.moveByName("部门整体支出绩效自评表", 0)']),
  edit('项目表挪到最前', [`book.Sheets.moveByName("${project}", 0)`]),
  edit('复制部门表', [`book.Sheets.copyByName("${department}", "${department}_2", 4)`]),
  edit('复制部门表，在副本里改数', [
    `book.Sheets.copyByName("${department}", "${department}_2", 4)`,
    ...on(`${department}_2`, number('E5', 400)),
  ]),
  edit('改部门表的表名', on(department, 'sheet.Name = "自评表（终稿）"')),
  edit('改项目表的表名', on(project, 'sheet.Name = "招商项目"')),
  edit('两张项目表互换表名', [
    ...on(project, 'sheet.Name = "临时"'),
    ...on('项目-联络湖南异地商会工作经费', `sheet.Name = "${project}"`),
    ...on('临时', 'sheet.Name = "项目-联络湖南异地商会工作经费"'),
  ]),
  edit('删一张项目表', [`book.Sheets.removeByName("${project}")`]),
  edit('删基础数据表', [`book.Sheets.removeByName("${basic}")`]),
  edit('隐藏一张项目表', on(project, 'sheet.IsVisible = False')),
  edit('另加一张自己的表', ['book.Sheets.insertNewByName("我的底稿", 0)']),
  edit('删掉执行数的名称', ['book.NamedRanges.removeByName("自评_执行数")']),
];

/** 全部改动；抽样时隔几个取一个。 */
export const humanEdits: readonly HumanEdit[] = [...structure, ...cells, ...sheets];
