import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { serveJobs } from '../../../src/cli/pool/serveJobs';
import { writeRollUpBooks } from '../../../src/cli/output/rollUpBooks';
import {
  openDuck,
  PartitionWriter,
  readTable,
  rollUpDuck,
  summarizeLake,
  writeManifest,
} from '../../../src/collect/node';
import { recordsOf } from './records';
import { truthLines } from './truth';
import { generateUnit, provinceOf, regionOf, type ProvinceOptions } from './unit';

const COUNTIES = 130;
const YEAR = 2022;
const WORKERS = 2;

// 写簿的线程从这个打好的文件起
if (!isMainThread) serveJobs();

const optionsOf = (units: number, projects: number): ProvinceOptions => ({
  ...provinceOf(9, units, projects),
  counties: COUNTIES,
});

/** 每叫一次印一步：墙上、CPU 时间与到现在的内存峰值。 */
function stopwatch(): (step: string) => void {
  let [begun, used] = [performance.now(), process.cpuUsage()];
  return (step) => {
    const [now, own] = [performance.now(), process.cpuUsage(used)];
    const cpu = (own.user + own.system) / 1e6;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${step}：墙上 ${((now - begun) / 1000).toFixed(1)} s，CPU ${cpu.toFixed(1)} s，内存峰值 ${memory} MB`,
    );
    [begun, used] = [now, process.cpuUsage()];
  };
}

/** 造一省的库（不经过工作簿），第 `from` 到 `to` 个县（不含）。 */
export async function fillLake(
  lake: string,
  units: number,
  projects: number,
  from = 0,
  to = COUNTIES,
): Promise<void> {
  const options = optionsOf(units, projects);
  const lap = stopwatch();
  await mkdir(lake, { recursive: true });
  for (let county = from; county < to; county++) {
    const writer = new PartitionWriter(lake, YEAR, regionOf(county, options), 0);
    for (let i = county; i < units; i += COUNTIES) {
      const unit = generateUnit(i, options);
      if (!unit.planted.missing) await writer.add(recordsOf(unit));
    }
    await writer.finish();
  }
  const roster = Array.from({ length: units }, (_, i) => {
    const { code, unit, department, region } = generateUnit(i, { ...options, projects: 0 });
    return { code, unit, department, region };
  });
  const empty = { books: [], failures: [], partitions: {} };
  await writeManifest(lake, 0, { version: 1, shard: '1/1', base: lake, roster, ...empty });
  lap(`写库（${units} 单位 × ${projects} 项目，第 ${from + 1}～${to} 个县）`);
}

/** 量一个造好的库：按县汇总、跨单位、写簿，再与埋的真相比。 */
export async function measureSummary(lake: string, units: number, projects: number): Promise<void> {
  const lap = stopwatch();
  const duck = await openDuck(2);
  if (duck) {
    const { groups } = await rollUpDuck(duck, lake, '地区', YEAR);
    lap(`按 ${groups.length} 个县汇总`);
    duck.close();
  }
  const summary = await summarizeLake(lake, '地区', YEAR, 'duckdb');
  if (!summary) throw new Error('库是空的');
  lap(`汇总与跨单位（${summary.engine}，雷同与异常 ${summary.across.length} 条）`);
  const target = { folder: `${lake}-汇总`, output: '汇总.xlsx', inputs: [], force: true };
  const { books } = await writeRollUpBooks(lake, summary, '地区', target, {
    workers: () => WORKERS,
    entry: new URL(import.meta.url),
    signal: undefined,
    progress: () => ({ step: () => {}, clear: () => {} }),
  });
  lap(`写簿 ${books} 本`);
  const wrong: string[] = [];
  for await (const rows of readTable(lake, 'findings'))
    for (const { unit, project, severity, field } of rows)
      if (severity === '错误' && field.startsWith('年度资金总额')) wrong.push(`${unit}/${project}`);
  for (const line of truthLines(summary, wrong, optionsOf(units, projects))) console.log(line);
}

/** 造一省、量一省，用完就删。 */
export async function measureLake(units: number, projects: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pbe-lake-'));
  const lake = join(folder, '库');
  try {
    await fillLake(lake, units, projects);
    await measureSummary(lake, units, projects);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
