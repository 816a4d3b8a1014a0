import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { FUNCTION_NAMESPACE } from '../../../src/functions';
import { exportXlsx } from '../../../src/xlsx';
import { openDesk, readAll } from '../workbook/support';
import { pbe, temporaryFolder } from './collectingTerminal';

const data = {
  scheme: 'hengyang-2022',
  year: 2022,
  unit: '某单位',
  forms: [
    {
      form: '部门整体支出绩效自评表',
      name: null,
      values: { 公共财政拨款: 500, 资金总额: 500, 执行数: 300 },
      rows: {},
    },
  ],
} as const;

describe('pbe check 认得审核说明', () => {
  it('写了说明的算“已说明”，说明照印；--json 里 explained 为 true', async () => {
    const { host, session } = await openDesk();
    await session.fill(data);
    const submission = await readAll(session);
    const findings = auditSubmission(submission);
    const reason = findings.find(({ rule }) => rule === 'D07')!;
    expect(reason.severity).toBe('核实');
    await session.explain([reason.key], '十二月集中支付，凭证在途', {
      submission,
      findings,
      time: new Date(),
    });
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'a.xlsx'),
      await exportXlsx(host.engine, { functionNamespaces: [FUNCTION_NAMESPACE] }),
    );
    const { out } = await pbe(folder, 'check', 'a.xlsx');
    expect(out).toMatch(/？ 核实（\d+，已说明 1）/);
    expect(out).toMatch(/D07 .*〔已说明：十二月集中支付，凭证在途〕/);
    expect(out).toMatch(/合计：.*核实 \d+（已说明 1）/);
    expect(out).not.toContain('已说明 0');
    const records = JSON.parse((await pbe(folder, 'check', 'a.xlsx', '--json')).out) as {
      rule: string;
      explained: boolean;
    }[];
    expect(records.filter(({ explained }) => explained).map(({ rule }) => rule)).toEqual(['D07']);
  }, 120_000);
});
