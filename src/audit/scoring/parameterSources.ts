import type { Decimal } from '../../domain';
import type { FormId } from '../../schemes';
import type { FormReading, Submission } from '../../submission';
import { balanceForm, departmentFigure } from '../balance/balance';
import type { BalancePart } from '../balance/balance';
import { fieldOf, formsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, soundAmountOf } from '../derived/sums';

/** 别的表里的同一个数：数、它在的各格。 */
export interface Sourced {
  readonly form: FormId;
  readonly value: Decimal;
  /** 那里的合计与下级不平时按下级之和算的数；平就是 `value`。 */
  readonly sound: Decimal;
  readonly cells: readonly Subject[];
}

/** 同一个数在别的表里的出处：字段键，或收支情况表的“部分、栏”。 */
interface Origin {
  readonly form: FormId;
  readonly read: (form: FormReading, tolerance: number) => Sourced | null;
}

const field = (form: FormId, key: string): Origin => ({
  form,
  read: (reading, tolerance) => {
    const subject = fieldOf(reading, key);
    const value = amountOf(subject);
    if (value === null) return null;
    return { form, value, sound: soundAmountOf(subject, tolerance) ?? value, cells: [subject] };
  },
});

const basic = (key: string): Origin => field('基础数据表', key);
const cover = (key: string): Origin => field('评价报告封面及概况', key);
const accounts = (part: BalancePart, column: string): Origin => ({
  form: balanceForm,
  read: (reading, tolerance) => {
    const figure = departmentFigure(reading, part, column, tolerance);
    if (figure === null) return null;
    return { form: balanceForm, value: figure.amount, sound: figure.sound, cells: figure.cells };
  },
});

/** 评分表的算式参数 → 别的表里同一个数的出处。 */
const origins: Readonly<Record<string, readonly Origin[]>> = {
  编制数: [cover('人员编制'), basic('编制数')],
  在职人员数: [cover('实有人数'), basic('实际在职人数')],
  本年三公经费预算数: [basic('三公经费.本年预算数')],
  三公经费实际支出: [accounts('三公经费', '三公经费合计'), basic('三公经费.本年决算数')],
  上年结转: [accounts('收入', '上年结转')],
  年末结余: [accounts('支出和结余', '累计结余')],
  公用经费预算数: [basic('公用经费.本年预算数')],
  公用经费实际支出: [accounts('支出和结余', '公用支出'), basic('公用经费.本年决算数')],
  在用固定资产: [accounts('固定资产', '在用固定资产')],
  固定资产总额: [accounts('固定资产', '固定资产合计')],
};

/** 有别的出处的算式参数。 */
export const sourcedParameters: readonly string[] = Object.keys(origins);

/** 一个参数在工作簿里的各个出处；表不在、格空着的没有。 */
export function sourcesOf(key: string, submission: Submission): readonly Sourced[] {
  return (origins[key] ?? []).flatMap(({ form, read }) =>
    formsOf(submission, form).flatMap(
      (reading) => read(reading, submission.scheme.thresholds.amountTolerance) ?? [],
    ),
  );
}
