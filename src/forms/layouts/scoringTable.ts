import type { scoringTable } from '../kinds/scoringTable/kind';
import type { LayoutOf } from './layout';

/** 《部门整体支出绩效评价评分表》：参数、率、评分标准、得分都在一张表上。 */
export const scoringTableLayout: LayoutOf<typeof scoringTable> = {
  id: '部门整体支出绩效评价评分表',
  kind: '部门整体支出绩效评价评分表',
  version: 1,
  sheetName: '部门整体支出绩效评价评分表',
  columns: [
    { name: '一级指标', width: 11 },
    { name: '二级指标', width: 12 },
    { name: '三级指标', width: 20 },
    { name: '分值', width: 8 },
    { name: '评分标准', width: 54 },
    { name: '指标值', width: 12 },
    { name: '得分', width: 9 },
    { name: '扣分原因和其他说明', width: 26 },
  ],
  rows: [
    {
      height: 34,
      cells: [
        {
          at: '一级指标',
          to: '扣分原因和其他说明',
          caption: '{年度}年度部门整体支出绩效评价评分表',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '评分标准', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '指标值', to: '扣分原因和其他说明', caption: '单位：万元、人', look: 'unitNote', bare: true },
      ],
    },
    { cells: [{ at: '一级指标', to: '扣分原因和其他说明', caption: '一、算式参数', look: 'heading' }] },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '在职人员数', look: 'label' },
        { at: '三级指标', field: '在职人员数' },
        { at: '分值', to: '评分标准', caption: '编制数', look: 'label' },
        { at: '指标值', to: '得分', field: '编制数' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '本年三公经费预算数', look: 'label' },
        { at: '三级指标', field: '本年三公经费预算数' },
        { at: '分值', to: '评分标准', caption: '上年三公经费预算数', look: 'label' },
        { at: '指标值', to: '得分', field: '上年三公经费预算数' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '三公经费实际支出', look: 'label' },
        { at: '三级指标', field: '三公经费实际支出' },
        { at: '分值', to: '评分标准', caption: '上年结转', look: 'label' },
        { at: '指标值', to: '得分', field: '上年结转' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '年初预算', look: 'label' },
        { at: '三级指标', field: '年初预算' },
        { at: '分值', to: '评分标准', caption: '本年追加预算', look: 'label' },
        { at: '指标值', to: '得分', field: '本年追加预算' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '剔除的政策性追加', look: 'label' },
        { at: '三级指标', field: '剔除的政策性追加' },
        { at: '分值', to: '评分标准', caption: '年末结余', look: 'label' },
        { at: '指标值', to: '得分', field: '年末结余' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '公用经费预算数', look: 'label' },
        { at: '三级指标', field: '公用经费预算数' },
        { at: '分值', to: '评分标准', caption: '公用经费实际支出', look: 'label' },
        { at: '指标值', to: '得分', field: '公用经费实际支出' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '政府采购预算数', look: 'label' },
        { at: '三级指标', field: '政府采购预算数' },
        { at: '分值', to: '评分标准', caption: '政府采购实际金额', look: 'label' },
        { at: '指标值', to: '得分', field: '政府采购实际金额' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '在用固定资产', look: 'label' },
        { at: '三级指标', field: '在用固定资产' },
        { at: '分值', to: '评分标准', caption: '固定资产总额', look: 'label' },
        { at: '指标值', to: '得分', field: '固定资产总额' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '新建面积实际', look: 'label' },
        { at: '三级指标', field: '新建面积实际' },
        { at: '分值', to: '评分标准', caption: '新建面积批准', look: 'label' },
        { at: '指标值', to: '得分', field: '新建面积批准' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '二级指标', caption: '新建投资实际', look: 'label' },
        { at: '三级指标', field: '新建投资实际' },
        { at: '分值', to: '评分标准', caption: '新建投资批准', look: 'label' },
        { at: '指标值', to: '得分', field: '新建投资批准' },
        { at: '扣分原因和其他说明', caption: '', look: 'label' },
      ],
    },
    { cells: [{ at: '一级指标', to: '扣分原因和其他说明', caption: '二、评价指标与得分', look: 'heading' }] },
    {
      height: 30,
      repeat: true,
      cells: [
        { at: '一级指标', caption: '一级指标', look: 'heading' },
        { at: '二级指标', caption: '二级指标', look: 'heading' },
        { at: '三级指标', caption: '三级指标', look: 'heading' },
        { at: '分值', caption: '分值', look: 'heading' },
        { at: '评分标准', caption: '评分标准', look: 'heading' },
        { at: '指标值', caption: '指标值', look: 'heading' },
        { at: '得分', caption: '得分', look: 'heading' },
        { at: '扣分原因和其他说明', caption: '扣分原因和其他说明', look: 'heading' },
      ],
    },
    {
      block: '评价指标',
      defaultRows: 10,
      rowHeight: 32,
      columns: [
        '一级指标',
        '二级指标',
        '三级指标',
        '分值',
        '评分标准',
        '指标值',
        '得分',
        '扣分原因和其他说明',
      ],
    },
    {
      height: 26,
      cells: [
        { at: '一级指标', to: '三级指标', caption: '合计', look: 'heading' },
        { at: '分值', field: '分值合计' },
        { at: '评分标准', to: '指标值', caption: '总分', look: 'heading' },
        { at: '得分', field: '总分' },
        { at: '扣分原因和其他说明', field: '等次' },
      ],
    },
    { cells: [{ at: '一级指标', to: '扣分原因和其他说明', caption: '三、一级指标小计', look: 'heading' }] },
    {
      cells: [
        { at: '一级指标', to: '三级指标', caption: '一级指标', look: 'heading' },
        { at: '分值', caption: '分值', look: 'heading' },
        { at: '评分标准', to: '指标值', caption: '得分率', look: 'heading' },
        { at: '得分', caption: '得分', look: 'heading' },
        { at: '扣分原因和其他说明', caption: '说明', look: 'heading' },
      ],
    },
    {
      block: '一级指标小计',
      defaultRows: 3,
      columns: [
        { column: '一级指标', at: '一级指标', to: '三级指标' },
        { column: '分值小计', at: '分值' },
        { column: '得分率', at: '评分标准', to: '指标值' },
        { column: '得分小计', at: '得分' },
        { column: '说明', at: '扣分原因和其他说明' },
      ],
    },
    { cells: [{ at: '一级指标', to: '扣分原因和其他说明', caption: '四、满意度调查', look: 'heading' }] },
    {
      cells: [
        { at: '一级指标', to: '三级指标', caption: '调查对象', look: 'heading' },
        { at: '分值', caption: '有效份数', look: 'heading' },
        { at: '评分标准', caption: '满意度', look: 'heading' },
        { at: '指标值', to: '扣分原因和其他说明', caption: '权重', look: 'heading' },
      ],
    },
    {
      block: '满意度调查',
      defaultRows: 3,
      columns: [
        { column: '调查对象', at: '一级指标', to: '三级指标' },
        { column: '有效份数', at: '分值' },
        { column: '满意度', at: '评分标准' },
        { column: '权重', at: '指标值', to: '扣分原因和其他说明' },
      ],
    },
    {
      cells: [
        { at: '一级指标', to: '分值', caption: '综合满意度', look: 'heading' },
        { at: '评分标准', field: '综合满意度' },
        { at: '指标值', to: '扣分原因和其他说明', caption: '＝Σ满意度×权重', look: 'remark' },
      ],
    },
  ],
  print: { orientation: 'landscape', pagesTall: 0 },
};
