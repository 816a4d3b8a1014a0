import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../../src/cli/commands/collect';
import { rollup } from '../../../src/cli/commands/rollup';
import { sample } from '../../../src/cli/commands/sample';
import { parseRoster, rollUp, rosterMatcher, type Dimension } from '../../../src/collect';
import {
  openDuck,
  PartitionWriter,
  readManifests,
  readWhole,
  rollUpDuck,
  summarizeLake,
} from '../../../src/collect/node';
import { readBook } from '../../../src/xlsx';
import { recordsOf } from '../../bench/province/records';
import { provinceOf, type GeneratedUnit } from '../../bench/province/unit';
import { writeBooks } from '../../bench/province/writeBooks';

const options = { ...provinceOf(11, 12, 2), counties: 3, missing: 0.2, wrongSums: 0.3 };
let folder = '';
let units: readonly GeneratedUnit[] = [];

async function runCollect(args: readonly string[], interrupted?: AbortSignal) {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = {
    folder,
    out: (line: string) => out.push(line),
    error: (line: string) => error.push(line),
  };
  const code = await collect(args, interrupted ? { ...terminal, interrupted } : terminal);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** 库里各 Parquet 文件：路径 → 内容。 */
function contentsOf(lake: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(folder, lake), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.parquet'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, lake, name)).toString('base64')]),
  );
}

async function lakeOf(name: string) {
  const lake = join(folder, name);
  return {
    units: await readWhole(lake, 'units'),
    projects: await readWhole(lake, 'projects'),
    findings: await readWhole(lake, 'findings'),
    basics: await readWhole(lake, 'basics'),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-collect-'));
  units = await writeBooks(join(folder, '报送'), options);
  writeFileSync(join(folder, '报送', '坏.xlsx'), '不是工作簿');
  await runCollect(['报送', '-o', '库']);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pbe collect', () => {
  it('一本坏的只占一行，其余都收；名册里的编码、地区、主管部门都对上', async () => {
    const { units: rows } = await lakeOf('库');
    const reported = units.filter(({ planted }) => !planted.missing);
    expect(rows.map(({ unit, code, region, department }) => [unit, code, region, department]).sort()).toEqual(
      reported.map(({ unit, code, region, department }) => [unit, code, region, department]).sort(),
    );
    expect(rows.every(({ listed }) => listed)).toBe(true);
    const [manifest] = await readManifests(join(folder, '库'));
    expect(manifest?.failures.map(({ file }) => file)).toEqual(['报送/坏.xlsx']);
    expect(manifest?.roster).toHaveLength(options.units);
  });

  it('再收一次，没变的不读，分区不动；打断了再来，内容逐字节相同', async () => {
    const again = await runCollect(['报送', '-o', '库']);
    expect(again.out).toMatch(/（(\d+) 份没有变，没有重读），读不了 1 个；分区写了 0 个，没变 3 个/);
    const controller = new AbortController();
    controller.abort();
    const cut = await runCollect(['报送', '-o', '断'], controller.signal);
    expect(cut).toMatchObject({ code: 130, out: '' });
    expect(cut.error).toContain('再运行一次接着读');
    await runCollect(['报送', '-o', '断']);
    expect(contentsOf('断')).toEqual(contentsOf('库'));
  });

  it('分给两台机器各收一半，合起来与一台收的一样', async () => {
    await runCollect(['报送', '-o', '分', '--shard', '1/2']);
    await runCollect(['报送', '-o', '分', '--shard', '2/2']);
    const [parts, whole] = [await lakeOf('分'), await lakeOf('库')];
    expect(rollUp(parts, '地区', 2022)).toEqual(rollUp(whole, '地区', 2022));
    expect(rollUp(parts, '单位', 2022).groups).toHaveLength(whole.units.length);
  });

  it('一个单位报了两份，汇总只取一份', async () => {
    const before = rollUp(await lakeOf('库'), '单位', 2022);
    const first = (await lakeOf('库')).units[0];
    copyFileSync(join(folder, first?.file ?? ''), join(folder, '报送', '又报一份.xlsx'));
    await runCollect(['报送', '-o', '重']);
    rmSync(join(folder, '报送', '又报一份.xlsx'));
    const after = await lakeOf('重');
    expect(after.units).toHaveLength(before.groups.length + 1);
    expect(rollUp(after, '单位', 2022).groups).toHaveLength(before.groups.length);
  });
});

describe('汇总', () => {
  const cents = (amount: number) => Math.round(amount * 100) * 10_000;

  it('与独立算的逐分相同：项目数、三项资金', async () => {
    const { groups } = rollUp(await lakeOf('库'), '地区', 2022);
    const reported = units.filter(({ planted }) => !planted.missing);
    for (const group of groups) {
      const own = reported.filter(({ region }) => region === group.group);
      const projects = own.flatMap((unit) => unit.projects);
      expect(group).toMatchObject({
        units: own.length,
        projects: projects.length,
        initialBudget: projects.reduce((sum, { initial }) => sum + cents(initial), 0),
        annualBudget: projects.reduce((sum, { annual }) => sum + cents(annual), 0),
        executed: projects.reduce((sum, { executed, wrongBy }) => sum + cents(executed + wrongBy), 0),
      });
    }
    expect(groups.reduce((sum, { units: count }) => sum + count, 0)).toBe(reported.length);
  });

  it('埋的合计错都查出来', async () => {
    const { findings } = await lakeOf('库');
    const planted = units
      .filter((unit) => !unit.planted.missing)
      .flatMap((unit) => unit.planted.wrongSums.map((project) => `${unit.unit}/${project}`));
    const found = findings
      .filter(({ severity, field }) => severity === '错误' && field.startsWith('年度资金总额'))
      .map(({ unit, project }) => `${unit}/${project}`);
    expect(planted.length).toBeGreaterThan(0);
    expect([...new Set(found)].sort()).toEqual(planted.sort());
  });

  it.each<Dimension>(['地区', '主管部门', '单位'])('按%s：纯 JavaScript 与 DuckDB 逐项相同', async (by) => {
    const duck = await openDuck(1);
    const plain = rollUp(await lakeOf('库'), by, 2022);
    expect(plain.groups.length).toBeGreaterThan(1);
    if (!duck) return;
    expect(await rollUpDuck(duck, join(folder, '库'), by, 2022)).toEqual(plain);
    duck.close();
  });

  it('自评高于复核预估：两个引擎挑出同样的', async () => {
    const lake = join(folder, '预估');
    mkdirSync(lake);
    const writer = new PartitionWriter(lake, 2022, '某县', 0);
    for (const unit of units.filter(({ planted }) => !planted.missing)) {
      const records = recordsOf(unit);
      const projects = records.projects.map((project, i) => ({
        ...project,
        forecast: i === 0 && project.total !== null ? project.total - 12_500_000 : null,
        forecastBasis: '没有佐证材料 1 处',
      }));
      await writer.add({ ...records, projects });
    }
    await writer.finish();
    const gaps = async (engine: 'js' | 'duckdb') =>
      (await summarizeLake(lake, '地区', 2022, engine))?.across.filter(({ kind }) => kind === '高于预估');
    const plain = await gaps('js');
    expect(plain?.length).toBe(units.filter(({ planted }) => !planted.missing).length);
    expect(await gaps('duckdb')).toEqual(plain);
  });
});

describe('pbe rollup', () => {
  it('主簿：率与合计是原生公式，未报送的单位、源文件的链接都在', async () => {
    const out: string[] = [];
    const terminal = {
      folder,
      out: (line: string) => out.push(line),
      error: (line: string) => out.push(line),
    };
    expect(await rollup(['库', '--by', '地区', '-o', '汇总/汇总.xlsx'], terminal)).toBe(0);
    expect(await sample(['库', '-o', '汇总/抽查.xlsx'], terminal)).toBe(0);
    const book = readBook(readFileSync(join(folder, '汇总', '汇总.xlsx')));
    const sheet = (name: string) => book.sheets.find((each) => each.name === name);
    const cells = (name: string) => [...(sheet(name)?.cells.values() ?? [])];
    const formulas = cells('按地区汇总').flatMap(({ formula }) => formula ?? []);
    expect(formulas).toContain('=IF(I4=0,"—",ROUND(J4/I4,4))');
    expect(formulas.filter((formula) => formula.startsWith('=SUM(')).length).toBeGreaterThan(10);
    const missing = units.filter(({ planted }) => planted.missing).map(({ unit }) => unit);
    expect(cells('未报送与未通过').map(({ value }) => value)).toEqual(expect.arrayContaining(missing));
    expect(sheet('等级与执行率分布')?.charts.map(({ type }) => type)).toEqual([
      'Doughnut',
      'ColumnClustered',
    ]);
    const link = sheet('项目自评结果汇总表')?.hyperlinks[0];
    expect(decodeURI(link?.address ?? '')).toMatch(/^\.\.\/报送\/.*\.xlsx$/);
    expect(link?.documentReference).toMatch(/^'项目-.*'!D\d+$/);
  });

  it('空的库、没有的年度说清楚', async () => {
    const terminal = { folder, out: () => {}, error: () => {} };
    await expect(rollup(['没有', '-o', 'a.xlsx'], terminal)).rejects.toThrow('先用 pbe collect 收集');
    await expect(rollup(['库', '--year', '1999', '-o', 'a.xlsx'], terminal)).rejects.toThrow('没有1999年度');
    await expect(rollup(['库', '--by', '省', '-o', 'a.xlsx'], terminal)).rejects.toThrow(
      '地区、主管部门、单位',
    );
  });
});

describe('名册', () => {
  it('双引号里的逗号照留；缺名称、同名说出在哪一行', () => {
    expect(parseRoster('编码,名称,地区\n1,"甲,乙局",某县\n')).toEqual({
      ok: true,
      units: [{ code: '1', unit: '甲,乙局', department: '', region: '某县' }],
    });
    expect(parseRoster('编码,单位\n1,\n2,甲局\n3,甲 局\n')).toEqual({
      ok: false,
      problems: ['名册第 2 行没有名称。', '名册第 4 行与第 3 行是同一个地区的同名单位“甲 局”。'],
    });
    expect(parseRoster('a,b\n1,2')).toMatchObject({ ok: false });
  });

  it('几个地区有同名单位，按文件夹里写的地区分；分不出就不猜', () => {
    const unit = { unit: '财政局', department: '' };
    const match = rosterMatcher([
      { ...unit, code: '1', region: '甲县' },
      { ...unit, code: '2', region: '乙县' },
    ]);
    const record = { unit: '财政局', department: '', year: 2022, digest: 'x' };
    expect(match(record, '报送/乙县/财政局.xlsx')).toMatchObject({ code: '2', listed: true });
    expect(match(record, '报送/财政局.xlsx')).toMatchObject({ code: '', region: '', listed: false });
  });
});
