import type { Finding, Severity } from '../../../../src/audit';
import { readSubmission, type Submission } from '../../../../src/submission';
import { parameterName, type ThresholdKey } from '../../../../src/schemes';
import type { AuditSheetContent, WorkbookSession } from '../../../../src/workbook';
import type { BootedHost, BootOptions } from '../../support/bootHost';
import { basic, common, nameOf, newSession, openDesk, readAll, type Desk } from '../support';

/** 结果所在的表样。 */
export const form = '基础数据表';
/** 审核情况表的表名。 */
export const title = '审核情况表';

/** 插好基础数据表的一台主机。 */
export async function openBasic(snapshot?: unknown, options: BootOptions = {}): Promise<Desk> {
  const desk = await openDesk(snapshot === undefined ? options : { ...options, snapshot });
  if (snapshot === undefined) await desk.session.insertForms({ ...common(), forms: [basic] });
  return desk;
}

/** 一条结果：键是“规则|字段”，位置随行走时只改 row。 */
export function finding(rule: string, severity: Severity, row: number, more: Partial<Finding> = {}): Finding {
  return {
    key: `${rule}|${form}|||控制率`,
    rule,
    severity,
    form,
    name: null,
    field: '控制率',
    row: null,
    place: { sheetId: '', sheetName: form, row, column: 3, lastRow: row, lastColumn: 3 },
    related: [],
    message: `${rule} 说的问题。`,
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    fix: null,
    explanation: null,
    basis: '财预〔2020〕10号',
    ...more,
  };
}

/** 生成的时间；印在表上。 */
export const time = new Date(2023, 1, 20, 9, 5);

/** 读一次，配上给定的结果。 */
export async function contentWith(
  session: WorkbookSession,
  findings: readonly Finding[],
): Promise<AuditSheetContent> {
  return { submission: await readAll(session), findings, time };
}

/** 用新会话（像重新打开窗格）生成一次。 */
export async function writeWith(findings: readonly Finding[]) {
  const session = newSession();
  return session.writeAuditSheet(await contentWith(session, findings));
}

/** 表上的一行。 */
export interface ShownRow {
  readonly severity: string;
  readonly place: string;
  readonly rule: string;
  readonly explanation: string;
  readonly key: string;
}

const text = (host: BootedHost, sheet: string, row: number, column: number): string =>
  host.engine.displayText(host.sheetId(sheet), row, column);

/** 名称指着的各行，小标题行只有序号格有字。 */
export function shownRows(host: BootedHost, sheet = title): readonly ShownRow[] {
  const [, first = 0, last = 0] = (
    /\$L\$(\d+)(?::\$L\$(\d+))?/.exec(nameOf(host, '审核_键') ?? '') ?? []
  ).map(Number);
  const rows: ShownRow[] = [];
  for (let row = first - 1; row < (last || first); row += 1) {
    rows.push({
      severity: text(host, sheet, row, 1) || text(host, sheet, row, 0).replace(/：.*/, ''),
      place: text(host, sheet, row, 3),
      rule: text(host, sheet, row, 4),
      explanation: text(host, sheet, row, 10),
      key: text(host, sheet, row, 11),
    });
  }
  return rows;
}

/** 规则 → 说明，按表上的次序。 */
export const explained = (host: BootedHost, sheet = title): readonly string[] =>
  shownRows(host, sheet).map(({ rule, severity, explanation }) => `${rule || severity}：${explanation}`);

/** 用户在某条规则那一行写审核说明。 */
export async function typeExplanation(host: BootedHost, rule: string, words: string): Promise<void> {
  for (let row = 0; row < 60; row += 1) {
    if (text(host, title, row, 4) !== rule) continue;
    await host.typeInto(title, `K${row + 1}`, words);
    return;
  }
  throw new Error(`表上没有 ${rule}`);
}

/** 一个审核参数的取值格，如 `D14`。 */
export function parameterCell(host: BootedHost, key: ThresholdKey): string {
  const match = /!\$([A-Z]+)\$(\d+)$/.exec(nameOf(host, parameterName(key)) ?? '');
  if (!match) throw new Error(`没有 ${parameterName(key)}`);
  return `${match[1]}${match[2]}`;
}

/** 这一格左边写着哪个参数。 */
export const parameterTitle = (host: BootedHost, key: ThresholdKey): string =>
  host.peek(title, parameterCell(host, key).replace('D', 'C')).text;

/** 读回申报。 */
export async function readBack(): Promise<Submission> {
  const submission = readSubmission(await newSession().read());
  if (!submission) throw new Error('没有读到表');
  return submission;
}
