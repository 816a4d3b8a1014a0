import { describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import type { Finding } from '../../../src/audit';
import { cellAddress } from '../../../src/forms';
import { completeness, toSubmissionData, totals } from '../../../src/submission';
import type { Submission } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { correctedFindings, printedFindings, short } from '../../unit/audit/hengyangFindings';
import { dataOf, submissionOf } from '../../unit/support/memorySource';
import type { BootedHost } from '../support/bootHost';
import { filledDesk } from './filledDesk';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

const withoutA13 = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule !== 'A13').map(short);

/** 改正稿自己就有的核实与提示以外，新出的结果（规则与字段）。 */
const known = new Set(correctedFindings.map((line) => line.split('：')[0]));
const fresh = (findings: readonly Finding[]) =>
  findings.filter((finding) => !known.has(short(finding).split('：')[0]));

/** 像用户那样改一个字段。 */
async function type(host: BootedHost, submission: Submission, key: string, text: string): Promise<void> {
  const place = submission.forms.flatMap((form) => form.fields.get(key)?.place ?? [])[0];
  if (place === undefined) throw new Error(`没有字段 ${key}`);
  expect(await host.typeInto(place.sheetName, cellAddress(place.row, place.column), text)).toBe(true);
}

describe('真客户端、模拟主机里的衡阳 2022', () => {
  it('照印刷填入再读回，结果与单元审核一条不差，读取审核只一次同步', async () => {
    const data = dataOf(printed);
    const { host, read } = await filledDesk(data);
    await read();
    host.resetCounters();
    const submission = await read();
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    const findings = auditSubmission(submission);
    expect(withoutA13(findings).sort()).toEqual([...printedFindings].sort());
    expect(findings.map(({ key }) => key)).toEqual(auditSubmission(submissionOf(data)).map(({ key }) => key));
    expect(submission.notices).toEqual([]);
    expect(toSubmissionData(submission).forms.map(({ values }) => values)).toEqual(
      data.forms.map(({ values }) => values),
    );
  });

  it('改正后只有写明理由的核实与提示，得分由单元格里的公式算出', async () => {
    const { read } = await filledDesk(dataOf(corrected));
    const submission = await read();
    expect(auditSubmission(submission).map(short).sort()).toEqual([...correctedFindings].sort());
    expect(totals(submission)).toMatchObject([
      { total: 96.85, grade: '优', executionRate: '68.54%', executionScore: 6.85 },
      { total: 100, grade: '优' },
      { total: 100, grade: '优' },
    ]);
    expect(completeness(submission).map(({ filled: done, required }) => required - done)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('敲入执行数：执行率、得分、总分随公式变，结果跟着出现和消失', async () => {
    const { host, read } = await filledDesk(dataOf(corrected));
    const before = await read();
    await type(host, before, '执行率偏差原因', '');
    await type(host, before, '执行数', '345.17');
    expect(withoutA13(fresh(auditSubmission(await read())))).toEqual([
      'D03 错误 E5 执行数：执行数345.17≠基本支出决算323.67＋项目支出决算22.5＝346.17，差1。',
      'D07 核实 I5 执行率偏差原因：资金执行率仅68.34%，低于90%，须填写偏差原因和改进措施。',
    ]);
    await type(host, before, '执行数', '505.05');
    await type(host, before, '部门基本支出.本年决算数', '482.55');
    const after = await read();
    // 三张表都成了满分：E17 提示确认依据
    expect(fresh(auditSubmission(after)).filter(({ severity }) => severity !== '提示')).toEqual([]);
    expect(totals(after)[0]).toMatchObject({ executionRate: '100.00%', executionScore: 10, total: 100 });
  });

  it('公式被敲入的值盖掉，当场就看得出', async () => {
    const { host, read } = await filledDesk(dataOf(corrected));
    await type(host, await read(), '资金执行率', '69.54%');
    expect(fresh(auditSubmission(await read())).map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'A13 资金执行率',
      'D04 资金执行率',
    ]);
  });
});
