/** npm run rooms：按 rooms.mjs 重写各房间的 tsconfig.json、references 与 docs/架构.md 的表。 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roomFiles } from './lib/roomFiles.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let written = 0;
for (const [path, text] of await roomFiles()) {
  const file = join(root, path);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before === text) continue;
  await writeFile(file, text);
  console.log(`已写 ${path}`);
  written += 1;
}
if (written === 0) console.log('都对得上，没有要写的。');
