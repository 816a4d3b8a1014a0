/** 一格：表、项目名、字段；在指标区里时给三级指标名。 */
export interface CellKey {
  readonly form: string;
  readonly name?: string;
  readonly field: string;
  readonly row?: string;
}

const years = ['上年决算数', '本年预算数', '本年决算数'];
const basic = (field: string): CellKey => ({ form: '基础数据表', field });
const department = (field: string, row?: string): CellKey => ({ form: '部门整体支出绩效自评表', field, row });
const first = (field: string): CellKey => ({ form: '项目支出绩效自评表', name: '招商引资工作经费', field });
const second = (field: string): CellKey => ({
  form: '项目支出绩效自评表',
  name: '联络湖南异地商会工作经费',
  field,
});
const across = (total: string, from: number): Readonly<Record<string, readonly CellKey[]>> =>
  Object.fromEntries(years.map((year, i) => [`P0${from + i}`, [basic(`${total}.${year}`)]]));

/**
 * 复算吻合的数（正例 P041–P077）在哪些格：这些格上除了“公式被改写”不许有任何结果。
 * P050、P057 是报告正文里的数，表上没有格；P060 是 6.85 的取整读法，D06 正要核实它，不在此列。
 * 加得对而另有可问的也不在此列：部门表得分合计（E16 问执行率低而满分）、项目表成本指标 20 分（F07 提示偏高）。
 */
export const positiveCells: Readonly<Record<string, readonly CellKey[]>> = {
  ...across('公用经费', 41),
  ...across('三公经费', 44),
  ...across('公务用车购置和维护经费', 47),
  ...across('业务工作专项', 51),
  P054: [basic('项目支出.上年决算数')],
  P055: [basic('项目支出.本年决算数')],
  P056: [department('执行数')],
  P058: [department('资金总额'), department('公共财政拨款'), department('其他资金')],
  P059: [department('资金执行率')],
  P061: ['招商考察', '参加大型招商活动', '内联引资', '成本控制'].map((row) => department('分值', row)),
  P062: ['宣传衡阳', '服务对象满意度'].map((row) => department('分值', row)),
  P063: [department('分值合计')],
  P064: ['对接客商人数', '完成事件办结率'].map((row) => ({ ...first('分值'), row })),
  P065: [{ ...first('分值'), row: '提升衡阳知名度' }],
  P066: [first('分值合计'), first('得分合计')],
  P067: [{ ...second('分值'), row: '实地考察' }],
  P068: [{ ...second('分值'), row: '长效联络机制' }],
  P069: [second('分值合计'), second('得分合计')],
  P070: [first('执行率')],
  P071: [first('执行率得分')],
  P072: [second('执行率')],
  P073: [second('执行率得分')],
  P074: [first('年度资金总额.全年执行数'), second('年度资金总额.全年执行数')],
  P075: [department('得分', '招商考察')],
  P076: [department('得分', '内联引资'), department('实际完成值', '内联引资')],
  P077: [department('得分', '对接客商'), department('实际完成值', '对接客商')],
};

/**
 * 这些数复算吻合，另有要核实的事：合计没错，但变动大、执行率低、与满分不相称。
 * 值为那几格上允许有的核实规则，别的一条也不许有。
 */
export const verifiedCells: Readonly<Record<string, readonly string[]>> = {
  // 69.72 是 8 项之和，但只有上年的 44.48%、预算的 23.01%（F059、F060）
  P043: ['B12', 'B13'],
  // 90 分是各项之和，但执行率只有 68.54%（F046）
  P063: ['E16'],
  // 产出 50 分加得对，但成本指标 20 分高于数量指标 10 分（F073）
  P064: ['F07'],
};
