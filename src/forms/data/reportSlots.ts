import type { BlockColumn, FieldSpec, FixedRow, Form, RowBlock } from '../form';
import { headings, sectionRow, titleRow, unitRow } from './pieces';

/** 打印列数。 */
const totalColumns = 5;

const notice =
  '本表是工作底稿，不是官方表格，不随报告上报。只写要人来写的文字和各表里没有的数，一次写好；报告里的其余文字、数、占比、增减、得分都由各表生成。没有的留空，不要填 0。';

/** 一行文字：左边叫什么，右边写。 */
const text = (key: string, meaning: string, height = 48): FixedRow => ({
  kind: 'row',
  height,
  cells: [
    { column: 0, caption: key, look: 'label' },
    { column: 1, width: totalColumns - 1, field: { key, kind: 'longText', meaning } },
  ],
});

const short = (key: string, meaning: string, kind: FieldSpec['kind'] = 'text'): FixedRow => ({
  kind: 'row',
  cells: [
    { column: 0, caption: key, look: 'label' },
    { column: 1, width: totalColumns - 1, field: { key, kind, meaning } },
  ],
});

/** 各表里没有的数：本年、上年。 */
const amounts = (key: string): FixedRow => ({
  kind: 'row',
  cells: [
    { column: 0, caption: key, look: 'label' },
    {
      column: 1,
      width: 2,
      field: {
        key: `${key}.本年数`,
        kind: 'amount',
        meaning: `本年${key}（万元），照决算。别的表里有的不用再填。`,
      },
    },
    {
      column: 3,
      width: 2,
      field: {
        key: `${key}.上年数`,
        kind: 'amount',
        meaning: `上年${key}（万元），照上年决算；增减由它算出。`,
      },
    },
  ],
});

const list = (key: string, rowTitle: string, columns: readonly BlockColumn[]): RowBlock => ({
  kind: 'block',
  key,
  rowTitle,
  minRows: 1,
  defaultRows: 3,
  rowHeight: 32,
  columns,
});

const listHeadings = (cells: Parameters<typeof headings>[0]): FixedRow => ({
  kind: 'row',
  cells: headings(cells),
});

/** 《报告文字栏》：报告里只有人写得出的话，一处写，生成报告时取。 */
export const reportSlots: Form = {
  id: '报告文字栏',
  version: 1,
  prefix: '文字',
  scope: 'workbook',
  sheetName: '报告文字栏',
  columnWidths: [24, 22, 18, 18, 18],
  rows: [
    titleRow('{年度}年度报告文字栏', totalColumns),
    {
      kind: 'row',
      height: 46,
      cells: [{ column: 0, width: totalColumns, caption: notice, look: 'remark', bare: true }],
    },
    unitRow(3, 2, '单位：万元、人'),
    sectionRow('一、单位', totalColumns),
    short('单位自称', '报告里怎样称呼自己：本单位、我中心、我局……缺省“本单位”。'),
    text('主要职责', '单位的主要职责；留空取自评表的“部门履职概述”或概况表的“职能职责概述”。', 80),
    text('机构设置', '机构性质、内设机构、人员构成。', 60),
    short('人员编制', '核定编制数（人）；基础数据表、评分表里有的不用填。', 'count'),
    short('在职人数', '年末实有在职人数（人）；别的表里有的不用填。', 'count'),
    short('内设机构个数', '内设机构的个数。', 'count'),
    short('所属预算单位个数', '不含本单位；没有填 0。', 'count'),
    short('所属预算单位名单', '用顿号分开。'),
    sectionRow('二、各表里没有的数', totalColumns),
    listHeadings([
      [0, '项目'],
      [1, '本年决算数', 2],
      [3, '上年决算数', 2],
    ]),
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
    sectionRow('三、用途与原因', totalColumns),
    text('人员经费用途', '主要用于什么，不写数。'),
    text('公用经费用途', '主要用于什么，不写数。'),
    text('基本支出说明', '基本支出是为了什么，不写数。'),
    text('人员经费变动原因', '较上年增减的主要原因；不超过100字。'),
    text('公用经费变动原因', '较上年增减的主要原因；不超过100字。'),
    text('项目支出用途', '项目支出总的用途；逐项的写在下表。'),
    text('三公经费说明', '怎样控制三公经费、与预算和上年相比的情况。'),
    listHeadings([
      [0, '项目名称'],
      [1, '金额'],
      [2, '用途', 3],
    ]),
    list('项目用途', '项目', [
      { key: '项目名称', column: 0, kind: 'text' },
      { key: '金额', column: 1, kind: 'amount', meaning: '万元；项目表里有的不用填。' },
      { key: '用途', column: 2, width: 3, kind: 'longText', meaning: '主要用于什么。' },
    ]),
    sectionRow('四、自评工作', totalColumns),
    text('评价目的', '为什么做这次自评。'),
    text('评价依据', '通知的名称和文号。'),
    text('评价组织', '谁牵头、怎样分工、分几步、起止日期。', 60),
    short('评价完成日期', '自评完成的日期，如 2024年2月28日。', 'date'),
    short('报告日期', '报告落款的日期，如 2023年3月22日。', 'date'),
    sectionRow('五、绩效', totalColumns),
    text('绩效目标', '年初的总体目标；留空取自评表的“整体绩效目标”。', 60),
    text('完成情况', '目标完成得怎样，照着目标逐项写。', 60),
    text('总体绩效', '履职、管理、成效的总的说法。', 60),
    text('经济性说明', '预算配置、执行、管理三方面。'),
    text('效率性说明', '工作效率。'),
    text('效益性说明', '经济、社会、生态效益和满意度。'),
    text('资产管理', '资产的管理制度、台账、清查。'),
    text('评价结论', '总的结论；得分、等次由评分表写，不用写。'),
    listHeadings([
      [0, '工作成绩'],
      [1, '数'],
      [2, '单位'],
      [3, '来源', 2],
    ]),
    list('工作成绩', '成绩', [
      { key: '事项', column: 0, kind: 'text', meaning: '如 举办招商推介活动。' },
      { key: '数', column: 1, kind: 'amount' },
      { key: '单位', column: 2, kind: 'text', meaning: '次、个、家……' },
      { key: '来源', column: 3, width: 2, kind: 'text', meaning: '数从哪里来：台账、统计报表。' },
    ]),
    listHeadings([
      [0, '指标'],
      [1, '情况说明', 4],
    ]),
    list('指标说明', '指标', [
      { key: '指标', column: 0, kind: 'text', meaning: '照评分表的三级指标写，不用写编号。' },
      { key: '说明', column: 1, width: 4, kind: 'longText', meaning: '达到的情况；得分由评分表写，不用写。' },
    ]),
    sectionRow('六、问题、措施与应用', totalColumns),
    listHeadings([
      [0, '问题'],
      [1, '原因'],
      [2, '措施'],
      [3, '责任人'],
      [4, '完成时限'],
    ]),
    list('问题与措施', '问题', [
      { key: '问题', column: 0, kind: 'longText', meaning: '一个问题一行；不超过200字。' },
      { key: '原因', column: 1, kind: 'longText' },
      { key: '措施', column: 2, kind: 'longText', meaning: '每个问题都要有措施。' },
      { key: '责任人', column: 3, kind: 'text' },
      { key: '完成时限', column: 4, kind: 'text' },
    ]),
    text('目标设定质量', '年初目标定得合不合理。'),
    text('结果应用', '自评结果怎样用、怎样公开。'),
    text('其他说明', '其他需要说明的情况；没有留空。'),
  ],
  workingPaper: true,
  print: { orientation: 'portrait', columns: totalColumns, pagesTall: 0 },
};
