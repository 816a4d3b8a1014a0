import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import type { FormReading } from '../../submission';
import {
  balanceAmount,
  balanceParts,
  balanceRows,
  basicSum,
  expenditureSum,
  incomeSum,
  rowsByInstitution,
} from './balance';
import type { Subject } from './subject';

/** 一个机构算结余要用的数。 */
export interface Surplus {
  readonly institution: string;
  readonly yearSurplus: Subject;
  readonly totalSurplus: Subject;
  readonly income: Decimal;
  /** 上年结转；空着按没有计。 */
  readonly carriedOver: Decimal;
  readonly expenditure: Decimal;
  /** 收入、支出两张表里牵涉到的格。 */
  readonly sources: readonly Subject[];
}

/** 收入合计、支出合计都有数的机构；缺一边的没填完，不核。 */
export function surplusesOf(form: FormReading): readonly Surplus[] {
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
