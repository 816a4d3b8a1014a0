import type { FieldKey } from '../kinds/kind';
import type { amountRows, reportSlots } from '../kinds/reportSlots/kind';
import type { LayoutOf, PlacedRow } from './layout';

type Slot = FieldKey<typeof reportSlots>;

/** 左边标签就是键，右边写。 */
const line = (key: Slot, height?: number): PlacedRow<Slot> => ({
  cells: [
    { at: '项目', caption: key, look: 'label' },
    { at: '第一栏', to: '第四栏', field: key },
  ],
  ...(height === undefined ? {} : { height }),
});

/** 本年、上年两个数。 */
const amounts = (row: (typeof amountRows)[number]): PlacedRow<Slot> => ({
  cells: [
    { at: '项目', caption: row, look: 'label' },
    { at: '第一栏', to: '第二栏', field: `${row}.本年数` },
    { at: '第三栏', to: '第四栏', field: `${row}.上年数` },
  ],
});

/** 分节标题，占满一行。 */
const section = (caption: string): PlacedRow<Slot> => ({
  cells: [{ at: '项目', to: '第四栏', caption, look: 'heading' }],
});

/** 《报告文字栏》：报告里只有人写得出的话，一处写，生成报告时取；工作底稿，不是官方表格。 */
export const reportSlotsLayout: LayoutOf<typeof reportSlots> = {
  id: '报告文字栏',
  kind: '报告文字栏',
  version: 1,
  sheetName: '报告文字栏',
  columns: [
    { name: '项目', width: 24 },
    { name: '第一栏', width: 22 },
    { name: '第二栏', width: 18 },
    { name: '第三栏', width: 18 },
    { name: '第四栏', width: 18 },
  ],
  rows: [
    {
      height: 34,
      cells: [{ at: '项目', to: '第四栏', caption: '{年度}年度报告文字栏', look: 'title', bare: true }],
    },
    {
      height: 46,
      cells: [
        {
          at: '项目',
          to: '第四栏',
          caption:
            '本表是工作底稿，不是官方表格，不随报告上报。只写要人来写的文字和各表里没有的数，一次写好；报告里的其余文字、数、占比、增减、得分都由各表生成。没有的留空，不要填 0。',
          look: 'remark',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '项目', to: '第二栏', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '第三栏', to: '第四栏', caption: '单位：万元、人', look: 'unitNote', bare: true },
      ],
    },
    section('一、单位'),
    line('单位自称'),
    line('主要职责', 80),
    line('机构设置', 60),
    line('人员编制'),
    line('在职人数'),
    line('内设机构个数'),
    line('所属预算单位个数'),
    line('所属预算单位名单'),
    section('二、各表里没有的数'),
    {
      cells: [
        { at: '项目', caption: '项目', look: 'heading' },
        { at: '第一栏', to: '第二栏', caption: '本年决算数', look: 'heading' },
        { at: '第三栏', to: '第四栏', caption: '上年决算数', look: 'heading' },
      ],
    },
    amounts('收入决算'),
    amounts('支出决算'),
    amounts('基本支出'),
    amounts('人员经费'),
    amounts('公用经费'),
    amounts('项目支出'),
    amounts('三公经费'),
    amounts('政府性基金预算支出'),
    amounts('国有资本经营预算支出'),
    amounts('社会保险基金预算支出'),
    section('三、用途与原因'),
    line('人员经费用途', 48),
    line('公用经费用途', 48),
    line('基本支出说明', 48),
    line('人员经费变动原因', 48),
    line('公用经费变动原因', 48),
    line('项目支出用途', 48),
    line('三公经费说明', 48),
    {
      cells: [
        { at: '项目', caption: '项目名称', look: 'heading' },
        { at: '第一栏', caption: '金额', look: 'heading' },
        { at: '第二栏', to: '第四栏', caption: '用途', look: 'heading' },
      ],
    },
    {
      block: '项目用途',
      defaultRows: 3,
      rowHeight: 32,
      columns: [
        { column: '项目名称', at: '项目' },
        { column: '金额', at: '第一栏' },
        { column: '用途', at: '第二栏', to: '第四栏' },
      ],
    },
    section('四、自评工作'),
    line('评价目的', 48),
    line('评价依据', 48),
    line('评价组织', 60),
    line('评价完成日期'),
    line('报告日期'),
    section('五、绩效'),
    line('绩效目标', 60),
    line('完成情况', 60),
    line('总体绩效', 60),
    line('经济性说明', 48),
    line('效率性说明', 48),
    line('效益性说明', 48),
    line('资产管理', 48),
    line('评价结论', 48),
    {
      cells: [
        { at: '项目', caption: '工作成绩', look: 'heading' },
        { at: '第一栏', caption: '数', look: 'heading' },
        { at: '第二栏', caption: '单位', look: 'heading' },
        { at: '第三栏', to: '第四栏', caption: '来源', look: 'heading' },
      ],
    },
    {
      block: '工作成绩',
      defaultRows: 3,
      rowHeight: 32,
      columns: [
        { column: '事项', at: '项目' },
        { column: '数', at: '第一栏' },
        { column: '单位', at: '第二栏' },
        { column: '来源', at: '第三栏', to: '第四栏' },
      ],
    },
    {
      cells: [
        { at: '项目', caption: '指标', look: 'heading' },
        { at: '第一栏', to: '第四栏', caption: '情况说明', look: 'heading' },
      ],
    },
    {
      block: '指标说明',
      defaultRows: 3,
      rowHeight: 32,
      columns: [
        { column: '指标', at: '项目' },
        { column: '说明', at: '第一栏', to: '第四栏' },
      ],
    },
    section('六、问题、措施与应用'),
    {
      cells: [
        { at: '项目', caption: '问题', look: 'heading' },
        { at: '第一栏', caption: '原因', look: 'heading' },
        { at: '第二栏', caption: '措施', look: 'heading' },
        { at: '第三栏', caption: '责任人', look: 'heading' },
        { at: '第四栏', caption: '完成时限', look: 'heading' },
      ],
    },
    {
      block: '问题与措施',
      defaultRows: 3,
      rowHeight: 32,
      columns: [
        { column: '问题', at: '项目' },
        { column: '原因', at: '第一栏' },
        { column: '措施', at: '第二栏' },
        { column: '责任人', at: '第三栏' },
        { column: '完成时限', at: '第四栏' },
      ],
    },
    line('目标设定质量', 48),
    line('结果应用', 48),
    line('其他说明', 48),
  ],
  print: { orientation: 'portrait', pagesTall: 0 },
};
