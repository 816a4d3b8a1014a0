import { expect, it } from 'vitest';
import { openFile } from '../../../src/importFile';
import { auditSubmission } from '../../../src/audit';
import { BookComposer } from '../../../src/xlsx';

/** 一张没有经过本软件的表：预算 200、执行 195，执行率照 `rate` 写。 */
function auditedWith(rate: number | string, source = 195) {
  const book = new BookComposer();
  const sheet = book.sheet('自评');
  const rows: (string | number)[][] = [
    ['2023年度项目支出绩效自评表'],
    ['项目名称', '城区亮化'],
    ['资金（万元）', '全年预算数', '全年执行数', '执行率（%）'],
    ['年度资金总额', 200, 195, rate],
    ['其中：财政拨款', 200, source, ''],
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '路灯', '≥10盏', '10盏', 60, 60],
    ['效益指标', '覆盖率', '≥90%', '92%', 30, 30],
    ['满意度指标', '满意度', '≥90%', '95%', 10, 10],
  ];
  rows.forEach((cells, row) => cells.forEach((text, column) => sheet.put(row, column, text)));
  const { submission } = openFile('自评.xlsx', book.write(), { functionNamespaces: ['PBE'] });
  const errors = auditSubmission(submission, { stage: '填报' }).filter(({ rule }) =>
    /^(A02|A20|F\d\d)$/.test(rule),
  );
  return { submission, errors: errors.map(({ rule, message }) => `${rule} ${message}`) };
}

it.each([97.5, '97.5', '97.50%', '97.5%', 0.975, '98%'])('执行率写成 %s 都对', (rate) => {
  const { submission, errors } = auditedWith(rate);
  expect(errors).toEqual([]);
  if (rate === 97.5) expect(submission.forms[0]?.fields.get('执行率')?.cell.value).toBe(0.975);
});

it.each([95.7, '95.7', 0.957])('执行率写成 %s 是错的，照样说', (rate) => {
  expect(auditedWith(rate).errors).toEqual([expect.stringMatching(/^F03 执行率应为97\.50%/)]);
});

it('来源只有财政拨款而加不平，照样说', () => {
  expect(auditedWith(97.5, 190).errors).toContainEqual(expect.stringMatching(/^F01 .*差5。$/));
});
