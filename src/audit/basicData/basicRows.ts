import type { Decimal } from '../../domain';
import type { FormReading, Submission } from '../../submission';
import type { Thresholds } from '../../schemes';
import { partRows, publicItems, specials } from '../derived/relations';
import type { basicColumns } from '../derived/relations';
import { isBlank } from '../cells/reading';
import { cellOf, fieldOf, formsOf, rowsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, soundAmountOf } from '../derived/sums';
import { isUnitSlip } from '../arithmetic/unitSlip';

const vehicles = '公务用车购置和维护经费';
const threePublicItems = partRows('基础数据表', '三公经费', '本年决算数');
const vehicleItems = partRows('基础数据表', vehicles, '本年决算数');

/** 基础数据表的一栏。 */
export type BasicColumn = (typeof basicColumns)[number];

/** 基础数据表的一行：三栏金额，和它下面的明细行。 */
export interface BasicRow {
  readonly label: string;
  readonly at: (column: BasicColumn) => Subject;
  readonly parts: readonly BasicRow[];
}

/** 按层级排好的各行：基本支出⊃公用经费⊃8 项；三公经费；项目支出⊃专项⊃项目；政府采购。 */
export interface BasicRows {
  readonly expenditure: BasicRow;
  readonly publicFunds: BasicRow;
  readonly threePublic: BasicRow;
  readonly projects: BasicRow;
  readonly procurement: BasicRow;
}

/** 基础数据表的各行。 */
export function basicRowsOf(form: FormReading): BasicRows {
  const row = (label: string, parts: readonly BasicRow[] = []): BasicRow => ({
    label,
    at: (column) => fieldOf(form, `${label}.${column}`),
    parts,
  });
  const publicFunds = row(
    '公用经费',
    publicItems.map((item) => row(item)),
  );
  return {
    publicFunds,
    expenditure: row('部门基本支出', [publicFunds]),
    threePublic: row('三公经费', threePublicParts(row)),
    projects: row(
      '项目支出',
      specials.map((special) => row(special, specialRows(form, special))),
    ),
    procurement: row('政府采购金额'),
  };
}

/** 三公经费的下级各行，公务用车下面还有两行。 */
const threePublicParts = (
  row: (label: string, parts?: readonly BasicRow[]) => BasicRow,
): readonly BasicRow[] =>
  threePublicItems.map((item) =>
    row(
      item,
      (item === vehicles ? vehicleItems : []).map((part) => row(part)),
    ),
  );

/** 申报里每张基础数据表的各行。 */
export const allBasicRows = (submission: Submission): readonly BasicRows[] =>
  formsOf(submission, '基础数据表').map(basicRowsOf);

function specialRows(form: FormReading, block: string): readonly BasicRow[] {
  return rowsOf(form, block)
    .filter(({ blank }) => !blank)
    .map((reading) => ({
      label: reading.label,
      at: (column) => cellOf(form, block, reading, column),
      parts: [],
    }));
}

/** 一行里可以拿来比较的两栏。 */
export interface Pair {
  readonly base: Decimal;
  readonly value: Decimal;
}

/**
 * 一行的两栏能不能比：两格都是数，下面没有填了一半的明细（一栏有数、另一栏还空着），
 * 也没有疑似填成元的格（A05 另报）。不能比为 null。
 */
export function comparable(
  row: BasicRow,
  base: BasicColumn,
  value: BasicColumn,
  thresholds: Thresholds,
): Pair | null {
  const pair = pairOf(row, base, value, thresholds);
  if (pair === null || isUnitSlip(pair.base, pair.value, thresholds)) return null;
  return row.parts.every((part) => isSettled(part, base, value, thresholds)) ? pair : null;
}

function isSettled(row: BasicRow, base: BasicColumn, value: BasicColumn, thresholds: Thresholds): boolean {
  const [left, right] = [row.at(base), row.at(value)];
  const bothBlank = isBlank(left.reading) && isBlank(right.reading);
  const pair = pairOf(row, base, value, thresholds);
  if (pair === null) return bothBlank || onlyZero(left, right);
  if (isUnitSlip(pair.base, pair.value, thresholds)) return false;
  return row.parts.every((part) => isSettled(part, base, value, thresholds));
}

/** 合计手填得不平时按下级之和比：不平已经报了，不再据它说执行率低、变动大。 */
function pairOf(
  row: BasicRow,
  base: BasicColumn,
  value: BasicColumn,
  { amountTolerance }: Thresholds,
): Pair | null {
  const left = soundAmountOf(row.at(base), amountTolerance);
  const right = soundAmountOf(row.at(value), amountTolerance);
  return left === null || right === null ? null : { base: left, value: right };
}

/** 一格是 0、另一格空着：对合计没有影响。 */
function onlyZero(left: Subject, right: Subject): boolean {
  const filled = isBlank(left.reading) ? right : left;
  const empty = isBlank(left.reading) ? left : right;
  return isBlank(empty.reading) && (amountOf(filled)?.eq(0) ?? false);
}

/** 增减幅度：value÷base−1。 */
export const changeOf = ({ base, value }: Pair): Decimal => value.minus(base).div(base);
