import { readdirSync, readFileSync } from 'node:fs';
import type { FormId } from '../../../src/schemes';
import {
  parseSubmissionData,
  readSubmission,
  registryNamespace,
  toSubmissionData,
  type FormData,
  type Submission,
} from '../../../src/submission';
import { importXlsx, readXlsx } from '../../../src/xlsx';
import type { BootedHost } from '../support/bootHost';
import { newSession, openDesk, readAll } from './support';

const folder = new URL('../../fixtures/versions/', import.meta.url);
const functionNamespaces = ['PBE'];

/** 发布过的一版表样：那时存下的工作簿与填进去的数据。 */
export interface ReleasedForm {
  readonly label: string;
  readonly form: FormId;
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly data: FormData;
}

/** 全部发布过的表样。 */
export function releasedForms(): readonly ReleasedForm[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => {
      const label = file.replace('.xlsx', '');
      const json: unknown = JSON.parse(readFileSync(new URL(`${label}.json`, folder), 'utf8'));
      const parsed = parseSubmissionData(json);
      const data = parsed.ok ? parsed.data.forms[0] : undefined;
      if (!data) throw new Error(`${label}.json 读不出来`);
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      return { label, form: data.form, version: Number(label.split('@')[1]), bytes, data };
    });
}

/** 取一版；没有就报错。 */
export function releasedForm(label: string): ReleasedForm {
  const found = releasedForms().find((each) => each.label === label);
  if (!found) throw new Error(`没有 ${label} 的工作簿`);
  return found;
}

/** 从文件读。 */
export function readBytes(bytes: Uint8Array): Submission {
  const submission = readSubmission(readXlsx(bytes, { functionNamespaces, registryNamespace }));
  if (!submission) throw new Error('没有读到我们的表');
  return submission;
}

/** 读出来的录入值。 */
export const inputsOf = (submission: Submission): FormData | undefined =>
  toSubmissionData(submission).forms[0];

/** 在新主机里打开一份文件。 */
export async function openBytes(bytes: Uint8Array): Promise<BootedHost> {
  const { host } = await openDesk();
  await importXlsx(host.engine, bytes, { functionNamespaces });
  await host.engine.settle();
  return host;
}

/** 像窗格的“修复”那样把认得出的表再插一次。 */
export async function repairOpen() {
  const session = newSession();
  const { registeredScheme: scheme, year, unit, forms } = await readAll(session);
  return session.insertForms({
    scheme,
    year,
    unit,
    forms: forms.map(({ form, name }) =>
      name === null ? { form: form.id } : { form: form.id, project: name },
    ),
  });
}
