import { rules } from '../../audit';
import { detailSheets, mainBook, planDetail, UNNAMED, type Dimension } from '../../collect';
import { readManifests, readWhole, type LakeSummary } from '../../collect/node';
import type { JobInput } from '../jobs';
import { runJobs, type RunOptions } from '../pool/runJobs';
import type { Progress } from './progress';
import { saveOutput, type OutputTarget } from '../save';
import { sourceAddressFrom } from '../sourceAddress';

/** 项目多过它，明细就按地区另成一本一本。 */
const ONE_BOOK = 4_000;

const NOT_IN_FILES = /[\\/:*?"<>|]/g;

const fileNameOf = (output: string, region: string): string =>
  output.replace(/(\.xlsx)$/i, `-${(region || '未列入名册').replace(NOT_IN_FILES, '_')}$1`);

/** 明细按地区一本一本：每本要的，按地区排。 */
function regionTasks(
  lake: string,
  { year, current }: LakeSummary,
  base: string,
  target: OutputTarget,
): readonly JobInput<'writeRegionBook'>[] {
  const byRegion = new Map<string, (typeof current)[number][]>();
  for (const unit of current) {
    const units = byRegion.get(unit.region);
    if (units) units.push(unit);
    else byRegion.set(unit.region, [unit]);
  }
  return [...byRegion].map(([region, units]) => {
    const output = fileNameOf(target.output, region);
    return { file: output, lake, year, region, units, base, target: { ...target, output } };
  });
}

/** 写汇总簿的办法。 */
export interface RollUpWriting {
  /** 几个线程；由要写几本定。 */
  readonly workers: (books: number) => number;
  readonly entry: RunOptions['entry'];
  readonly signal: RunOptions['signal'];
  /** 要写 `total` 本的进度。 */
  readonly progress: (total: number) => Progress;
}

/** 写成了什么。 */
export interface RollUpWritten {
  readonly books: number;
  /** 写不了的，给用户看的几行；一本写不了不停下别的。 */
  readonly failures: readonly string[];
  /** 被打断：主簿没有写。 */
  readonly interrupted: boolean;
}

/** 写汇总簿：主簿一本；项目少的明细也在里面，多的每个地区另一本，几个线程同时写。 */
export async function writeRollUpBooks(
  lake: string,
  summary: LakeSummary,
  by: Dimension,
  target: OutputTarget,
  { workers, entry, signal, progress }: RollUpWriting,
): Promise<RollUpWritten> {
  const { year, now, current } = summary;
  const manifests = await readManifests(lake);
  const roster = manifests[0]?.roster ?? [];
  const base = manifests[0]?.base ?? target.folder;
  const sourceAddress = sourceAddressFrom(target, base);
  const together = now.groups.reduce((sum, { projects }) => sum + projects, 0) <= ONE_BOOK;
  const bookName = target.output.replaceAll('\\', '/').split('/').at(-1) ?? target.output;
  const detail = (group: string) => {
    if (together) return plan?.groupLink(group) ?? null;
    if (by !== '地区') return null;
    return { address: encodeURI(fileNameOf(bookName, group === UNNAMED ? '' : group)) };
  };
  const plan = together
    ? planDetail(by, current, await readWhole(lake, 'projects'), await readWhole(lake, 'findings'))
    : null;
  const main = mainBook(summary, {
    ...{ by, roster, detail, sourceAddress },
    failures: manifests.flatMap((manifest) => manifest.failures),
    ruleTitles: new Map(rules.map(({ id, title }) => [id, title])),
  });
  const failures: string[] = [];
  let books = 0;
  if (plan) detailSheets(main, `${year}年度`, plan, sourceAddress);
  else {
    const tasks = regionTasks(lake, summary, base, target);
    const shown = progress(tasks.length);
    await runJobs('writeRegionBook', tasks, { workers: workers(tasks.length), entry, signal }, (result) => {
      if (result.kind === 'failed') failures.push(...result.lines);
      else books += 1;
      shown.step();
    });
    shown.clear();
  }
  const interrupted = signal?.aborted === true;
  if (!interrupted) {
    await saveOutput(target, main.write({ title: `${year}年度绩效自评汇总` }));
    books += 1;
  }
  return { books, failures, interrupted };
}
