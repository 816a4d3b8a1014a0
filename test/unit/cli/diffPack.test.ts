import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../../src/cli';
import { builtInPack, writePack } from '../../../src/forms';
import { findScheme, schemeDifferences, schemes } from '../../../src/schemes';

async function pbe(folder: string, ...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await run(args, {
    folder,
    out: (line: string) => void out.push(line),
    error: (line: string) => void errors.push(line),
  } as unknown as Parameters<typeof run>[1]);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pbe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('同一份没有不同；两份之间列出执行率分值、各级分值与待核的依据', async () => {
  for (const scheme of schemes) expect(schemeDifferences(scheme, scheme)).toEqual([]);
  const folder = temporaryFolder();
  expect((await pbe(folder, 'diff-pack', 'hubei', 'hubei')).code).toBe(0);
  const { code, out } = await pbe(folder, 'diff-pack', 'mof-2020', 'hubei');
  expect(code).toBe(1);
  expect(out).toMatch(/执行率分值：10 分 ↔ 20 分/);
  expect(out).toMatch(/产出指标 分值：50 分 ↔ 40 分/);
  expect(out).toMatch(/↔ 待核/);
});

it('内置的与存成文件的同一份没有不同：两边比同样的东西', async () => {
  const folder = temporaryFolder();
  const pack = await builtInPack(findScheme('yunnan')!);
  writeFileSync(join(folder, '云南.json'), writePack(pack));
  expect(await pbe(folder, 'diff-pack', 'yunnan', '云南.json')).toMatchObject({ code: 0, errors: '' });
  const { out } = await pbe(folder, 'diff-pack', '云南.json', 'hubei');
  expect(out).toMatch(/版面\.项目支出绩效自评表\.金额单位：元 ↔ 万元/);
});

it('内置方案自带的版面：比名字、金额单位、有哪些栏', async () => {
  const folder = temporaryFolder();
  const { code, out } = await pbe(folder, 'diff-pack', 'yunnan', 'hubei');
  expect(code).toBe(1);
  expect(out).toMatch(/版面\.项目支出绩效自评表\.金额单位：元 ↔ 万元/);
  expect(out).toMatch(/版面\.项目支出绩效自评表\.绩效指标的列：一级指标、.*自定义\.指标性质.* ↔ /);
  const none = await pbe(folder, 'diff-pack', 'yunnan', 'mof-2020');
  expect(none.out).toMatch(/版面\.项目支出绩效自评表\.金额单位：元 ↔ （没有）/);
});

it('方案包的文件：方案与版面都比；写坏的说明哪里坏', async () => {
  const folder = temporaryFolder();
  const scheme = findScheme('hubei');
  const pack = (title: string, caption: string) =>
    JSON.stringify({
      format: 1,
      id: 'x',
      title,
      basis: [],
      scheme,
      layouts: [{ id: 'a', rows: [{ caption }] }],
    });
  writeFileSync(join(folder, '甲.json'), pack('甲县', '自评得分'));
  writeFileSync(join(folder, '乙.json'), pack('乙县', '得分'));
  const { code, out } = await pbe(folder, 'diff-pack', '甲.json', '乙.json', '--json');
  expect([code, JSON.parse(out)]).toEqual([
    1,
    { what: '版面.a.rows.1.caption', left: '"自评得分"', right: '"得分"' },
  ]);
  writeFileSync(join(folder, '坏.json'), '{"id":1}');
  const broken = await pbe(folder, 'diff-pack', '甲.json', '坏.json');
  expect([broken.code, broken.errors]).toEqual([2, expect.stringContaining('方案缺少')]);
  expect((await pbe(folder, 'diff-pack', '没有', 'hubei')).code).toBe(2);
});
