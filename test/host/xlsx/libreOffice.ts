import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { FILTERS, literal, macro, type MacroJob } from './libreOfficeMacro';
import { runBasic } from './libreOfficeSession';

export { libreOffice } from './libreOfficeSession';

const run = promisify(execFile);

/** 在临时文件夹里做事，做完删掉。 */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'resaved-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 一份要另存的：内容、从什么格式、存成什么、照做什么。 */
interface Task extends Pick<MacroJob, 'filter' | 'steps'> {
  readonly file: Uint8Array;
  readonly from: string;
  readonly to: string;
}

/** 逐份打开另存；做不成的是原因。 */
function resaved(tasks: readonly Task[], recalculate: boolean): Promise<readonly (Uint8Array | string)[]> {
  return inFolder(async (folder) => {
    const target = (i: number): string => join(folder, `out${i}.${tasks[i]!.to}`);
    const jobs = tasks.map(({ file, from, filter, steps }, i): MacroJob => {
      const source = join(folder, `in${i}.${from}`);
      writeFileSync(source, file);
      const places = { source: pathToFileURL(source).href, target: pathToFileURL(target(i)).href };
      return { ...places, filter, ...(steps === undefined ? {} : { steps }) };
    });
    await runBasic(macro(jobs, recalculate));
    return tasks.map((_, i) => {
      const reason = `${target(i)}.txt`;
      if (existsSync(reason)) return readFileSync(reason, 'utf8').trim();
      return existsSync(target(i)) ? readFileSync(target(i)) : '没有存出来，也没有原因';
    });
  });
}

/** 都得做成；做不成的抛出原因。 */
async function allResaved(tasks: readonly Task[], recalculate: boolean): Promise<readonly Uint8Array[]> {
  return (await resaved(tasks, recalculate)).map((made) => {
    if (typeof made === 'string') throw new Error(`LibreOffice：${made}`);
    return made;
  });
}

/** 让 LibreOffice 打开文件再存成另一种格式（`xlsx`、`pdf`）；`recalculate` 让它打开时全部重算。 */
export async function convert(
  file: Uint8Array,
  format: 'xlsx' | 'pdf',
  { recalculate = false }: { readonly recalculate?: boolean } = {},
): Promise<Uint8Array> {
  const [made] = await allResaved([{ file, from: 'xlsx', to: format, filter: FILTERS[format] }], recalculate);
  return made!;
}

/** 几份报告一起存成 `docx` 或 `pdf`。 */
export const convertReports = (
  files: readonly Uint8Array[],
  format: 'docx' | 'pdf',
): Promise<readonly Uint8Array[]> =>
  allResaved(
    files.map((file) => ({
      file,
      from: 'docx',
      to: format,
      filter: format === 'pdf' ? FILTERS.docxToPdf : FILTERS.docx,
    })),
    false,
  );

/** 本机的 pdftotext；没有为 `null`。 */
export const pdftotext: string | null =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'pdftotext'))
    .find((path) => existsSync(path)) ?? null;

/** 几份一起印成 PDF；每份每页的文字。 */
export async function printAll(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  const printed = await allResaved(
    files.map((file) => ({ file, from: 'xlsx', to: 'pdf', filter: FILTERS.pdf })),
    false,
  );
  return inFolder((folder) =>
    Promise.all(
      printed.map(async (pdf, index) => {
        const path = join(folder, `${index}.pdf`);
        writeFileSync(path, pdf);
        const { stdout } = await run(pdftotext ?? '', ['-layout', path, '-'], { maxBuffer: 16 << 20 });
        // 每页之后一个换页符
        return stdout.split('\f').slice(0, -1);
      }),
    ),
  );
}

/** 几份一起另存；`through` 是先后存成的格式（如先 `ods` 再 `xlsx`）。 */
export async function resaveAll(
  files: readonly Uint8Array[],
  through: readonly ('ods' | 'xlsx')[],
): Promise<readonly Uint8Array[]> {
  let [now, from] = [files, 'xlsx'];
  for (const to of through) {
    now = await allResaved(
      now.map((file) => ({ file, from, to, filter: FILTERS[to] })),
      false,
    );
    from = to;
  }
  return now;
}

/** 在 LibreOffice 里打开、全部重算、再存成 .xlsx 的一份；给了 `change` 就先撤保护、改那一格。 */
export interface LibreOfficeJob {
  readonly file: Uint8Array;
  readonly change?: { readonly sheet: string; readonly cell: string; readonly value: number };
}

/** 几份一起做：打开时全部重算，给了 `change` 就改那一格，再全部重算、另存。 */
export const editAll = (jobs: readonly LibreOfficeJob[]): Promise<readonly Uint8Array[]> =>
  allResaved(
    jobs.map(({ file, change }) => {
      const steps = change && [
        'Unprotect book',
        `book.Sheets.getByName(${literal(change.sheet)}).getCellRangeByName(${literal(change.cell)}).setValue(${change.value})`,
      ];
      return { file, from: 'xlsx', to: 'xlsx', filter: FILTERS.xlsx, steps: steps ?? [] };
    }),
    true,
  );

/** 同一份文件各照做一套改动（Basic，`book` 是工作簿，各表的保护已撤）；做不成的给出原因。 */
export const editEach = (
  file: Uint8Array,
  edits: readonly (readonly string[])[],
): Promise<readonly (Uint8Array | string)[]> =>
  resaved(
    edits.map((steps) => ({
      file,
      from: 'xlsx',
      to: 'xlsx',
      filter: FILTERS.xlsx,
      steps: ['Unprotect book', ...steps],
    })),
    true,
  );
