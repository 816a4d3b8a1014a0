import type { CellScalar, FormReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { groupBy } from '../../cells/groupBy';
import { say } from '../../message';
import { textOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '“{字段}”仍为模板占位文字“{值}”，请换成实际名称，用不到的行删去。';
const texts = ofKinds('text', 'longText');

/** 整格就是占位文字：“2、二级机构1”“指标1：”“目标2”“……”“×××”。 */
const placeholder =
  /^(?:\d{1,2}[、.．])?(?:(?:二级机构|二级单位|下属单位)\d{1,2}|(?:指标|目标|任务)\d{1,2}[：:]?|[…⋯]+|\.{3,6}|[×xX]{2,6})$/;

/** 模板占位文字没有换成实际名称；同一张表上同样的文字只报一次。 */
export const a08: Rule = {
  id: 'A08',
  severity: '提示',
  title: '模板占位文字',
  scope: '全部表的文字格',
  plain: '模板里举例用的字（如“二级机构1”“……”）还留着没有改。换成实际的名称，用不到的行删去。',
  condition: '不是“二级机构1”“……”“指标1：”“×××”一类占位文字（整格才算）',
  message,
  basis: '填报说明：占位文字换成实际内容',
  source: 'SEED 001（2、二级机构1）',
  check: (submission) => submission.forms.flatMap(checkForm),
};

function checkForm(form: FormReading): readonly FindingDraft[] {
  const left = subjectsWhere(form, { spec: texts, value: isPlaceholder });
  return [...groupBy(left, ({ reading }) => textOf(reading))].flatMap(([text, [first, ...rest]]) =>
    first === undefined
      ? []
      : [
          draftAt(first, {
            message: say(message, { 字段: first.reading.spec.label ?? first.reading.spec.key, 值: text }),
            related: rest,
          }),
        ],
  );
}

/** 占位文字都很短，长文不用看。 */
const isPlaceholder = (value: CellScalar): boolean =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= 12 &&
  placeholder.test(/\s/.test(value) ? value.replace(/\s+/g, '') : value);
