import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormId } from '../../../schemes';
import type { FormReading, LastYear } from '../../../submission';
import { replaceNumber } from '../../fixes';
import type { FindingDraft, Rule } from '../../rule';
import { addUp } from '../../arithmetic/addUp';
import { say } from '../../message';
import { draftAt, nameOf, subjectsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { amountOf, partsOf, relationOf } from '../../derived/sums';

const message = '“{字段}”{a}与上年度上报数{b}不一致，差{d}（取自{来源}），请核对或说明调整原因。';

/** 有上年数可结转的表；项目表一项一张，键分不出是哪一张，不核。 */
const carried: ReadonlySet<FormId> = new Set<FormId>([
  '基础数据表',
  '部门整体支出绩效评价评分表',
  '部门收支情况表',
]);

/** 本年表的上年数＝上年表上报的数。没有结转过就没有上年数，不核。 */
export const b18: Rule = {
  id: 'B18',
  severity: '核实',
  title: '上下年衔接',
  scope: '基础数据表、评分表、收支情况表',
  plain: '今年表上的上年数，和去年报上去的不是同一个数。请照去年上报的表核对；决算后来调整过的，写明依据。',
  condition: '上年决算数、上年三公预算、上年结转＝上年度上报数（结转过才核；明细差了不再报它的合计）',
  message,
  basis: '决算上下年衔接',
  source: '常规（MEMORY）',
  parameters: ['amountTolerance'],
  check: ({ forms, lastYear, scheme }) =>
    lastYear === null
      ? []
      : forms
          .filter(({ form }) => carried.has(form.id))
          .flatMap((form) => checkForm(form, lastYear, scheme.thresholds.amountTolerance)),
};

interface Gap {
  readonly now: Decimal;
  readonly reported: Decimal;
  readonly gap: Decimal;
}

function checkForm(form: FormReading, lastYear: LastYear, tolerance: number): readonly FindingDraft[] {
  return subjectsOf(form).flatMap((subject) => {
    const found = gapOf(subject, lastYear);
    if (found === null) return [];
    const unexplained = found.gap.minus(explainedGap(subject, lastYear)).abs();
    if (found.gap.abs().lte(tolerance) || unexplained.lte(tolerance)) return [];
    return [
      draftAt(subject, {
        message: say(message, {
          字段: nameOf(subject),
          a: formatAmount(found.now),
          b: formatAmount(found.reported),
          d: formatAmount(found.gap.abs()),
          来源: lastYear.source,
        }),
        expected: toCellNumber(found.reported),
        difference: toCellNumber(found.gap.abs()),
        tolerance,
        fix: replaceNumber(subject, found.reported),
      }),
    ];
  });
}

/** 结转时记下的键：字段键，可增行区写“块.行标签.列”。 */
const keyOf = ({ reading: { spec }, row }: Subject): string =>
  row === null ? spec.key : `${row.block}.${row.reading.label}.${spec.key}`;

function gapOf(subject: Subject, { values }: LastYear): Gap | null {
  const last = values[keyOf(subject)];
  const now = last === undefined ? null : amountOf(subject);
  if (last === undefined || now === null) return null;
  const reported = dec(last);
  return { now, reported, gap: now.minus(reported) };
}

/** 合计的差里有多少是下级的差带来的。 */
function explainedGap(subject: Subject, lastYear: LastYear): Decimal {
  const relation = relationOf(subject);
  const parts = relation === undefined ? [] : partsOf(subject.form, relation);
  return addUp(parts.flatMap((part) => gapOf(part, lastYear)?.gap ?? [])) ?? dec(0);
}
