import type { Decimal } from '../../domain';
import { partsOfColumn } from '../../forms';
import type { FormReading, Submission } from '../../submission';
import { addUp } from '../arithmetic/addUp';
import { isBlank, isTextNumber, numberOf, textOf } from '../cells/reading';
import { cellOf, fieldOf, formsOf, rowsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { exceeds } from '../arithmetic/tolerance';

/** 部门收支情况表的四张。 */
export type BalancePart = '收入' | '支出和结余' | '三公经费' | '固定资产';

/** 部门收支情况表。 */
export const balanceForm = '部门收支情况表';

/** 认机构的列。 */
export const institutionColumn = '机构名称';

/** 一行里的合计关系。 */
export interface BalanceSum {
  readonly part: BalancePart;
  readonly total: string;
  readonly parts: readonly string[];
}

/** 一个合计列与它的下级列，由表样的公式读出。 */
const sumOf = (part: BalancePart, total: string): BalanceSum => ({
  part,
  total,
  parts: partsOfColumn(balanceForm, part, total),
});

/** 收入合计＝五项来源。 */
export const incomeSum = sumOf('收入', '收入合计');

/** 支出合计＝基本支出＋项目支出。 */
export const expenditureSum = sumOf('支出和结余', '支出合计');

/** 基本支出＝人员支出＋公用支出。 */
export const basicSum = sumOf('支出和结余', '基本支出');

/** 三公经费合计＝接待＋车辆运行＋车辆购置＋出国（境）。 */
export const threePublicSum = sumOf('三公经费', '三公经费合计');

/** 固定资产合计＝在用＋出租＋其他。 */
export const assetSum = sumOf('固定资产', '固定资产合计');

const sums: readonly BalanceSum[] = [incomeSum, expenditureSum, basicSum, threePublicSum, assetSum];

/** 四张表里一个机构的一行；机构行全空时，汇总行就是唯一的一行。 */
export interface BalanceRow {
  readonly part: BalancePart;
  /** 机构名称，去掉空白和行首序号；四张表按它对上。 */
  readonly institution: string;
  readonly at: (column: string) => Subject;
}

/** 部门收支情况表的各张（一份申报只有一张）。 */
export const balanceForms = (submission: Submission): readonly FormReading[] =>
  formsOf(submission, balanceForm);

/** 汇总行的一格。 */
export const summaryOf = (form: FormReading, part: BalancePart, column: string): Subject =>
  fieldOf(form, `${part}.汇总.${column}`);

/** 填了数的机构行；一行也没有（没有下属机构的单位只填汇总行）就取汇总行。 */
export function balanceRows(form: FormReading, part: BalancePart): readonly BalanceRow[] {
  const rows = institutionRows(form, part);
  if (rows.length > 0) return rows;
  return [{ part, institution: '汇总', at: (column) => summaryOf(form, part, column) }];
}

/** 填了数的机构行，不含汇总行。 */
export function institutionRows(form: FormReading, part: BalancePart): readonly BalanceRow[] {
  return rowsOf(form, part)
    .filter((row) => [...row.cells.values()].some((cell) => isAmount(cell.spec.key) && !isBlank(cell)))
    .map((row) => {
      const name = row.cells.get(institutionColumn);
      const text = name === undefined || isBlank(name) ? row.label : textOf(name);
      return {
        part,
        institution: text.replace(/\s+/g, '').replace(/^\d+[、.．]/, ''),
        at: (column: string) => cellOf(form, part, row, column),
      };
    });
}

const isAmount = (column: string): boolean => column !== institutionColumn;

/** 一张表的各行按机构名称查；重名的取第一行。 */
export function rowsByInstitution(form: FormReading, part: BalancePart): ReadonlyMap<string, BalanceRow> {
  return new Map([...balanceRows(form, part)].reverse().map((row) => [row.institution, row]));
}

/** 一行的下级各格。 */
export const balanceParts = (row: BalanceRow, { parts }: BalanceSum): readonly Subject[] => parts.map(row.at);

/** 一行的下级之和；全空、或有读不成数的为 null。 */
export function balanceSumOf(row: BalanceRow, sum: BalanceSum): Decimal | null {
  const filled = sum.parts.filter((column) => !isBlank(row.at(column).reading));
  return filled.length === 0 ? null : addUp(filled.map((column) => balanceAmount(row, column)));
}

/** 一行里一格参加核对的数：合计的公式完好而下级有文字数时照读出的数重算，一处笔误只由 A02 报一次。 */
export function balanceAmount(row: BalanceRow, column: string): Decimal | null {
  const own = sums.find(({ part, total }) => part === row.part && total === column);
  const { reading } = row.at(column);
  const undercounts =
    own !== undefined &&
    !reading.overridden &&
    !isBlank(reading) &&
    own.parts.some((part) => isMisreadIn(row, part));
  return undercounts ? balanceSumOf(row, own) : numberOf(reading);
}

/**
 * 别处引用的一格该用的数：合计与分项不平时——合计规则已报——用分项之和。
 *
 * @param tolerance 方案的金额容差
 */
export function soundBalanceAmount(row: BalanceRow, column: string, tolerance: number): Decimal | null {
  const printed = balanceAmount(row, column);
  const own = sums.find(({ part, total }) => part === row.part && total === column);
  const filled = own?.parts.filter((part) => !isBlank(row.at(part).reading)) ?? [];
  const sum =
    filled.length === 0 ? null : addUp(filled.map((part) => soundBalanceAmount(row, part, tolerance)));
  return sum !== null && printed !== null && exceeds(printed.minus(sum).abs(), tolerance) ? sum : printed;
}

/** 一格的数 Excel 算漏了：自己是文字，或它的下级里有文字。 */
export function isMisreadIn(row: BalanceRow, column: string): boolean {
  const own = sums.find(({ part, total }) => part === row.part && total === column);
  return (
    (!isBlank(row.at(column).reading) && isTextNumber(row.at(column).reading)) ||
    (own?.parts.some((part) => isMisreadIn(row, part)) ?? false)
  );
}

/** 全部门的一个数。 */
export interface DepartmentFigure {
  readonly amount: Decimal;
  /** 合计与分项不平的机构按分项之和算的数；都平就是 `amount`。别处只要与其中一个相符，就不算不一致。 */
  readonly sound: Decimal;
  /** 数取自哪些格：汇总行，或各机构行。 */
  readonly cells: readonly Subject[];
}

/** 全部门的数：机构行之和；没有机构行就取汇总行（C06 管两者相等）。 */
export function departmentFigure(
  form: FormReading,
  part: BalancePart,
  column: string,
  tolerance: number,
): DepartmentFigure | null {
  const filled = balanceRows(form, part).filter((row) => !isBlank(row.at(column).reading));
  const amount = filled.length === 0 ? null : addUp(filled.map((row) => balanceAmount(row, column)));
  const sound = addUp(filled.map((row) => soundBalanceAmount(row, column, tolerance)));
  return amount === null || sound === null
    ? null
    : { amount, sound, cells: filled.map((row) => row.at(column)) };
}
