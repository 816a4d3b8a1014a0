/**
 * 查产出的 .xlsx：node scripts/check-xlsx.mjs [--xsd 架构文件目录] 文件…
 * 不给目录只查毛病（见 lib/lintXlsx），给了再逐部件过 ISO 29500 的架构。有毛病退出码 1。
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lintXlsx } from './lib/lintXlsx.mjs';
import { validatePackage } from './lib/validateXlsx.mjs';

const { values, positionals } = parseArgs({
  options: { xsd: { type: 'string' } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('用法：node scripts/check-xlsx.mjs [--xsd 架构文件目录] 文件…');
  process.exit(2);
}
for (const file of positionals) {
  const bytes = readFileSync(file);
  const invalid = values.xsd === undefined ? [] : validatePackage(bytes, values.xsd);
  if (invalid === null) {
    console.error('运行不了 xmllint。');
    process.exit(2);
  }
  const problems = [...(file.endsWith('.xlsx') ? lintXlsx(bytes) : []), ...invalid];
  console.log(problems.length === 0 ? `${file} 没有毛病。` : `${file}\n  ${problems.join('\n  ')}`);
  if (problems.length > 0) process.exitCode = 1;
}
