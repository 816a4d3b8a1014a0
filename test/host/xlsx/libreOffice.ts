import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** 让 LibreOffice 打开文件再存成另一种格式（`xlsx`、`pdf`）；用单独的配置文件夹，不碰用户的。 */
export async function convert(file: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  if (!libreOffice) throw new Error('没有装 LibreOffice');
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), file);
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
