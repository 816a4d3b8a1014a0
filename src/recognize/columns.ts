import {
  dropTicked,
  keepLatest,
  keepOwnYear,
  nameBetweenSymbolAndUnit,
  nameConverted,
  nameLevelWeights,
  nameMeasured,
  nameReviewed,
  nameSecondLevel,
  nameSelfScored,
} from './columnMeanings';
import type { Grid } from './grid';
import type { Header, HeaderColumn } from './headerColumn';
import { yearOf } from './stated';
import { squeeze } from './text';
import {
  nameByContents,
  nameByMorphemes,
  nameByScores,
  pairUnknown,
  pairWithNeighbour,
} from './vacantColumns';
import { isUnit } from './units';
import { matchIndicatorColumn, namingColumns } from './vocabulary/columns';

/** 同一行表头里的一个指标区（“实施期目标”“年度目标”左右并排时有两个）。 */
export interface ColumnGroup {
  readonly columns: readonly HeaderColumn[];
  readonly left: number;
  readonly right: number;
}

/** 几列争同一个字段：问人。 */
export interface ColumnConflict {
  readonly columns: readonly HeaderColumn[];
  readonly key: string;
  readonly choices: readonly string[];
}

/** 这张表填在什么时候：申报（没有完成值）、执行当中、年后自评，或照标准评分（有没有目标都行）。 */
export type Purpose = 'before' | 'monitoring' | 'after' | 'scoring';

/** 一个指标区至少有其中一列。 */
const makesBlock: ReadonlySet<string> = new Set([
  '年度指标值',
  '调整指标值',
  '当前完成值',
  '实际完成值',
  '完成情况',
  '分值',
  '得分',
]);

/** 指标名一类的列第二次出现，就是另一个区开始了。 */
export function columnGroups(header: Header): readonly ColumnGroup[] {
  const groups: HeaderColumn[][] = [[]];
  const seen = new Set<string>();
  let values = false;
  for (const column of header.columns) {
    if (column.key === null || !namingColumns.has(column.key)) values ||= column.key !== '序号';
    else {
      if (values && (seen.has(column.key) || (column.key === '一级指标' && seen.has('三级指标')))) {
        groups.push([]);
        seen.clear();
        values = false;
      }
      seen.add(column.key);
    }
    groups.at(-1)?.push(column);
  }
  // 后面没有指标值、得分一类的列（“自评分｜具体指标｜评价标准”），不成另一个区
  for (let i = groups.length - 1; i > 0; i--) {
    const group = groups[i] ?? [];
    if (group.some(({ key }) => key !== null && makesBlock.has(key))) continue;
    groups[i - 1]?.push(...group);
    groups.splice(i, 1);
  }
  return groups.map((columns) => ({
    columns,
    left: columns[0]?.column ?? 0,
    right: columns.at(-1)?.lastColumn ?? 0,
  }));
}

/** 这些列一张表里有好几列也不要紧，不问，只认一列。 */
const harmless: ReadonlySet<string> = new Set([
  '备注',
  '序号',
  '指标说明',
  '指标值说明',
  '数据来源',
  '评分标准',
]);

/** 列里写着什么：数值、单位，还是看不出。 */
function contentOf(grid: Grid, { column }: HeaderColumn, header: Header): 'values' | 'units' | 'unclear' {
  let [filled, units, values] = [0, 0, 0];
  for (let row = header.bottom + 1; row <= Math.min(grid.bottom, header.bottom + 40); row++) {
    const cell = grid.at(row, column);
    if (!cell || cell.row !== row || cell.text === '' || cell.column !== column) continue;
    const text = squeeze(cell.text);
    filled++;
    if (isUnit(text)) units++;
    if (/^[≥≤=<>≧≦＝]*\d/.test(text)) values++;
  }
  if (filled < 3) return 'unclear';
  if (units >= filled * 0.8) return 'units';
  return values >= filled * 0.5 ? 'values' : 'unclear';
}

/** 表头印错了一列的（“指标｜目标值”下面写的是数和单位）：看写着的内容。 */
function settleByContent(
  grid: Grid,
  columns: readonly HeaderColumn[],
  header: Header,
): ColumnConflict | null {
  const names = columns.filter(({ key }) => key === '三级指标');
  const target = columns.find(({ key }) => key === '年度指标值');
  const unit = columns.find(({ key }) => key === '度量单位');
  const second = names[1];
  if (!target || !second || unit || second.lastColumn + 1 !== target.column) return null;
  const [own, before] = [contentOf(grid, target, header), contentOf(grid, second, header)];
  if (own === 'units' && before === 'values') {
    second.key = '年度指标值';
    target.key = '度量单位';
    return null;
  }
  // “指标｜绩效指标｜目标值”：第二列一个数字也没有的是名字，不是目标
  if (own === 'values' || !holdsDigits(grid, second, header.bottom + 1, grid.bottom)) return null;
  second.key = null;
  return { columns: [second, target], key: '年度指标值', choices: ['年度指标值', '度量单位'] };
}

/** 列里（表头之后）有没有写着数。 */
function holdsDigits(grid: Grid, { column }: HeaderColumn, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) if (/\d/.test(grid.at(row, column)?.text ?? '')) return true;
  return false;
}

/**
 * 把一个区里的列定下来：同名的按次序、按上层表头、按全区有没有另一列分清，分不清的返回去问。
 */
export function settleColumns(
  grid: Grid,
  { columns }: ColumnGroup,
  header: Header,
  purpose: Purpose,
): readonly ColumnConflict[] {
  const monitoring = purpose === 'monitoring';
  const unknown = new Set(columns.filter(({ key }) => key === null));
  const vacancy = { grid, bottom: header.bottom, columns, unknown };
  nameByContents(vacancy);
  nameSecondLevel(columns);
  nameLevelWeights(columns);
  nameSelfScored(columns);
  nameBetweenSymbolAndUnit(columns);
  keepLatest(columns);
  keepOwnYear(columns, yearOf(grid));
  dropTicked(columns);
  const doubtful = settleByContent(grid, columns, header);
  const find = (key: string) => columns.filter((column) => column.key === key);
  const conflicts: ColumnConflict[] = doubtful ? [doubtful] : [];
  const actual = find('实际完成值');
  if (actual.length === 0 && !monitoring && find('年度指标值').length > 0) {
    const [completion, ...others] = find('完成情况');
    if (completion && others.length === 0) completion.key = '实际完成值';
  }
  // “预期指标值”下面只有“符号”“单位”：数和符号写在一格里
  if (find('年度指标值').length === 0) {
    const [symbol, ...others] = find('指标性质').filter(({ parent }) => parent === '年度指标值');
    if (symbol && others.length === 0) {
      if (holdsDigits(grid, symbol, header.bottom + 1, grid.bottom)) symbol.key = '年度指标值';
      else conflicts.push({ columns: [symbol], key: '年度指标值', choices: ['年度指标值', '指标性质'] });
    }
  }
  nameByMorphemes(vacancy, monitoring);
  if (purpose === 'scoring') {
    nameMeasured(columns);
    nameByScores(vacancy);
  }
  if (purpose === 'after') {
    const unpaired = pairWithNeighbour(vacancy);
    const key = find('年度指标值').length > 0 ? '实际完成值' : '年度指标值';
    if (unpaired) conflicts.push({ columns: [unpaired], key, choices: [key] });
    nameByScores(vacancy);
    const both = pairUnknown(vacancy);
    if (both.length > 0)
      conflicts.push({
        columns: both,
        key: '年度指标值',
        choices: ['年度指标值＋实际完成值', '实际完成值＋年度指标值'],
      });
  }
  nameReviewed(columns);
  nameConverted(grid, columns, header);
  const weights = find('分值');
  const [, secondWeight] = weights;
  if (secondWeight && weights.length === 2) {
    const ratio = weights.find(
      ({ label }) => /权重/.test(label) && !/分/.test(label.replace(/[^\u4e00-\u9fff]/g, '')),
    );
    if (ratio) ratio.key = '权重占比';
  }
  const names = find('三级指标');
  if (names.length > 1) {
    const best =
      names.find(({ label }) => /三级/.test(label)) ?? names.find(({ label }) => /名称/.test(label));
    if (best) for (const column of names) if (column !== best) column.key = null;
  }
  for (const key of new Set(columns.map((column) => column.key))) {
    if (key === null) continue;
    const all = find(key);
    if (all.length < 2) continue;
    if (harmless.has(key)) {
      // 不问，也只认一列：写得与概念一样的，没有就是头一列
      const kept = all.find(({ label }) => squeeze(label) === key) ?? all[0];
      for (const column of all) if (column !== kept) column.key = null;
      continue;
    }
    // “偏差原因分析”下面分五类的，各是各的；另有一列自己写着“原因说明”的，是它
    const divided = all.filter(({ parent }) => parent === key);
    const named = divided.filter(({ own }) => matchIndicatorColumn(own)?.key === key);
    if (divided.length > 1)
      for (const column of divided) if (named.length !== 1 || column !== named[0]) column.key = null;
    const same = find(key);
    if (same.length < 2) continue;
    const exact = same.filter(({ label }) => squeeze(label) === key);
    if (exact.length === 1 && key !== '得分' && key !== '分值') {
      for (const column of same) if (column !== exact[0]) column.key = null;
      continue;
    }
    const choices = key === '得分' && find('分值').length === 0 ? ['分值', '得分'] : [key];
    conflicts.push({ columns: same, key, choices });
  }
  return conflicts;
}
