/**
 * 让 LibreOffice 把工作簿里的公式全部重算一遍，与文件里存着的值逐格比：
 * node scripts/recalc-libreoffice.mjs 定稿.xlsx [更多.xlsx]
 *
 * 定稿里没有 PBE 函数，每条公式都比得了；没定稿的里 PBE 公式与靠它算的格 LibreOffice 算不出，另数出来、不算不同。
 * 有一格不同退出码 1；没有 soffice 退出码 2。
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareRecalculated, formulaCells } from './lib/recalculated.mjs';

/** 打开文件时总是重算；缺省是信文件里的值，那样什么也比不出来。 */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('用法：node scripts/recalc-libreoffice.mjs 文件…');
  process.exit(2);
}
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`没有找到 ${missing.join('、')}；请看看路径写对没有。`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'pbe-recalc-'));
try {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  for (const [index, file] of files.entries()) compareFile(file, join(folder, String(index)), profile);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compareFile(file, out, profile) {
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      resolve(file),
    ],
    { encoding: 'utf8' },
  );
  if (run.error || run.status !== 0) {
    console.error(`运行不了 soffice：${run.error?.message ?? run.stderr}`);
    process.exit(2);
  }
  const ours = formulaCells(readFileSync(file));
  const theirs = formulaCells(readFileSync(join(out, basename(file).replace(/\.[^.]*$/, '.xlsx'))));
  const { same, unreadable, different } = compareRecalculated(ours, theirs);
  const skipped = unreadable > 0 ? `，PBE 公式与靠它算的 ${unreadable} 格没有比` : '';
  console.log(`${file}：公式 ${ours.size} 格，一样 ${same} 格，不同 ${different.length} 格${skipped}。`);
  for (const { cell, formula, stored, recalculated } of different) {
    console.log(`  ${cell} 存着 ${stored}，重算是 ${recalculated}：${formula}`);
  }
  if (different.length > 0) process.exitCode = 1;
}
