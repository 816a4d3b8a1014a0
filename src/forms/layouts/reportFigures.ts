import type { FieldKey } from '../kinds/kind';
import type { reportFigures } from '../kinds/reportFigures/kind';
import type { LayoutOf, PlacedRow } from './layout';

type Figure = FieldKey<typeof reportFigures>;

/** 左右两个数并排，标签就是键；右边可以没有。 */
const pair = (left: Figure, right: Figure | null): PlacedRow<Figure> => ({
  cells: [
    { at: '项目', caption: left, look: 'label' },
    { at: '本年数', to: '上年数', field: left },
    { at: '增减额', caption: right ?? '', look: 'label' },
    right === null
      ? { at: '增长率', to: '占比', caption: '', look: 'label' }
      : { at: '增长率', to: '占比', field: right },
  ],
});

/** 《报告正文数据表》：报告正文引用的数；工作底稿，不是官方表格。 */
export const reportFiguresLayout: LayoutOf<typeof reportFigures> = {
  id: '报告正文数据表',
  kind: '报告正文数据表',
  version: 1,
  sheetName: '报告正文数据表',
  columns: [
    { name: '项目', width: 26 },
    { name: '本年数', width: 13 },
    { name: '上年数', width: 13 },
    { name: '增减额', width: 22 },
    { name: '增长率', width: 12 },
    { name: '占比', width: 12 },
  ],
  rows: [
    {
      height: 34,
      cells: [{ at: '项目', to: '占比', caption: '{年度}年度报告正文数据表', look: 'title', bare: true }],
    },
    {
      height: 46,
      cells: [
        {
          at: '项目',
          to: '占比',
          caption:
            '本表是工作底稿，不是官方表格，不随报告上报。把评价报告正文里写的数照抄到这里，系统据此核对正文与各表、正文前后是否一致。报告没有写的留空，不要填 0；减少的填负数。',
          look: 'remark',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '项目', to: '增减额', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '增长率', to: '占比', caption: '单位：万元、人', look: 'unitNote', bare: true },
      ],
    },
    { cells: [{ at: '项目', to: '占比', caption: '一、支出', look: 'heading' }] },
    {
      cells: [
        { at: '项目', caption: '项目', look: 'heading' },
        { at: '本年数', caption: '本年数', look: 'heading' },
        { at: '上年数', caption: '上年数', look: 'heading' },
        { at: '增减额', caption: '较上年增减额', look: 'heading' },
        { at: '增长率', caption: '增长率', look: 'heading' },
        { at: '占比', caption: '占基本支出', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '年度决算支出', look: 'label' },
        { at: '本年数', field: '决算支出.本年数' },
        { at: '上年数', field: '决算支出.上年数' },
        { at: '增减额', field: '决算支出.增减额' },
        { at: '增长率', field: '决算支出.增长率' },
        { at: '占比', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '基本支出', look: 'label' },
        { at: '本年数', field: '基本支出.本年数' },
        { at: '上年数', field: '基本支出.上年数' },
        { at: '增减额', field: '基本支出.增减额' },
        { at: '增长率', field: '基本支出.增长率' },
        { at: '占比', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '其中：人员经费', look: 'indent1' },
        { at: '本年数', field: '人员经费.本年数' },
        { at: '上年数', field: '人员经费.上年数' },
        { at: '增减额', field: '人员经费.增减额' },
        { at: '增长率', field: '人员经费.增长率' },
        { at: '占比', field: '人员经费.占比' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '公用经费', look: 'indent1' },
        { at: '本年数', field: '公用经费.本年数' },
        { at: '上年数', field: '公用经费.上年数' },
        { at: '增减额', field: '公用经费.增减额' },
        { at: '增长率', field: '公用经费.增长率' },
        { at: '占比', field: '公用经费.占比' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '项目支出', look: 'label' },
        { at: '本年数', field: '项目支出.本年数' },
        { at: '上年数', field: '项目支出.上年数' },
        { at: '增减额', field: '项目支出.增减额' },
        { at: '增长率', field: '项目支出.增长率' },
        { at: '占比', caption: '', look: 'label' },
      ],
    },
    {
      cells: [
        { at: '项目', to: '上年数', caption: '项目支出中：项目名称', look: 'heading' },
        { at: '增减额', to: '占比', caption: '金额', look: 'heading' },
      ],
    },
    {
      block: '项目支出构成',
      defaultRows: 3,
      columns: [
        { column: '项目名称', at: '项目', to: '上年数' },
        { column: '金额', at: '增减额', to: '占比' },
      ],
    },
    { cells: [{ at: '项目', to: '占比', caption: '二、基本支出按经济分类', look: 'heading' }] },
    pair('工资福利支出', '商品和服务支出'),
    pair('对个人和家庭补助支出', '其他资本性支出'),
    { cells: [{ at: '项目', to: '占比', caption: '三、预算与追加', look: 'heading' }] },
    pair('年初预算', '调整后预算'),
    pair('本年追加', '财政拨款'),
    pair('上年结转', '年末结余'),
    {
      cells: [
        { at: '项目', to: '上年数', caption: '追加预算中：追加事项', look: 'heading' },
        { at: '增减额', caption: '金额', look: 'heading' },
        { at: '增长率', to: '占比', caption: '计算调整率时是否剔除', look: 'heading' },
      ],
    },
    {
      block: '追加明细',
      defaultRows: 3,
      columns: [
        { column: '事项', at: '项目', to: '上年数' },
        { column: '金额', at: '增减额' },
        { column: '是否剔除', at: '增长率', to: '占比' },
      ],
    },
    pair('剔除合计', '实际追加预算'),
    pair('预算调整数', '支出率口径说明'),
    { cells: [{ at: '项目', to: '占比', caption: '四、三公经费与政府采购', look: 'heading' }] },
    pair('三公经费预算', '三公经费决算'),
    pair('政府采购年初预算', '政府采购货物'),
    pair('项目支出中的设备购置', null),
    { cells: [{ at: '项目', to: '占比', caption: '五、机构人员', look: 'heading' }] },
    pair('编制人数', '在职人数'),
    pair('所属预算单位个数', null),
    {
      height: 30,
      cells: [
        { at: '项目', caption: '所属预算单位名单', look: 'label' },
        { at: '本年数', to: '占比', field: '所属预算单位名单' },
      ],
    },
    { cells: [{ at: '项目', to: '占比', caption: '六、评价结论', look: 'heading' }] },
    pair('报告得分', '报告等次'),
  ],
  print: { orientation: 'portrait', pagesTall: 1 },
};
