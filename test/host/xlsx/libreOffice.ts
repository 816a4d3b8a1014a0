import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { basicFiles, macroFiles } from './libreOfficeMacro';

const run = promisify(execFile);
const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
const USUAL = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];

/** 本机的 LibreOffice；没有为 `null`。 */
export const libreOffice: string | null =
  [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL]
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

/** 打开 .xlsx 时不用缓存，全部公式重算；配置文件夹当作装好了的，不拿预置的盖。 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** 在临时文件夹里做事，做完删掉。 */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 开一次 LibreOffice；用单独的配置文件夹，不碰用户的。 */
async function soffice(folder: string, args: readonly string[]): Promise<void> {
  if (!libreOffice) throw new Error('没有装 LibreOffice');
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run(libreOffice, ['--headless', '--norestore', `-env:UserInstallation=${profile}`, ...args]);
}

/** 写一个配置文件，文件夹没有就建。 */
function writeProfile(folder: string, path: string, text: string): void {
  const file = join(folder, 'profile', 'user', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** 让 LibreOffice 打开文件再存成另一种格式（`xlsx`、`pdf`）；`recalculate` 让它打开时全部重算。 */
export function convert(
  file: Uint8Array,
  format: 'xlsx' | 'pdf',
  { recalculate = false }: { readonly recalculate?: boolean } = {},
): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'in.xlsx'), file);
    if (recalculate) writeProfile(folder, 'registrymodifications.xcu', SETTINGS);
    const out = join(folder, 'out');
    await soffice(folder, ['--convert-to', format, '--outdir', out, join(folder, 'in.xlsx')]);
    const [made] = readdirSync(out);
    return readFileSync(join(out, made ?? ''));
  });
}

/** 本机的 pdftotext；没有为 `null`。 */
export const pdftotext: string | null =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'pdftotext'))
    .find((path) => existsSync(path)) ?? null;

/** 几份一起印成 PDF，只开一次 LibreOffice；每份每页的文字。 */
export function printAll(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  return inFolder(async (folder) => {
    const [sources, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(sources);
    files.forEach((file, index) => writeFileSync(join(sources, `${index}.xlsx`), file));
    const paths = files.map((_, index) => join(sources, `${index}.xlsx`));
    await soffice(folder, ['--convert-to', 'pdf', '--outdir', out, ...paths]);
    return Promise.all(
      files.map(async (_, index) => {
        const { stdout } = await run(pdftotext ?? '', ['-layout', join(out, `${index}.pdf`), '-'], {
          maxBuffer: 16 << 20,
        });
        // 每页之后一个换页符
        return stdout.split('\f').slice(0, -1);
      }),
    );
  });
}

/** 几份一起另存，一种格式只开一次 LibreOffice；`through` 是先存成的别的格式（如 `ods`）。 */
export function resaveAll(
  files: readonly Uint8Array[],
  through: readonly ('ods' | 'xlsx')[],
): Promise<readonly Uint8Array[]> {
  return inFolder(async (folder) => {
    let [here, kind] = [join(folder, 'in'), 'xlsx'];
    mkdirSync(here);
    files.forEach((file, index) => writeFileSync(join(here, `${index}.xlsx`), file));
    for (const [step, format] of through.entries()) {
      const out = join(folder, `out${step}`);
      const from = here;
      const sources = files.map((_, index) => join(from, `${index}.${kind}`));
      await soffice(folder, ['--convert-to', format, '--outdir', out, ...sources]);
      [here, kind] = [out, format];
    }
    return files.map((_, index) => readFileSync(join(here, `${index}.${kind}`)));
  });
}

/** 在 LibreOffice 里打开、全部重算、再存成 .xlsx 的一份；给了 `change` 就先撤保护、改那一格。 */
export interface LibreOfficeJob {
  readonly file: Uint8Array;
  readonly change?: { readonly sheet: string; readonly cell: string; readonly value: number };
}

/** 几份一起做，只开一次 LibreOffice：照单子跑它自己的 Basic 宏。 */
export function editAll(jobs: readonly LibreOfficeJob[]): Promise<readonly Uint8Array[]> {
  return inFolder(async (folder) => {
    const path = (kind: string, index: number): string => join(folder, `${kind}${index}.xlsx`);
    jobs.forEach(({ file }, index) => writeFileSync(path('in', index), file));
    const calls = jobs.map(({ change }, index) => {
      const [from, to] = ['in', 'out'].map((kind) => pathToFileURL(path(kind, index)).href);
      return [from, to, change?.sheet ?? '', change?.cell ?? '', String(change?.value ?? 0)];
    });
    writeProfile(folder, 'registrymodifications.xcu', SETTINGS);
    for (const [name, text] of Object.entries(basicFiles(calls, join(folder, 'error.txt'))))
      writeProfile(folder, `basic/${name}`, text);
    await soffice(folder, ['macro:///Standard.Edit.Main']);
    if (existsSync(join(folder, 'error.txt')))
      throw new Error(readFileSync(join(folder, 'error.txt'), 'utf8'));
    return jobs.map((_, index) => readFileSync(path('out', index)));
  });
}

/** 同一份文件各照做一套改动（Basic，`book` 是工作簿），只开一次 LibreOffice；做不成的给出原因。 */
export function editEach(
  file: Uint8Array,
  edits: readonly (readonly string[])[],
): Promise<readonly (Uint8Array | string)[]> {
  return inFolder(async (folder) => {
    const source = join(folder, 'in.xlsx');
    writeFileSync(source, file);
    const target = (i: number): string => join(folder, `out${i}.xlsx`);
    const jobs = edits.map((steps, i) => ({
      source: pathToFileURL(source).href,
      target: pathToFileURL(target(i)).href,
      steps,
    }));
    writeProfile(folder, 'registrymodifications.xcu', SETTINGS);
    for (const [name, text] of Object.entries(macroFiles(jobs))) writeProfile(folder, `basic/${name}`, text);
    await soffice(folder, ['macro:///Standard.Edit.Main']);
    return edits.map((_, i) => {
      if (existsSync(target(i))) return readFileSync(target(i));
      const reason = `${target(i)}.txt`;
      return existsSync(reason) ? readFileSync(reason, 'utf8').trim() : '没有存出来，也没有原因';
    });
  });
}
