import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../../../src/functions';
import { hostProfile, isSetSupported, parseLocal } from '../../../src/host';
import { findScheme, type Scheme } from '../../../src/schemes';
import {
  readSubmission,
  type FormReading,
  type Submission,
  type SubmissionData,
} from '../../../src/submission';
import { createSession, type WorkbookSession } from '../../../src/workbook';
import { bootHost, defaultProfile, type BootOptions, type BootedHost } from '../support/bootHost';

/** 衡阳方案。 */
export function hengyang(): Scheme {
  const scheme = findScheme('hengyang-2022');
  if (!scheme) throw new Error('没有登记衡阳方案');
  return scheme;
}

/** 插表时共同的部分。 */
export const common = () => ({ scheme: hengyang(), year: 2022, unit: '衡阳市投资促进事务中心' });

/** 一张一份的两张表。 */
export const basic = { form: '基础数据表' } as const;
export const department = { form: '部门整体支出绩效自评表' } as const;
/** 一个项目的表。 */
export const project = (name: string) => ({ form: '项目支出绩效自评表', project: name }) as const;

/** 主机与会话。 */
export interface Desk {
  readonly host: BootedHost;
  readonly session: WorkbookSession;
}

const definitions = functionMetadata().map(({ id, name, parameters }) => ({
  id,
  name: `${FUNCTION_NAMESPACE}.${name}`,
  parameters: [...parameters],
}));

/** 起一台登记好 PBE 函数的主机并建一个会话；要求集按主机扮演的版本答。 */
export async function openDesk(options: BootOptions = {}): Promise<Desk> {
  const host = await bootHost({ functions: definitions, ...options });
  registerFunctions();
  return { host, session: newSession(options) };
}

/** 填一份数据要一两秒：同一份数据、同一种 Excel 只填一次，各文件、各用例都从快照打开。 */
const filledBooks = new Map<string, unknown>();

/** 填好一份数据的工作簿；改了不影响别的用例。 */
export async function openFilled(data: SubmissionData, options: BootOptions = {}): Promise<Desk> {
  const key = JSON.stringify([data, options]);
  if (!filledBooks.has(key)) {
    const { host, session } = await openDesk(options);
    await session.fill(data);
    filledBooks.set(key, host.engine.save());
    host.dispose();
  }
  return openDesk({ ...options, snapshot: filledBooks.get(key) });
}

/** 在现有主机上另建一个（冷的）会话，像关掉窗格再打开。 */
export function newSession(options: BootOptions = {}): WorkbookSession {
  const requirements = options.requirements ?? hostProfile(options.profile ?? defaultProfile).requirements;
  return createSession({ isSetSupported: (set, version) => isSetSupported(requirements, set, version) });
}

/** 读回申报；没有我们的表就报错。 */
export async function readAll(session: WorkbookSession): Promise<Submission> {
  const submission = readSubmission(await session.read());
  if (!submission) throw new Error('工作簿里没有我们的表');
  return submission;
}

/** 取一张表。 */
export function formOf(submission: Submission, id: string, name: string | null = null): FormReading {
  const found = submission.forms.find((form) => form.form.id === id && (name === null || form.name === name));
  if (!found) throw new Error(`没有读到 ${name ?? id}`);
  return found;
}

/** 一个字段的值。 */
export const valueOf = (form: FormReading, key: string): unknown => form.fields.get(key)?.cell.value;

/** 可增行区一列各行的值。 */
export const columnOf = (form: FormReading, block: string, column: string): readonly unknown[] =>
  (form.blocks.get(block)?.rows ?? []).map((row) => row.cells.get(column)?.cell.value);

/** 工作簿里的表名，按页签次序。 */
export const sheetNames = (host: BootedHost): readonly string[] =>
  host.engine.sheets().map(({ name }) => name);

/** 一个名称的公式；`sheet` 给了就找那张表的表级名称。 */
export function nameOf(host: BootedHost, name: string, sheet?: string): string | undefined {
  const sheetId = sheet === undefined ? null : host.sheetId(sheet);
  return host.engine.names().find((each) => each.name === name && each.sheetId === sheetId)?.formula;
}

/** 一格的样式。 */
export function styleOf(host: BootedHost, sheet: string, address: string) {
  const rect = parseLocal(address);
  if (!rect) throw new Error(`不是单元格地址：${address}`);
  return host.engine.readCell(host.sheetId(sheet), rect.r, rect.c);
}

/** 用户插（删）整行：在第 `row` 行（1 起）之前。 */
export async function userRows(
  host: BootedHost,
  sheet: string,
  row: number,
  op: 'insert' | 'delete',
): Promise<void> {
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`);
    if (op === 'insert') range.insert('Down');
    else range.delete('Up');
    await context.sync();
  });
  await host.engine.settle();
}
