import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import type { FormReading } from '../../submission';
import type { Fix } from '../fix';
import { replaceNumber } from '../fixes';
import {
  balanceAmount,
  balanceParts,
  balanceRows,
  basicSum,
  expenditureSum,
  incomeSum,
  rowsByInstitution,
  soundBalanceAmount,
} from './balance';
import { numberOf } from '../cells/reading';
import type { Subject } from '../cells/subject';
import { exceeds } from '../arithmetic/tolerance';

/** 一个机构的收入合计、支出合计。 */
export interface Totals {
  readonly income: Decimal;
  readonly expenditure: Decimal;
}

/** 一个机构算结余要用的数。 */
export interface Surplus extends Totals {
  readonly institution: string;
  readonly yearSurplus: Subject;
  readonly totalSurplus: Subject;
  /** 上年结转；空着按没有计。 */
  readonly carriedOver: Decimal;
  /** 合计与分项不平（C01、C02 已报）时按分项之和算的；都平就与印出的相同。 */
  readonly sound: Totals;
  /** 收入、支出两张表里牵涉到的格。 */
  readonly sources: readonly Subject[];
}

/** 收入合计、支出合计都有数的机构；缺一边的没填完，不核。 */
export function surplusesOf(form: FormReading, tolerance: number): readonly Surplus[] {
  const earnings = rowsByInstitution(form, '收入');
  return balanceRows(form, '支出和结余').flatMap((spending) => {
    const earning = earnings.get(spending.institution);
    if (earning === undefined) return [];
    const income = balanceAmount(earning, '收入合计');
    const expenditure = balanceAmount(spending, '支出合计');
    if (income === null || expenditure === null) return [];
    return [
      {
        institution: spending.institution,
        yearSurplus: spending.at('当年结余'),
        totalSurplus: spending.at('累计结余'),
        income,
        carriedOver: balanceAmount(earning, '上年结转') ?? dec(0),
        expenditure,
        sound: {
          income: soundBalanceAmount(earning, '收入合计', tolerance) ?? income,
          expenditure: soundBalanceAmount(spending, '支出合计', tolerance) ?? expenditure,
        },
        sources: [
          earning.at('收入合计'),
          ...balanceParts(earning, incomeSum),
          spending.at('支出合计'),
          ...balanceParts(spending, expenditureSum),
          ...balanceParts(spending, basicSum),
        ],
      },
    ];
  });
}

/** 结余差多少：按印出的合计与按分项之和都对不上才算，一处合计不平不再说结余也错；合得上为 null。 */
export function surplusGap(
  printed: Decimal,
  surplus: Surplus,
  due: (totals: Totals) => Decimal,
  tolerance: number,
): Decimal | null {
  const gaps = [surplus, surplus.sound].map((totals) => printed.minus(due(totals)).abs());
  return gaps.every((gap) => exceeds(gap, tolerance)) ? (gaps[0] ?? null) : null;
}

/**
 * 结余改为应填数：收入、支出两张表的合计都与分项平，另一个结余填了也与它们合得上，错的只能是这一个。
 *
 * @param at 当年结余或累计结余
 * @param due 照收支算出的数，万元
 */
export function surplusFix(surplus: Surplus, at: Subject, due: Decimal, tolerance: number): Fix | null {
  const { income, expenditure, carriedOver, sound, yearSurplus, totalSurplus } = surplus;
  if (!income.eq(sound.income) || !expenditure.eq(sound.expenditure)) return null;
  const left = income.minus(expenditure);
  const [other, otherDue] =
    at === yearSurplus ? [totalSurplus, left] : [yearSurplus, left.minus(carriedOver)];
  const filled = numberOf(other.reading);
  const agrees = filled === null || !exceeds(filled.minus(otherDue).abs(), tolerance);
  return agrees ? replaceNumber(at, due) : null;
}
