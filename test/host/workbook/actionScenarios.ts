import { auditSubmission, type Finding } from '../../../src/audit';
import {
  parseSubmissionData,
  planCarryOver,
  planImport,
  type Submission,
  type SubmissionData,
} from '../../../src/submission';
import { workbookActions, type ActionName } from '../../../src/workbook';
import { BookComposer } from '../../../src/xlsx';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { requestFor, templateDesk } from './adopt/support';
import { explainAll, now, seal } from './finalize/support';
import type { BootOptions } from '../support/bootHost';
import { basic, common, department, openDesk, openFilled, readAll, type Desk } from './support';

const BLOCK = '绩效指标';

/** 一个动作：先备好（不计数），再做。 */
export interface Scenario {
  /** 备好，返回要数的那一下；缺省接着上一个动作的工作簿做。 */
  readonly prepare: (desk: Desk) => Promise<() => Promise<unknown>>;
  /** 另起一本工作簿。 */
  readonly desk?: (options?: BootOptions) => Promise<Desk>;
  /** 这一次有几张表（自检是几项）；缺省 0。 */
  readonly items?: number;
}

/** 衡阳改正后的数据。 */
function submission(): SubmissionData {
  const parsed = parseSubmissionData(corrected);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.data;
}

/** 填好衡阳改正稿的工作簿。 */
export const filled = (options: BootOptions = {}): Promise<Desk> => openFilled(submission(), options);

/** 此刻的审核情况。 */
async function audited({ session }: Desk) {
  const found = await readAll(session);
  return { submission: found, findings: auditSubmission(found), time: now };
}

const simply =
  (act: (desk: Desk) => Promise<unknown>): Scenario['prepare'] =>
  (desk) =>
    Promise.resolve(() => act(desk));

/** 落在基础数据表上的结果，够标注用。 */
const located = (findings: readonly Finding[]) => findings.filter(({ place }) => place !== null);

/** 结转：今年的空表，上年是改正后的衡阳；上年那本先开先读，客户端一次只接一台主机。 */
let lastYear: Submission;
async function carryingDesk(options: BootOptions = {}): Promise<Desk> {
  const before = await filled(options);
  lastYear = await readAll(before.session);
  before.host.dispose();
  const desk = await openDesk(options);
  await desk.session.insertForms({ ...common(), year: 2023, forms: [basic] });
  return desk;
}

async function carryRequest({ session }: Desk) {
  const plan = (current: Submission) => planCarryOver(lastYear, current, '2022年.xlsx');
  return { plan, chosen: plan(await readAll(session)).changes, missing: [] };
}

async function importRequest({ session }: Desk) {
  const plan = (current: Submission) => planImport(submission(), current);
  return { plan, chosen: plan(await readAll(session)).changes };
}

/** 动作表里的每个动作各做一遍，按用户可能的先后；漏一个编译不过。 */
export const scenarios: Readonly<Record<ActionName, Scenario>> = {
  insertForms: {
    desk: openDesk,
    items: 2,
    prepare: simply(({ session }) => session.insertForms({ ...common(), forms: [basic, department] })),
  },
  recognizeSheets: {
    desk: (options) => templateDesk('yn-changning-2022', {}, options),
    prepare: simply(({ session }) => session.recognizeSheets()),
  },
  adoptSheet: {
    prepare: async ({ session }) => {
      const request = requestFor(await session.recognizeSheets());
      return () => session.adoptSheet(request);
    },
  },
  releaseSheet: { prepare: simply(({ host, session }) => session.releaseSheet(host.sheetId('Sheet1'))) },
  fill: { desk: openDesk, items: 4, prepare: simply(({ session }) => session.fill(submission())) },
  read: { prepare: simply(({ session }) => session.read()) },
  readLooks: { prepare: simply(({ session }) => session.readLooks()) },
  goTo: {
    prepare: async (desk) => {
      const [first] = located((await audited(desk)).findings);
      return () => desk.session.goTo(first!.place!);
    },
  },
  annotate: {
    prepare: async (desk) => {
      const { findings } = await audited(desk);
      return () => desk.session.annotate(located(findings));
    },
  },
  autoAnnotate: {
    prepare: async (desk) => {
      const { findings } = await audited(desk);
      return () => desk.session.autoAnnotate(located(findings));
    },
  },
  clearAnnotations: { prepare: simply(({ session }) => session.clearAnnotations()) },
  readAutoOption: { prepare: simply(({ session }) => session.readAutoOption()) },
  writeAutoOption: { prepare: simply(({ session }) => session.writeAutoOption(false)) },
  writeAuditSheet: {
    prepare: async (desk) => {
      const content = await audited(desk);
      return () => desk.session.writeAuditSheet(content);
    },
  },
  explain: {
    prepare: async (desk) => {
      const content = await audited(desk);
      return () => desk.session.explain([content.findings[0]!.key], '已核对原始凭证。', content);
    },
  },
  writeScoreSheet: {
    prepare: async (desk) => {
      const content = { submission: await readAll(desk.session), time: now };
      return () => desk.session.writeScoreSheet(content);
    },
  },
  applyFixes: {
    prepare: async (desk) => {
      for (const at of ['B8', 'C8', 'D8']) await desk.host.typeInto(basic.form, at, '7');
      const { findings } = await audited(desk);
      const fixes = findings.flatMap(({ fix }) => (fix?.kind === '恢复公式' ? [fix] : []));
      if (fixes.length < 3) throw new Error('没有三处可以修正');
      return () => desk.session.applyFixes(fixes);
    },
  },
  undoFix: {
    prepare: async (desk) => {
      await desk.host.typeInto(basic.form, 'B8', '7');
      const { findings } = await audited(desk);
      const fixes = findings.flatMap(({ fix }) => (fix?.kind === '恢复公式' ? [fix] : []));
      const { undo } = await desk.session.applyFixes(fixes);
      return async () => {
        await desk.session.undoFix(undo!);
      };
    },
  },
  writeCell: {
    prepare: simply(({ host, session }) => {
      const target = { sheetId: host.sheetId(department.form), row: 13, column: 4 };
      return session.writeCell(target, { kind: 'text', text: '≥4次' }, true);
    }),
  },
  addRow: { prepare: simply(({ session }) => session.addRow(department.form, null, BLOCK, 0)) },
  moveRow: { prepare: simply(({ session }) => session.moveRow(department.form, null, BLOCK, 1, 'up')) },
  removeRow: { prepare: simply(({ session }) => session.removeRow(department.form, null, BLOCK, 0)) },
  addProject: { prepare: simply(({ session }) => session.addProject('一个新项目')) },
  renameProject: { prepare: simply(({ session }) => session.renameProject('一个新项目', '换了名字')) },
  removeProject: { prepare: simply(({ session }) => session.removeProject('换了名字')) },
  tickAttachments: { prepare: simply(({ session }) => session.tickAttachments([])) },
  saveEvidence: { prepare: simply(({ session }) => session.saveEvidence([])) },
  restoreFunctions: { prepare: simply(({ session }) => session.restoreFunctions()) },
  setUpPrint: { prepare: simply(({ session }) => session.setUpPrint()) },
  hideColors: { prepare: simply(({ session }) => session.hideColors()) },
  showColors: { prepare: simply(({ session }) => session.showColors()) },
  readPaper: { prepare: simply(({ session }) => session.readPaper()) },
  finalize: {
    desk: filled,
    prepare: async (desk) => {
      await explainAll(desk);
      await desk.session.read();
      return async () => {
        const result = await seal(desk.session);
        if (result.kind !== 'sealed') throw new Error('没有定稿');
        return result;
      };
    },
  },
  restoreFinalized: { prepare: simply(({ session }) => session.restoreFinalized()) },
  repairFinalize: { prepare: simply(({ session }) => session.repairFinalize()) },
  carryOver: {
    desk: carryingDesk,
    prepare: async (desk) => {
      const request = await carryRequest(desk);
      return () => desk.session.carryOver(request);
    },
  },
  undoCarryOver: {
    desk: carryingDesk,
    prepare: async (desk) => {
      const { undo } = await desk.session.carryOver(await carryRequest(desk));
      return () => desk.session.undoCarryOver(undo);
    },
  },
  importValues: {
    desk: carryingDesk,
    prepare: async (desk) => {
      const request = await importRequest(desk);
      return () => desk.session.importValues(request);
    },
  },
  undoImportValues: {
    desk: carryingDesk,
    prepare: async (desk) => {
      const { undo } = await desk.session.importValues(await importRequest(desk));
      return () => desk.session.undoImportValues(undo);
    },
  },
  openWorkbook: {
    desk: openDesk,
    prepare: simply(({ session }) => session.openWorkbook('')),
  },
  insertSheets: {
    desk: openDesk,
    prepare: simply(({ session }) => session.insertSheets(summaryFile(['汇总', '明细']), ['汇总', '明细'])),
  },
  writeReview: {
    prepare: simply(({ session }) =>
      session.writeReview({
        namespace: 'urn:某',
        xml: '<review xmlns="urn:某"/>',
        sheet: { name: '复核表', base64: summaryFile(['复核表']) },
      }),
    ),
  },
  readReview: {
    prepare: simply(({ session }) => session.readReview('urn:某', '复核表')),
  },
  selfCheck: {
    desk: openDesk,
    items: 40,
    prepare: simply(({ session }) =>
      session.selfCheck({ environment: '测试', time: '2026-01-01T00:00:00Z' }),
    ),
  },
};

/** 一本只有几张表的 .xlsx，Base64。 */
function summaryFile(names: readonly string[]): string {
  const book = new BookComposer();
  for (const name of names) book.sheet(name).put(0, 0, name, {});
  return Buffer.from(book.write()).toString('base64');
}

/** 按次序把每个动作做一遍；备好、读过之后交给 `count` 去做。 */
export async function eachAction(
  count: (name: ActionName, desk: Desk, act: () => Promise<unknown>) => Promise<void>,
  options: BootOptions = {},
): Promise<void> {
  let desk: Desk | null = null;
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (scenario.desk) {
      desk?.host.dispose();
      desk = await scenario.desk(options);
    }
    if (!desk) throw new Error('头一个动作要自己起一本工作簿');
    const act = await scenario.prepare(desk);
    await desk.session.read();
    desk.host.resetCounters();
    await count(name as ActionName, desk, act);
  }
}

/** 这个动作在这个情景里最多几次同步。 */
export function allowedSyncs(name: ActionName): number {
  const { syncs, perItem = 0 } = workbookActions[name] as {
    readonly syncs: number;
    readonly perItem?: number;
  };
  return syncs + perItem * (scenarios[name].items ?? 0);
}
