import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { xlsxOf } from '../../unit/support/bookFile';
import { submissionOf } from './submission';
import { generateUnit, rosterText, type GeneratedUnit, type ProvinceOptions } from './unit';

/** 一省的工作簿写进文件夹：地区一个文件夹，没报的不写；返回各单位与真相。 */
export async function writeBooks(
  folder: string,
  options: ProvinceOptions,
): Promise<readonly GeneratedUnit[]> {
  const units: GeneratedUnit[] = [];
  for (let i = 0; i < options.units; i++) {
    const unit = generateUnit(i, options);
    units.push(unit);
    if (unit.planted.missing) continue;
    const path = join(folder, unit.region, `${unit.unit}.xlsx`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, xlsxOf(submissionOf(unit)));
  }
  await writeFile(join(folder, '名册.csv'), rosterText(options));
  return units;
}
