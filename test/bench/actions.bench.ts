import { expect, it } from 'vitest';
import { auditSubmission } from '../../src/audit';
import { readSubmission, type Submission } from '../../src/submission';
import { common, department, openDesk } from '../host/workbook/support';
import { counted } from './counted';
import { median, printTable, ratio } from './table';

/** 每个用户动作的同步次数、动作条数：行数从 10 到 500，次数不变；时间只看比值。 */
it('批次计数与规模', async () => {
  const sizes = [10, 100, 500];
  const counts: Record<string, string | number>[] = [];
  const speeds: { rows: number; read: number; audit: number }[] = [];
  for (const rows of sizes) {
    const { host, session } = await openDesk();
    const request = { ...common(), forms: [{ ...department, rows: { 绩效指标: { rows } } }], live: [] };
    const insert = (await counted(host, () => session.insertForms(request))).syncs;
    const again = (await counted(host, () => session.insertForms(request))).syncs;
    await session.read();
    const read = (await counted(host, () => session.read())).syncs;
    await host.typeInto('部门整体支出绩效自评表', 'E5', '346.17 ✓');
    const submission: Submission = readSubmission(await session.read())!;
    const findings = auditSubmission(submission);
    const annotate = (await counted(host, () => session.annotate(findings))).syncs;
    counts.push({ 指标行: rows, 插入: insert, 重插: again, 读取: read, 标注: annotate });
    speeds.push({
      rows,
      read: await median(5, async () => readSubmission(await session.read())),
      audit: await median(9, () => auditSubmission(submission)),
    });
    host.dispose();
  }
  printTable('每个动作的同步次数', counts);
  const [base] = speeds;
  printTable(
    '读取与审核随行数增长（以 10 行为 1）',
    speeds.map(({ rows, read, audit }) => ({
      指标行: rows,
      '读取（毫秒）': read.toFixed(1),
      读取: ratio(read, base!.read),
      '审核（毫秒）': audit.toFixed(1),
      审核: ratio(audit, base!.audit),
    })),
  );
  for (const column of ['插入', '重插', '读取', '标注']) {
    expect(new Set(counts.map((row) => row[column])).size, `${column}的同步次数随行数变了`).toBe(1);
  }
});
