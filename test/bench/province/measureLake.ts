import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRollUpBooks } from '../../../src/cli/output/rollUpBooks';
import { PartitionWriter, summarizeLake, writeManifest } from '../../../src/collect/node';
import { recordsOf } from './records';
import { generateUnit, provinceOf, regionOf } from './unit';

const COUNTIES = 130;
const YEAR = 2022;

/** 造一省的库（不经过工作簿）、汇总、写簿，各步的时间与内存印出来。 */
export async function measureLake(units: number, projects: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pbe-lake-'));
  const lake = join(folder, '库');
  const options = { ...provinceOf(9, units, projects), counties: COUNTIES };
  let [begun, used] = [performance.now(), process.cpuUsage().user];
  const lap = (step: string): void => {
    const [now, cpu] = [performance.now(), process.cpuUsage().user];
    const [wall, own] = [(now - begun) / 1000, (cpu - used) / 1e6];
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${step}：墙上 ${wall.toFixed(1)} s，CPU ${own.toFixed(1)} s，内存峰值 ${memory} MB`);
    [begun, used] = [now, cpu];
  };
  try {
    for (let county = 0; county < COUNTIES; county++) {
      const writer = new PartitionWriter(lake, YEAR, regionOf(county, options), 0);
      for (let i = county; i < units; i += COUNTIES) {
        const unit = generateUnit(i, options);
        if (!unit.planted.missing) await writer.add(recordsOf(unit));
      }
      await writer.finish();
    }
    const empty = { books: [], failures: [], roster: [], partitions: {} };
    await writeManifest(lake, 0, { version: 1, shard: '1/1', base: folder, ...empty });
    lap(`写库（${units} 单位 × ${projects} 项目）`);
    const summary = await summarizeLake(lake, '地区', YEAR, 'duckdb');
    if (!summary) throw new Error('库是空的');
    lap(`汇总与跨单位（${summary.engine}，雷同与异常 ${summary.across.length} 条）`);
    const target = { folder, output: '汇总.xlsx', inputs: [], force: true };
    lap(`写簿 ${await writeRollUpBooks(lake, summary, '地区', target)} 本`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
