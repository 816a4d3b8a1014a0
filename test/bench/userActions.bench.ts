import { expect, it } from 'vitest';
import { auditSubmission } from '../../src/audit';
import { parseSubmissionData, planCarryOver, type SubmissionData } from '../../src/submission';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { explainAll, filledDesk, now, seal } from '../host/workbook/finalize/support';
import { basic, common, department, openDesk, readAll, type Desk } from '../host/workbook/support';
import { counted } from './counted';
import { printTable } from './table';

const BLOCK = '绩效指标';

/** 一个动作：先备好（不计数），再做。 */
interface Action {
  readonly name: string;
  readonly run: (desk: Desk) => Promise<() => Promise<unknown>>;
  /** 应当几批；一批也不随行数增长。 */
  readonly syncs: number;
}

/** 此刻的审核情况。 */
async function audited({ session }: Desk) {
  const submission = await readAll(session);
  return { submission, findings: auditSubmission(submission), time: now };
}

/** 按用户可能的先后；后一个接着前一个的工作簿做。 */
const actions: readonly Action[] = [
  {
    name: '审核情况表',
    syncs: 2,
    run: async (desk) => {
      const content = await audited(desk);
      return () => desk.session.writeAuditSheet(content);
    },
  },
  {
    name: '写审核说明',
    syncs: 2,
    run: async (desk) => {
      const content = await audited(desk);
      const [first] = content.findings;
      if (!first) throw new Error('没有审核结果');
      return () => desk.session.explain(first.key, '已核对原始凭证。', content);
    },
  },
  {
    name: '一键修正',
    syncs: 2,
    run: async (desk) => {
      for (const at of ['B8', 'C8', 'D8']) await desk.host.typeInto(basic.form, at, '7');
      const { findings } = await audited(desk);
      const fixes = findings.flatMap(({ fix }) => (fix?.kind === '恢复公式' ? [fix] : []));
      expect(fixes.length).toBeGreaterThanOrEqual(3);
      return () => desk.session.applyFixes(fixes);
    },
  },
  {
    name: '写一格（指标值助手、插入函数）',
    syncs: 2,
    run: ({ host, session }) => {
      const target = { sheetId: host.sheetId(department.form), row: 13, column: 4 };
      return Promise.resolve(() => session.writeCell(target, { kind: 'text', text: '≥4次' }, true));
    },
  },
  {
    name: '加一行',
    syncs: 2,
    run: ({ session }) => Promise.resolve(() => session.addRow(department.form, null, BLOCK, 0)),
  },
  {
    name: '移动一行',
    syncs: 3,
    run: ({ session }) => Promise.resolve(() => session.moveRow(department.form, null, BLOCK, 1, 'up')),
  },
  {
    name: '删一行',
    syncs: 2,
    run: ({ session }) => Promise.resolve(() => session.removeRow(department.form, null, BLOCK, 0)),
  },
  {
    name: '加项目',
    syncs: 3,
    run: ({ session }) => Promise.resolve(() => session.addProject('一个新项目')),
  },
  {
    name: '项目改名',
    syncs: 2,
    run: ({ session }) => Promise.resolve(() => session.renameProject('一个新项目', '换了名字')),
  },
  {
    name: '删项目',
    syncs: 2,
    run: ({ session }) => Promise.resolve(() => session.removeProject('换了名字')),
  },
  {
    name: '定稿',
    syncs: 3,
    run: async (desk) => {
      await explainAll(desk);
      await desk.session.read();
      return async () => expect((await seal(desk.session)).kind).toBe('sealed');
    },
  },
  {
    name: '撤销定稿',
    syncs: 2,
    run: ({ session }) => Promise.resolve(() => session.restoreFinalized()),
  },
];

/** 衡阳改正后的数据。 */
function submission(): SubmissionData {
  const parsed = parseSubmissionData(corrected);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.data;
}

it('每个用户动作的批次', async () => {
  const desk = await filledDesk(submission());
  const rows: Record<string, string | number>[] = [];
  for (const { name, run, syncs } of actions) {
    const act = await run(desk);
    await desk.session.read();
    const count = await counted(desk.host, act);
    rows.push({ 动作: name, 批次: count.syncs, 应为: syncs, 其中写入: count.writing });
  }
  rows.push(await carryOver());
  printTable('每个用户动作的批次', rows);
  expect(rows.filter((row) => row['批次'] !== row['应为'])).toEqual([]);
});

/** 结转另开一本：今年的空表，上年是改正后的衡阳。 */
async function carryOver(): Promise<Record<string, string | number>> {
  const last = await readAll((await filledDesk(submission())).session);
  const { host, session } = await openDesk();
  await session.insertForms({ ...common(), year: 2023, forms: [basic] });
  const plan = (current: typeof last) => planCarryOver(last, current, '2022年.xlsx');
  const { changes } = plan(await readAll(session));
  const count = await counted(host, () => session.carryOver({ plan, chosen: changes, missing: [] }));
  return { 动作: `结转上年数（${changes.length} 格）`, 批次: count.syncs, 应为: 2, 其中写入: count.writing };
}
