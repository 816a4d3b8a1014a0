/**
 * 给每一版表样留一份填好的工作簿：`node scripts/version-fixtures.mjs`。
 * 写到 test/fixtures/versions/<表样>@<版本>.xlsx，同名 .json 是填进去的数据；已有的绝不改写：
 * 那是发布过的样子，以后的版本必须还读得出来。改了版面、版本加一以后跑一次，连同新文件一起提交。
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'test', 'fixtures', 'versions');

/** 把 src/forms 打成一个 CJS 装进来。 */
async function loadForms() {
  const outfile = join(root, 'node_modules', '.cache', 'pbe', 'forms.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/forms/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

/** 每个字段一个不同的值，读回来张冠李戴就看得出。 */
function sample({ key, kind, choices }, number) {
  if (choices) return choices[0];
  switch (kind) {
    case 'amount':
      return 100 + number / 4;
    case 'count':
      return 10 + number;
    case 'rate':
      return `${(40 + number / 8).toFixed(2)}%`;
    case 'score':
      return number / 2;
    case 'measure':
      return `${number}项`;
    case 'date':
      return `2022年${1 + (number % 12)}月1日`;
    default:
      return `${key}之${number}`;
  }
}

const isInput = ({ formula, kind }) => formula === undefined && kind !== 'signature';

function dataFor({ fieldsOf, blocksOf }, form) {
  let number = 0;
  const filled = (specs) =>
    Object.fromEntries(specs.filter(isInput).map((spec) => [spec.key, sample(spec, (number += 1))]));
  const name = form.scope === 'sheet' ? '样本项目' : null;
  const rows = blocksOf(form).map(({ key, columns, minRows }) => [
    key,
    Array.from({ length: Math.max(minRows, 2) }, () => filled(columns)),
  ]);
  const values = { ...filled(fieldsOf(form)), ...(name === null ? {} : { 项目名称: name }) };
  return {
    scheme: 'hengyang-2022',
    year: 2022,
    unit: '样本单位',
    forms: [{ form: form.id, name, values, rows: Object.fromEntries(rows) }],
  };
}

const room = await loadForms();
await mkdir(folder, { recursive: true });
for (const form of room.forms) {
  const path = join(folder, `${form.id}@${form.version}`);
  if (existsSync(`${path}.xlsx`)) continue;
  await writeFile(`${path}.json`, `${JSON.stringify(dataFor(room, form), null, 2)}\n`);
  const made = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'pbe.mjs'), 'fill', `${path}.json`, '-o', `${path}.xlsx`],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) process.exit(made.status ?? 1);
}
