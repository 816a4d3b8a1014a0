import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { auditSubmission } from '../../../src/audit';
import { readSubmission, registryNamespace } from '../../../src/submission';
import type { FieldReading, FormReading, Submission } from '../../../src/submission';
import { exportXlsx, importXlsx, readXlsx } from '../../../src/xlsx';
import type { BootedHost } from '../support/bootHost';
import { openDesk } from '../workbook/support';

const functionNamespaces = ['PBE'];

/** 像 `pbe check` 那样读一份文件：申报与审核结果。 */
export function checkBytes(bytes: Uint8Array) {
  const submission = readSubmission(readXlsx(bytes, { functionNamespaces, registryNamespace }));
  if (!submission) throw new Error('没有读到我们的表');
  return { submission, findings: auditSubmission(submission) };
}

/** 用表格引擎打开文件，像用户那样改，再存成文件。 */
export async function editWithExcel(
  bytes: Uint8Array,
  edit: (context: Excel.RequestContext, host: BootedHost) => Promise<void> | void,
): Promise<Uint8Array> {
  const { host } = await openDesk();
  await importXlsx(host.engine, bytes, { functionNamespaces });
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    await edit(context, host);
    await context.sync();
  });
  await host.engine.settle();
  return exportXlsx(host.engine, { functionNamespaces });
}

/** 直接改文件里的部件：返回新文字，null 表示去掉这个部件。 */
export function editParts(
  bytes: Uint8Array,
  edit: (path: string, text: string) => string | null,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const text = edit(path, strFromU8(content));
    return text === null ? [] : [[path, strToU8(text)] as const];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

type Wanted = (reading: FieldReading) => boolean;

const valuesIn = (cells: ReadonlyMap<string, FieldReading>, wanted: Wanted) =>
  Object.fromEntries(
    [...cells].filter(([, reading]) => wanted(reading)).map(([key, { cell }]) => [key, cell.value]),
  );

const valuesOf = ({ fields, blocks }: FormReading, wanted: Wanted) => ({
  fields: valuesIn(fields, wanted),
  blocks: Object.fromEntries(
    [...blocks].map(([key, { rows }]) => [
      key,
      rows
        .filter(({ blank }) => !blank)
        .map(({ cells, carried }) => ({
          ...valuesIn(cells, wanted),
          ...carried,
        })),
    ]),
  ),
});

/** 录入的格：名称没了，公式会算成 #NAME?，录入的数不会变。 */
export const isInput: Wanted = ({ spec }) => spec.formula === undefined;

/** 一份申报的全部内容，与行列、表名无关：改前改后应当一样。 */
export function contentOf({ scheme, year, unit, forms }: Submission, wanted: Wanted = () => true) {
  return {
    scheme: scheme.id,
    year,
    unit,
    forms: forms.map((form) => ({ form: form.form.id, name: form.name, ...valuesOf(form, wanted) })),
  };
}
