// 按函数表生成 docs/函数.md；functions.json 在构建时直接由函数表写出。
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { loadFunctionTable } from './lib/functionTable.mjs';

const target = fileURLToPath(new URL('../docs/函数.md', import.meta.url));
const { functionManual } = await loadFunctionTable();
await writeFile(
  target,
  await format(functionManual(), { ...(await resolveConfig(target)), filepath: target }),
);
