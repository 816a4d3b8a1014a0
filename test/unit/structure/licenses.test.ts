import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { productionLicenses } from '../../../scripts/lib/licenses.mjs';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'docs/许可证.md');
const dependencies = productionLicenses(root);

/** 允许的：宽松许可证；“或”里有一个宽松的就行。 */
const permissive = /^(MIT|ISC|Apache-2\.0|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|Zlib)$/;
const isPermissive = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => permissive.test(each)));

it('生产依赖都是宽松许可证；只有微软的 office.js 用它自己的条款', () => {
  const others = dependencies.filter(({ license }) => !isPermissive(license));
  expect(others.map(({ name }) => name)).toEqual(['@microsoft/office-js']);
});

it('docs/许可证.md 照锁文件写出；不对就 PBE_WRITE_DOCS=1 再跑这个文件', async () => {
  const rows = dependencies.map(
    ({ name, version, license, direct }) => `| ${name} | ${version} | ${license} | ${direct ? '直接' : ''} |`,
  );
  const text = `# 生产依赖的许可证

由锁文件写出（\`scripts/lib/licenses.mjs\`），共 ${dependencies.length} 个包；开发、测试用的不在内。本软件自己是 Apache-2.0。

微软的 office.js 不是开源许可证：按它的条款，只能随用 Office 的加载项原样使用，所以自托管时原样复制、连同条款一起放在 \`office-js/\`。

| 包 | 版本 | 许可证 | |
|---|---|---|---|
${rows.join('\n')}
`;
  const expected = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, expected);
  expect(readFileSync(file, 'utf8')).toBe(expected);
});
