import { scoresExceedWeights } from './evidence';
import type { Grid, GridCell } from './grid';
import type { HeaderColumn } from './headerColumn';
import { looksNumeric, squeeze } from './text';
import { endsBlock } from './totalLabels';
import { namingColumns } from './vocabulary/columns';
import { composedColumn, ELSEWHERE } from './vocabulary/morphemes';

/** 表头里叫法没有收的列，看能不能补上还缺的概念。 */
export interface Vacancy {
  readonly grid: Grid;
  /** 表头的最后一行。 */
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** 一开始就认不得的列；认得又被撤下的（几年并列、打勾的）不在内。 */
  readonly unknown: ReadonlySet<HeaderColumn>;
}

/** 官方的一级、二级指标名：写在列里，比列名可靠。 */
const FIRST_LEVEL =
  /^(项目)?(产出|效益|效果|成本|满意度?|决策|过程|投入|管理|绩效|完成)(性)?(目标|指标|类)?(\(?\d+分?\)?)?$/;
const SECOND_LEVEL =
  /^(产出)?(数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续(影响|发展)?|(社会公众或?)?(服务对象)?满意度?)(类|目标|指标)?(\(?\d+分?\)?)?$/;

/** 往下看几行。 */
const MOST_ROWS = 60;

/** 找表头的时候只看几行。 */
const FEW_ROWS = 8;

/** 列里一行一行写着的字，到合计为止；并在上面的、空着的为空串。 */
function textsOf({ grid, bottom }: Vacancy, { column, lastColumn }: HeaderColumn): readonly string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.bottom, bottom + MOST_ROWS); row++) {
    const leading = grid.filled(row).find(({ text }) => !looksNumeric(text));
    if (leading && endsBlock(leading.text)) break;
    const cell = grid.at(row, column);
    const own = cell && cell.row === row && cell.column >= column && cell.column <= lastColumn;
    texts.push(own ? squeeze(cell.text) : '');
  }
  return texts;
}

const share = (texts: readonly string[], test: (text: string) => boolean): number => {
  const filled = texts.filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};

/** 列里写的是哪一级的名字；不是返回 `null`。 */
function levelIn(vacancy: Vacancy, column: HeaderColumn): '一级指标' | '二级指标' | null {
  const texts = textsOf(vacancy, column);
  if (texts.filter((text) => text !== '').length < 2) return null;
  if (share(texts, (text) => SECOND_LEVEL.test(text)) >= 0.7) return '二级指标';
  return share(texts, (text) => FIRST_LEVEL.test(text) || SECOND_LEVEL.test(text)) >= 0.7 ? '一级指标' : null;
}

/** 这一格下面写的就是“产出指标”“数量指标”一类官方的级名（至少两个），它自己不是：它是指标名一列的列名。 */
export function namesLevels(grid: Grid, row: number, heading: GridCell | null): boolean {
  if (heading === null) return false;
  const { column, text } = heading;
  const isLevel = (own: string) => FIRST_LEVEL.test(squeeze(own)) || SECOND_LEVEL.test(squeeze(own));
  if (isLevel(text)) return false;
  const below: string[] = [];
  for (let next = row + 1; next <= Math.min(grid.bottom, row + FEW_ROWS); next++) {
    const cell = grid.at(next, column);
    if (cell && cell.row === next && cell.column === column && cell.text !== '') below.push(cell.text);
  }
  return below.length > 1 && below.every(isLevel);
}

/** 列里写的是一行一个的名字：多半是字，不是数。 */
function holdsNames(vacancy: Vacancy, column: HeaderColumn): boolean {
  const texts = textsOf(vacancy, column);
  return share(texts, (text) => /[\u4e00-\u9fff]{2,}/.test(text) && !/^[≥≤=<>]?\d/.test(text)) >= 0.7;
}

/**
 * 列名没有说是第几级（“考核内容”，“指标｜绩效指标”里的前一列）、按叫法当了别的级的：
 * 下面写的全是一级、全是二级的名字，就是那一级。
 */
function settleLevels(vacancy: Vacancy): void {
  const { columns } = vacancy;
  const withKey = (wanted: string) => columns.filter(({ key }) => key === wanted);
  for (const column of columns) {
    const isDoubtful =
      column.key === '一级指标' ||
      column.key === '二级指标' ||
      (column.key === '三级指标' && withKey('三级指标').length > 1);
    if (!isDoubtful || /[一二两三四]级/.test(column.label)) continue;
    const level = strictLevel(textsOf(vacancy, column).filter((text) => text !== ''));
    if (level !== null && withKey(level).length === 0) column.key = level;
  }
}

/** 全是哪一级的名字；“成本”“满意度”两级都有，要有一个只在那一级的。 */
function strictLevel(texts: readonly string[]): '一级指标' | '二级指标' | null {
  const [first, second] = [FIRST_LEVEL, SECOND_LEVEL].map((level) => texts.map((text) => level.test(text)));
  const isAll = (tested: readonly boolean[] = []) => tested.length > 1 && tested.every(Boolean);
  if (isAll(first) === isAll(second)) return null;
  return isAll(first) ? '一级指标' : '二级指标';
}

/** 指标名的几列：列名认不得的，看下面写的是“产出指标”“数量指标”，还是一行一个的名字。 */
export function nameByContents(vacancy: Vacancy): void {
  const { columns, unknown } = vacancy;
  const has = (key: string) => columns.some((column) => column.key === key);
  settleLevels(vacancy);
  for (const column of columns) {
    if (!unknown.has(column) || column.key !== null) continue;
    const level = levelIn(vacancy, column);
    if (level !== null && !has(level)) column.key = level;
  }
  if (has('三级指标')) return;
  const names = columns.filter(({ key }) => key !== null && namingColumns.has(key));
  const [finest] = names.slice(-1);
  const next = columns.find(({ column }) => finest && column === finest.lastColumn + 1);
  if (!finest || !next || !unknown.has(next) || next.key !== null) return;
  if (levelIn(vacancy, finest) !== null && holdsNames(vacancy, next)) next.key = '三级指标';
}

const COMPOSED = ['年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'] as const;

/** 列名照词素念得出、这一区又还没有的，补上；几列念成同一个的不补。 */
export function nameByMorphemes({ columns, unknown }: Vacancy, monitoring: boolean): void {
  const readAs = columns.map((column) =>
    unknown.has(column) && column.key === null && !ELSEWHERE.test(column.label)
      ? composedColumn(column.label)
      : null,
  );
  for (const key of COMPOSED) {
    if (monitoring && key !== '年度指标值') continue;
    if (columns.some((column) => column.key === key)) continue;
    if (key === '实际完成值' && columns.some((column) => column.key === '完成情况')) continue;
    const [only, ...others] = columns.filter((_, i) => readAs[i] === key);
    if (only && others.length === 0) only.key = key;
  }
}

/** “≥3000人”“3120人”：去掉比较符与数，剩下的单位一样；定性的都是字。 */
function isPair(target: string, actual: string): boolean {
  const unit = (text: string) => text.replace(/^[≥≤=<>≧≦＝]+|[\d.,]+/g, '');
  const [one, other] = [/\d/.test(target), /\d/.test(actual)];
  if (one && other) return unit(target) === unit(actual) || unit(actual) === '';
  return one === other && target.length <= 12 && actual.length <= 12;
}

/** 目标与完成值写的是同一种量：单位对得上，至少三行。 */
function pairs(vacancy: Vacancy, target: HeaderColumn, actual: HeaderColumn): boolean {
  const [one, other] = [textsOf(vacancy, target), textsOf(vacancy, actual)];
  const both = one.flatMap((text, i) => (text !== '' && other[i] ? [[text, other[i]] as const] : []));
  const numeric = both.filter(([text]) => /\d/.test(text));
  return numeric.length >= 2 && both.filter(([text, own]) => isPair(text, own)).length >= both.length * 0.75;
}

/**
 * 目标右边紧挨着、认不得的一列，写的与目标是同一种量，就是完成值；完成值左边的一列同理是目标。
 * 格空着、对不上的返回这一列，去问。
 */
export function pairWithNeighbour(vacancy: Vacancy): HeaderColumn | null {
  const { columns, unknown } = vacancy;
  const find = (key: string) => columns.find((column) => column.key === key);
  const [target, actual] = [find('年度指标值'), find('实际完成值')];
  if ((target === undefined) === (actual === undefined) || find('完成情况') || find('当前完成值'))
    return null;
  const known = target ?? actual;
  const at = columns.indexOf(known as HeaderColumn);
  const beside = target
    ? columns.slice(at + 1).find(({ key, label }) => key !== '指标性质' && !/单位/.test(label))
    : columns[at - 1];
  if (!beside || !unknown.has(beside) || beside.key !== null || ELSEWHERE.test(beside.label)) return null;
  const fits = target ? pairs(vacancy, target, beside) : actual ? pairs(vacancy, beside, actual) : false;
  if (fits) beside.key = target ? '实际完成值' : '年度指标值';
  return fits ? null : beside;
}

/** 写的是数、每一行都不比分值多的一列，才可能是得分。 */
const NOT_SCORE = /扣|差|率|比|系数|完成|目标|数量|占/;

/** 只有分值、没有得分的：右边认不得的一列全是数、每一行都不超过分值，就是得分；只有得分的，左边的一列同理是分值。 */
export function nameByScores(vacancy: Vacancy): void {
  const { grid, bottom, columns, unknown } = vacancy;
  const find = (key: string) => columns.find((column) => column.key === key);
  const [weight, score] = [find('分值'), find('得分')];
  if ((weight === undefined) === (score === undefined)) return;
  const at = columns.indexOf((weight ?? score) as HeaderColumn);
  const candidates = (weight ? columns.slice(at + 1) : columns.slice(0, at)).filter(
    (column) =>
      unknown.has(column) &&
      column.key === null &&
      !NOT_SCORE.test(column.label) &&
      !ELSEWHERE.test(column.label) &&
      share(textsOf(vacancy, column), (text) => /^\d+(\.\d+)?分?$/.test(text)) === 1 &&
      textsOf(vacancy, column).filter((text) => text !== '').length >= 3,
  );
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return;
  const rows = { firstRow: bottom + 1, lastRow: grid.bottom };
  const [most, got] = weight ? [weight, only] : [only, score as HeaderColumn];
  if (!scoresExceedWeights(grid, rows, most.column, got.column)) only.key = weight ? '得分' : '分值';
}

/**
 * 目标、完成值两列都认不得：指标名与分值中间正好两列、写的是同一种量，前一列带着比较符的，前一列是目标、后一列是完成值。
 * 看不出先后的返回这两列，去问。
 */
export function pairUnknown(vacancy: Vacancy): readonly HeaderColumn[] {
  const { columns, unknown } = vacancy;
  const has = (key: string) => columns.some((column) => column.key === key);
  if (['年度指标值', '实际完成值', '完成情况', '当前完成值', '指标值说明'].some(has)) return [];
  const name = columns.findIndex(({ key }) => key === '三级指标');
  const end = columns.findIndex(({ key }, i) => i > name && (key === '分值' || key === '得分'));
  const [one, other, ...others] = name < 0 || end < 0 ? [] : columns.slice(name + 1, end);
  if (!one || !other || others.length > 0) return [];
  if (
    ![one, other].every(
      (column) => unknown.has(column) && column.key === null && !ELSEWHERE.test(column.label),
    )
  )
    return [];
  const [first, second] = [textsOf(vacancy, one), textsOf(vacancy, other)];
  const compares = (text: string) => /^[≥≤<>≧≦]/.test(text);
  if (pairs(vacancy, one, other) && first.some(compares) && !second.some(compares)) {
    one.key = '年度指标值';
    other.key = '实际完成值';
    return [];
  }
  return [one, other];
}
