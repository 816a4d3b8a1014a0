import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rollup } from '../../../src/cli/commands/rollup';
import { PartitionWriter, readWhole, writeManifest } from '../../../src/collect/node';
import { readBook } from '../../../src/xlsx';
import { keyColumn, keyRow } from '../../../src/xlsx/book';
import { recordsOf } from '../../bench/province/records';
import { generateUnit, provinceOf, regionOf } from '../../bench/province/unit';

/** 三个县、每县两个单位、每单位 700 个项目：多过一本写得下的 4000 个。 */
const [COUNTIES, UNITS, PROJECTS] = [3, 6, 700];
/** 标题、说明、表头。 */
const HEAD_ROWS = 3;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-region-'));
  const lake = join(folder, '库');
  const options = { ...provinceOf(3, UNITS, 1), counties: COUNTIES, missing: 0 };
  for (let county = 0; county < COUNTIES; county++) {
    const writer = new PartitionWriter(lake, 2022, regionOf(county, options), 0);
    for (let i = county; i < UNITS; i += COUNTIES) {
      const records = recordsOf(generateUnit(i, options));
      const [one] = records.projects;
      if (!one) throw new Error('没有项目');
      const projects = Array.from({ length: PROJECTS }, (_, n) => ({
        ...one,
        project: `${one.project}${n}`,
      }));
      await writer.add({ ...records, projects });
    }
    await writer.finish();
  }
  await writeManifest(lake, 0, {
    ...{ version: 1, shard: '1/1', base: lake, roster: [], books: [], failures: [], partitions: {} },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(output: string, interrupted?: AbortSignal) {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = {
    folder,
    out: (line: string) => out.push(line),
    error: (line: string) => error.push(line),
  };
  const code = await rollup(
    ['库', '--engine', 'js', '-o', output],
    interrupted ? { ...terminal, interrupted } : terminal,
  );
  return { code, out: out.join('\n'), error: error.join('\n') };
}

it('项目多：一个地区一本，各本只有自己地区的、一行不少；一本写不了说是哪一本，其余照写', async () => {
  const projects = await readWhole(join(folder, '库'), 'projects');
  const regions = [...new Set(projects.map(({ region }) => region))];
  expect(regions).toHaveLength(COUNTIES);
  const [broken, ...rest] = regions;
  const fileOf = (region: string | undefined): string => join(folder, '多本', `汇总-${region}.xlsx`);
  mkdirSync(join(folder, '多本'));
  writeFileSync(fileOf(broken), '这不是工作簿');

  const { code, out, error } = await run('多本/汇总.xlsx');
  expect(code).toBe(2);
  expect(out).toContain(`写了 ${COUNTIES} 本`);
  expect(error).toContain(`写不了 多本/汇总-${broken}.xlsx：已经有这个文件`);
  expect(readFileSync(fileOf(broken), 'utf8')).toBe('这不是工作簿');
  for (const region of rest) {
    const book = readBook(readFileSync(fileOf(region)));
    const sheet = book.sheets.find(({ name }) => name === '项目自评结果汇总表');
    const names = (column: number): readonly string[] =>
      [...(sheet?.cells ?? [])].flatMap(([key, { value }]) =>
        typeof value === 'string' && value !== '' && keyColumn(key) === column && keyRow(key) >= HEAD_ROWS
          ? [value]
          : [],
      );
    const own = projects.filter((row) => row.region === region);
    expect(new Set(names(1))).toEqual(new Set(own.map(({ unit }) => unit)));
    expect([...names(2)].sort()).toEqual(own.map(({ project }) => project).sort());
  }
});

it('被打断：主簿不写，说再来一次', async () => {
  const { code, error } = await run('打断/汇总.xlsx', AbortSignal.abort());
  expect(code).toBe(130);
  expect(error).toContain('主簿没有写');
  expect(existsSync(join(folder, '打断', '汇总.xlsx'))).toBe(false);
});
