import { formatAmount } from '../../../domain';
import type { CellScalar, FieldReading } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '“{字段}”为{p}，不能为负数；请核对符号。';
const signless = ofKinds('amount', 'count', 'score');

/** 增减、追加、结余本来就可以是负数；“剔除的政策性追加”是从追加里减去的数，写成负数就减反了。 */
const mayBeNegative = /调整|(?<!剔除的政策性)追加|增减|结余|变动/;

/** 金额、人数、分值写成负数。公式算出的负数错在它引用的格，得分由 E03 报。 */
export const a03: Rule = {
  id: 'A03',
  severity: '错误',
  title: '负数',
  scope: '全部表的金额、人数、分值',
  plain:
    '金额、人数、分值填成了负数，多半是多敲了减号，或者把减少额填进了总额。结余、追加、增减、调整数可以是负的。',
  condition: '≥0（结余、追加、增减、调整数除外；得分另由 E03 核，手填的合计另由合计规则核）',
  message,
  basis: '金额、人数、分值为非负数',
  source: '常规',
  check: (submission) =>
    submission.forms
      .flatMap((form) => subjectsWhere(form, { spec: signless, value: isNegative, reading: isWrong }))
      .map((subject) =>
        draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            p: formatAmount(numberOf(subject.reading) ?? 0),
          }),
        }),
      ),
};

const isNegative = (value: CellScalar): boolean => typeof value === 'number' && value < 0;

function isWrong({ spec, overridden }: FieldReading): boolean {
  if (spec.signed === true || mayBeNegative.test(spec.key) || spec.key === '得分') return false;
  // 手填的合计写成负数，由合计规则说应为多少
  return spec.formula === undefined || (overridden && !spec.formula.includes('SUM'));
}
