import { formatAmount } from '../../../domain';
import type { FieldReading } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '“{字段}”为{p}，应为整数。';
const counts = ofKinds('count');

/** 人数、个数、份数写了小数。指标的实际完成值可以是调查均值，不在此列；负数由 A03 报。 */
export const a07: Rule = {
  id: 'A07',
  severity: '错误',
  title: '人数、个数为整数',
  scope: '全部表的人数、项目个数、有效份数',
  plain: '人数、项目个数、问卷份数只能是 0、1、2……这样的整数，不能带小数。',
  condition: '非负整数',
  message,
  basis: '人数、个数为整数',
  source: '常规',
  check: (submission) =>
    submission.forms
      .flatMap((form) => subjectsWhere(form, { spec: counts, reading: isWrong }))
      .map((subject) =>
        draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            p: formatAmount(numberOf(subject.reading) ?? 0),
          }),
        }),
      ),
};

/** 公式算出的数错在它引用的格。 */
function isWrong(reading: FieldReading): boolean {
  const { cell, spec, overridden } = reading;
  const value = typeof cell.value === 'number' ? numberOf(reading) : null;
  if (value === null || value.eq(value.round())) return false;
  return spec.formula === undefined || overridden;
}
