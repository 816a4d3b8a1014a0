import { dirname, relative, resolve } from 'node:path';
import { rules } from '../../audit';
import { detailSheets, mainBook, planDetail, UNNAMED, type Dimension, type RowOf } from '../../collect';
import { readManifests, readTable, readWhole, type LakeSummary } from '../../collect/node';
import { BookComposer } from '../../xlsx';
import { saveOutput, type OutputTarget } from '../save';

/** 项目多过它，明细就按地区另成一本一本。 */
const ONE_BOOK = 4_000;

const NOT_IN_FILES = /[\\/:*?"<>|]/g;

const fileNameOf = (output: string, region: string): string =>
  output.replace(/(\.xlsx)$/i, `-${(region || '未列入名册').replace(NOT_IN_FILES, '_')}$1`);

/** 项目按地区一堆一堆地交出来，内存里只有一个地区；同一个地区的文件挨着。 */
async function* projectsByRegion(lake: string, year: number) {
  let held: { region: string; rows: RowOf<'projects'>[] } | null = null;
  for await (const rows of readTable(lake, 'projects')) {
    const own = rows.filter((row) => row.year === year);
    const region = own[0]?.region;
    if (region === undefined) continue;
    if (held && held.region !== region) {
      yield held;
      held = null;
    }
    held ??= { region, rows: [] };
    for (const row of own) held.rows.push(row);
  }
  if (held) yield held;
}

/**
 * 写汇总簿：主簿一本；项目少的明细也在里面，多的每个地区另一本。
 *
 * @returns 写了几本
 */
export async function writeRollUpBooks(
  lake: string,
  summary: LakeSummary,
  by: Dimension,
  target: OutputTarget,
): Promise<number> {
  const { year, now, current } = summary;
  const manifests = await readManifests(lake);
  const roster = manifests[0]?.roster ?? [];
  const home = dirname(resolve(target.folder, target.output));
  const base = manifests[0]?.base ?? target.folder;
  const sourceAddress = (file: string) =>
    encodeURI(relative(home, resolve(base, file)).replaceAll('\\', '/'));
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
  let books = 1;
  if (plan) detailSheets(main, `${year}年度`, plan, sourceAddress);
  else {
    for await (const { region, rows } of projectsByRegion(lake, year)) {
      const book = new BookComposer();
      const units = current.filter((unit) => unit.region === region);
      detailSheets(book, `${year}年度${region}`, planDetail(by, units, rows, null), sourceAddress);
      const output = fileNameOf(target.output, region);
      await saveOutput({ ...target, output }, book.write({ title: `${region}绩效自评明细` }));
      books += 1;
    }
  }
  await saveOutput(target, main.write({ title: `${year}年度绩效自评汇总` }));
  return books;
}
