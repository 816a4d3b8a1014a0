import { detailSheets, planDetail, type RowOf } from '../../collect';
import { readRegion } from '../../collect/node';
import { BookComposer } from '../../xlsx';
import { saveOutput, type OutputTarget } from '../save';
import { sourceAddressFrom } from '../sourceAddress';

/** 写一个地区的明细簿的要求。 */
export interface RegionBookTask {
  /** 成品的名字；出错时说的就是它。 */
  readonly file: string;
  /** 库的绝对路径。 */
  readonly lake: string;
  readonly year: number;
  readonly region: string;
  /** 这个地区的单位，各取一份。 */
  readonly units: readonly RowOf<'units'>[];
  /** 源文件的路径从这里算起。 */
  readonly base: string;
  readonly target: OutputTarget;
}

/**
 * 写一个地区的明细簿：项目从库的这个分区读，不经过主线程。
 * @throws OutputError 写不了
 */
export async function writeRegionBook(task: RegionBookTask): Promise<{ readonly projects: number }> {
  const { lake, year, region, units, base, target } = task;
  const projects = await readRegion(lake, 'projects', year, region);
  const book = new BookComposer();
  detailSheets(
    book,
    `${year}年度${region}`,
    planDetail('地区', units, projects, null),
    sourceAddressFrom(target, base),
  );
  await saveOutput(target, book.write({ title: `${region}绩效自评明细` }));
  return { projects: projects.length };
}
