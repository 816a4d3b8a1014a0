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
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
const USUAL = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];

/** 本机的 LibreOffice；没有为 `null`。 */
export const libreOffice: string | null =
  [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL]
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

/** 打开 .xlsx 时不用缓存，全部公式重算。 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** 让 LibreOffice 打开文件再存成另一种格式（`xlsx`、`pdf`）；用单独的配置文件夹，不碰用户的；`recalculate` 让它打开时全部重算。 */
export async function convert(
  file: Uint8Array,
  format: 'xlsx' | 'pdf',
  { recalculate = false }: { readonly recalculate?: boolean } = {},
): Promise<Uint8Array> {
  if (!libreOffice) throw new Error('没有装 LibreOffice');
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), file);
    if (recalculate) {
      mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
      writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await run(libreOffice, [
      '--headless',
      profile,
      '--convert-to',
      format,
      '--outdir',
      out,
      join(folder, 'in.xlsx'),
    ]);
    const [made] = readdirSync(out);
    return readFileSync(join(out, made ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
