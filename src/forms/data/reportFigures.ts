import type { BlockColumn, FieldKind, FieldSpec, FixedRow, Form, FormCell, RowBlock } from '../form';
import { headings, sectionRow, titleRow, unitRow } from './pieces';

/** 打印列数：项目、本年、上年、增减额、增长率、占比。 */
const totalColumns = 6;

/** 不是官方表，名字下面先说清楚。 */
const notice =
  '本表是工作底稿，不是官方表格，不随报告上报。把评价报告正文里写的数照抄到这里，系统据此核对正文与各表、正文前后是否一致。报告没有写的留空，不要填 0；减少的填负数。';

/** 正文里的一个数；报告没写就空着，所以都不是必填。 */
const figure = (key: string, kind: FieldKind, meaning: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  key,
  kind,
  meaning,
  ...more,
});

const amount = (key: string, meaning: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  figure(key, 'amount', `${meaning}（万元），照报告正文。`, more);

/** 一行支出：本年、上年、增减额、增长率；人员、公用另有占基本支出的比例。 */
function spending(key: string, label: string, share: boolean): FixedRow {
  const cells: readonly FormCell[] = [
    { column: 0, caption: label, look: key === '人员经费' || key === '公用经费' ? 'indent1' : 'label' },
    { column: 1, field: amount(`${key}.本年数`, `本年${key}决算数`) },
    { column: 2, field: amount(`${key}.上年数`, `上年${key}决算数`) },
    { column: 3, field: amount(`${key}.增减额`, '较上年增加额，减少填负数', { signed: true }) },
    {
      column: 4,
      field: figure(`${key}.增长率`, 'rate', '较上年增长率，减少填负数，照报告正文。', { signed: true }),
    },
    share
      ? { column: 5, field: figure(`${key}.占比`, 'rate', `${key}占基本支出的比例，照报告正文。`) }
      : { column: 5, caption: '', look: 'label' },
  ];
  return { kind: 'row', cells };
}

/** 左右两个数并排。 */
const pair = (left: FieldSpec, right: FieldSpec | null): FixedRow => ({
  kind: 'row',
  cells: [
    { column: 0, caption: left.label ?? left.key, look: 'label' },
    { column: 1, width: 2, field: left },
    { column: 3, caption: right?.label ?? right?.key ?? '', look: 'label' },
    right ? { column: 4, width: 2, field: right } : { column: 4, width: 2, caption: '', look: 'label' },
  ],
});

/** 标签在左、文字占满右边。 */
const wide = (field: FieldSpec, height: number): FixedRow => ({
  kind: 'row',
  height,
  cells: [
    { column: 0, caption: field.label ?? field.key, look: 'label' },
    { column: 1, width: totalColumns - 1, field },
  ],
});

const list = (key: string, rowTitle: string, columns: readonly BlockColumn[]): RowBlock => ({
  kind: 'block',
  key,
  rowTitle,
  minRows: 1,
  defaultRows: 3,
  columns,
});

const projects = list('项目支出构成', '项目', [
  { key: '项目名称', column: 0, width: 3, kind: 'text' },
  {
    key: '金额',
    column: 3,
    width: 3,
    kind: 'amount',
    meaning: '正文写的各项目金额（万元），各行之和应等于项目支出；没有逐项写的合成一行。',
  },
]);

const additions = list('追加明细', '追加事项', [
  { key: '事项', column: 0, width: 3, kind: 'text' },
  { key: '金额', column: 3, kind: 'amount' },
  {
    key: '是否剔除',
    column: 4,
    width: 2,
    kind: 'text',
    choices: ['是', '否'],
    meaning: '落实国家政策、不可抗力、上级临时交办的追加计算预算调整率时剔除，选“是”。',
  },
]);

/**
 * 《报告正文数据表》：报告正文引用的数（SEED 000、001、003、004）。
 * 正文是文字，读不准；这些数照抄成字段，正文与表、正文前后的勾稽才核得了。
 */
export const reportFigures: Form = {
  id: '报告正文数据表',
  version: 1,
  prefix: '正文',
  scope: 'workbook',
  sheetName: '报告正文数据表',
  columnWidths: [26, 13, 13, 22, 12, 12],
  rows: [
    titleRow('{年度}年度报告正文数据表', totalColumns),
    {
      kind: 'row',
      height: 46,
      cells: [{ column: 0, width: totalColumns, caption: notice, look: 'remark', bare: true }],
    },
    unitRow(4, 2, '单位：万元、人'),
    sectionRow('一、支出', totalColumns),
    {
      kind: 'row',
      cells: headings([
        [0, '项目'],
        [1, '本年数'],
        [2, '上年数'],
        [3, '较上年增减额'],
        [4, '增长率'],
        [5, '占基本支出'],
      ]),
    },
    spending('决算支出', '年度决算支出', false),
    spending('基本支出', '基本支出', false),
    spending('人员经费', '其中：人员经费', true),
    spending('公用经费', '公用经费', true),
    spending('项目支出', '项目支出', false),
    {
      kind: 'row',
      cells: headings([
        [0, '项目支出中：项目名称', 3],
        [3, '金额', 3],
      ]),
    },
    projects,
    sectionRow('二、基本支出按经济分类', totalColumns),
    pair(amount('工资福利支出', '工资福利支出'), amount('商品和服务支出', '商品和服务支出')),
    pair(amount('对个人和家庭补助支出', '对个人和家庭补助支出'), amount('其他资本性支出', '其他资本性支出')),
    sectionRow('三、预算与追加', totalColumns),
    pair(amount('年初预算', '年初预算数'), amount('调整后预算', '年中调整后的预算数')),
    pair(amount('本年追加', '本年追加预算合计（净额）'), amount('财政拨款', '本年公共财政拨款')),
    pair(amount('上年结转', '上年结转和结余'), amount('年末结余', '年末结转和结余')),
    {
      kind: 'row',
      cells: headings([
        [0, '追加预算中：追加事项', 3],
        [3, '金额'],
        [4, '计算调整率时是否剔除', 2],
      ]),
    },
    additions,
    pair(
      amount('剔除合计', '追加明细里选“是”的各项之和', {
        meaning: '追加明细里选“是”的各项之和（万元）。',
        formula:
          '=IF(COUNT({#追加明细.金额})=0,"",SUMPRODUCT(({#追加明细.是否剔除}="是")*1,{#追加明细.金额}))',
      }),
      amount('实际追加预算', '剔除政策性追加以后的实际追加预算'),
    ),
    pair(
      amount('预算调整数', '预算调整率算式里的预算调整数，应等于本年追加减剔除合计'),
      figure('支出率口径说明', 'text', '支出率按年初还是调整后预算计算，报告里注明了就照抄。'),
    ),
    sectionRow('四、三公经费与政府采购', totalColumns),
    pair(amount('三公经费预算', '本年三公经费预算数'), amount('三公经费决算', '本年三公经费决算数')),
    pair(amount('政府采购年初预算', '年初的政府采购预算'), amount('政府采购货物', '实际采购金额里的货物')),
    pair(
      figure(
        '项目支出中的设备购置',
        'amount',
        '项目支出里列支的设备购置（万元）；政府采购货物多于其他资本性支出时填，说明其余在哪里列支。',
      ),
      null,
    ),
    sectionRow('五、机构人员', totalColumns),
    pair(
      figure('编制人数', 'count', '正文写的人员编制数（人）。'),
      figure('在职人数', 'count', '正文写的在职人数（人）。'),
    ),
    pair(figure('所属预算单位个数', 'count', '正文写的所属预算单位个数，不含本单位。'), null),
    wide(figure('所属预算单位名单', 'longText', '正文列出的所属预算单位，用顿号分开。'), 30),
    sectionRow('六、评价结论', totalColumns),
    pair(
      figure('报告得分', 'score', '正文写的自评总分（分），应等于评分表、自评表的总分。'),
      figure('报告等次', 'text', '正文写的等次，如“优”。'),
    ),
  ],
  workingPaper: true,
  print: { orientation: 'portrait', columns: totalColumns, pagesTall: 1 },
};
