import { beforeAll, describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { cellAddress } from '../../../src/forms';
import { totals } from '../../../src/submission';
import type { FieldReading, FormReading, RowReading, Submission } from '../../../src/submission';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { dataOf } from '../../unit/support/memorySource';
import { filledDesk } from '../audit/filledDesk';
import type { FilledDesk } from '../audit/filledDesk';

// 填五张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const tableId = '部门整体支出绩效评价评分表';

const tableOf = (submission: Submission): FormReading =>
  submission.forms.find(({ form }) => form.id === tableId)!;

const rowsOf = (submission: Submission, block: string): readonly RowReading[] =>
  tableOf(submission).blocks.get(block)!.rows;

const cellIn = (submission: Submission, label: string, column: string): FieldReading =>
  rowsOf(submission, '评价指标')
    .find((row) => row.label.endsWith(label))!
    .cells.get(column)!;

const textsOf = (submission: Submission, block: string, column: string): readonly string[] =>
  rowsOf(submission, block).map((row) => row.cells.get(column)!.cell.text);

/** 像用户那样在一格里敲字。 */
async function type({ host }: FilledDesk, reading: FieldReading, text: string): Promise<void> {
  const { sheetName, row, column } = reading.place!;
  expect(await host.typeInto(sheetName, cellAddress(row, column), text)).toBe(true);
}

describe('真客户端、模拟主机里的湘西 2020，照印刷', () => {
  let submission: Submission;
  beforeAll(async () => {
    submission = await (await filledDesk(dataOf(printed))).read();
  });

  it('P021–P028：八个率由表上的参数算出，与印刷一致', () => {
    const shown = (label: string): string => cellIn(submission, label, '指标值').cell.text;
    expect({
      P021: shown('在职人员控制率'),
      P022: shown('“三公经费”变动率'),
      P023: shown('预算完成率'),
      P024: shown('公用经费控制率'),
      P025: shown('“三公经费”控制率'),
      P026: shown('政府采购执行率'),
      P027: shown('固定资产利用率'),
      P028: shown('社会公众或服务对象满意度'),
    }).toEqual({
      P021: '66.67%',
      P022: '0.00%',
      P023: '78.24%',
      P024: '12.93%',
      P025: '98.67%',
      P026: '100.00%',
      P027: '100.00%',
      P028: '96.10%',
    });
    expect(tableOf(submission).fields.get('综合满意度')!.cell.value).toBe(0.961);
  });

  it('P029–P036、P091：分值合计 100，投入 13、过程 55、产出及效率 26，总分 94，优', () => {
    expect(tableOf(submission).fields.get('分值合计')!.cell.value).toBe(100);
    expect(textsOf(submission, '一级指标小计', '分值小计')).toEqual(['13', '61', '26']);
    expect(textsOf(submission, '一级指标小计', '得分小计')).toEqual(['13', '55', '26']);
    expect(totals(submission)).toMatchObject([{ form: tableId, total: 94, grade: '优' }]);
  });

  it('读回时没有要告诉用户的问题，改写过的只有印出的得分与三个指标值', () => {
    expect(submission.notices).toEqual([]);
    const overridden = rowsOf(submission, '评价指标').flatMap((row) =>
      [...row.cells.values()].flatMap(({ spec, overridden: typed }) => (typed ? [spec.key] : [])),
    );
    expect(overridden.filter((key) => key === '得分')).toHaveLength(21);
    expect(overridden.filter((key) => key === '指标值')).toHaveLength(3);
  });
});

describe('湘西 2020，得分留给公式', () => {
  let submission: Submission;
  beforeAll(async () => {
    submission = await (await filledDesk(dataOf(corrected))).read();
  });

  it('预算调整率＝10.59÷85.07＝12.45%，5 分得 3 分；总分 93，优', () => {
    expect(cellIn(submission, '预算调整率', '指标值').cell.text).toBe('12.45%');
    expect(cellIn(submission, '预算调整率', '得分').cell.value).toBe(3);
    expect(textsOf(submission, '评价指标', '得分')).toEqual(
      [3, 3, 3, 4, 0, 3, 1, 1, 8, 8, 6, 8, 6, 5, 2, 3, 3, 8, 6, 6, 6].map(String),
    );
    expect(textsOf(submission, '一级指标小计', '得分小计')).toEqual(['13', '54', '26']);
    expect(totals(submission)).toMatchObject([{ total: 93, grade: '优' }]);
  });

  it('没有楼堂馆所：参数填 0，控制率“—”，按满分计算', () => {
    expect(cellIn(submission, '新建楼堂馆所面积控制率', '指标值').cell.text).toBe('—');
    expect(cellIn(submission, '新建楼堂馆所面积控制率', '得分').cell.value).toBe(1);
  });

  it('收支情况表的汇总行等于各机构之和', () => {
    const { fields } = submission.forms.find(({ form }) => form.id === '部门收支情况表')!;
    const sums = [
      '收入.汇总.收入合计',
      '支出和结余.汇总.支出合计',
      '支出和结余.汇总.基本支出',
      '三公经费.汇总.三公经费合计',
      '固定资产.汇总.固定资产合计',
    ];
    expect(sums.map((key) => fields.get(key)!.cell.value)).toEqual([219.81, 171.97, 113.59, 2.96, 6.54]);
  });

  it('改评分标准一格：每超过1个百分点扣0.5分改成扣1分，得分当场变；写错了得分格就说看不懂', async () => {
    const desk = await filledDesk(dataOf(corrected));
    const before = await desk.read();
    const label = '公用经费控制率';
    // 13.41÷13＝103.15%，超出 3 个百分点
    await type(desk, tableOf(before).fields.get('公用经费实际支出')!, '13.41');
    await type(desk, tableOf(before).fields.get('公用经费预算数')!, '13');
    const standard = cellIn(before, label, '评分标准');
    await type(desk, standard, '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止');
    expect(cellIn(await desk.read(), label, '得分').cell.value).toBe(6.5);
    await type(desk, standard, '100%（含）以下计满分；每超过1个百分点扣1分，扣完为止');
    const after = await desk.read();
    expect(cellIn(after, label, '得分').cell.value).toBe(5);
    expect(totals(after)[0]).toMatchObject({ total: 90, grade: '优' });
    await type(desk, standard, '100%（含）以下计满分；每超过1个百分点酌情扣分');
    const typo = await desk.read();
    expect(cellIn(typo, label, '得分').cell.value).toBe('评分标准第14字起看不懂');
    expect(totals(typo)[0]).toMatchObject({ total: 85, grade: '' });
    // 试的数与收支表不一样了，另有 G02 等结果，这里只看评分标准
    expect(auditSubmission(typo).filter(({ rule }) => rule.startsWith('G05a'))).toMatchObject([
      { rule: 'G05a', field: '评分标准', row: { label: `①${label}` }, place: { row: standard.place!.row } },
    ]);
  });
});
