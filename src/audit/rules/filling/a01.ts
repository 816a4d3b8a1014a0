import type { FormReading } from '../../../submission';
import type { FindingDraft, Rule, Stage } from '../../rule';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { pressingBlanks } from '../../cells/required';
import { draftAt, fieldOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { amountOf } from '../../derived/sums';

const message = '“{字段}”未填写；定稿前必须填写。';
const signed = '“{字段}”空着；打印后手写的不必在表上填。';
const erased = '“{字段}”的公式被删空；定稿前请恢复公式。';

/** 签署这一页：意见与日期随签字一起写，不是必填格，定稿时提示。 */
const signingForm = '评价人员及意见';

/** 必填格空着。填报时只在快填完的表上提示，不提签字与日期；定稿时逐格列出，是错误。 */
export const a01: Rule = {
  id: 'A01',
  severity: '提示',
  finalSeverity: '错误',
  title: '必填未填',
  scope: '全部表的必填格、签字与日期、被删空的计算格',
  plain:
    '必填的格空着，或者自动算的格被删空了。填报时只在一张表快填完时提醒；定稿前要全部填好（签字可以留到打印以后）。删空的计算格按“修正…”恢复公式。',
  condition:
    '必填格非空（填报时只看必填格已填九成的表，不看签字与日期；定稿时全看，签字仍只提示）；计算格的公式没有删空',
  message,
  basis: '定稿要求：表内必填项填写完整',
  source: 'SEED 001（评分、等级，签字、意见、日期）；SEED 002（负责人签字）',
  fixed: true,
  check: ({ forms }, stage) =>
    forms.flatMap((form) => [
      ...blanks(form, stage),
      ...(stage === '定稿' ? signatures(form) : []),
      ...erasedFormulas(form),
    ]),
};

const isSigning = ({ reading: { spec } }: Subject): boolean =>
  spec.kind === 'signature' || spec.kind === 'date';

/** 空着的必填录入格；填报时签字、日期不催，没填到九成的表不催；签字在定稿时另作提示。 */
function blanks(form: FormReading, stage: Stage): readonly FindingDraft[] {
  return pressingBlanks(form, stage)
    .filter((subject) => !isKnownElsewhere(subject))
    .filter(
      (subject) => subject.reading.spec.kind !== 'signature' && (stage === '定稿' || !isSigning(subject)),
    )
    .map((subject) => draftAt(subject, { message: say(message, { 字段: nameOf(subject) }) }));
}

/** 公用经费有数而部门基本支出空着：A06 会说该填多少，这里不重复。 */
function isKnownElsewhere({ form, reading: { spec } }: Subject): boolean {
  const [row, column] = spec.key.split('.');
  return row === '部门基本支出' && amountOf(fieldOf(form, `公用经费.${column ?? ''}`)) !== null;
}

/** 定稿时空着的签字；签署页的意见、日期一并提示。 */
function signatures(form: FormReading): readonly FindingDraft[] {
  return [...form.fields.keys()]
    .map((key) => fieldOf(form, key))
    .filter((subject) => subject.reading.spec.kind === 'signature' || form.form.id === signingForm)
    .filter(({ reading }) => isBlank(reading))
    .map((subject) =>
      draftAt(subject, { severity: '提示', message: say(signed, { 字段: nameOf(subject) }) }),
    );
}

/** 计算格连公式一起删空了。金额合计删空而明细有数由 A06 报。 */
function erasedFormulas(form: FormReading): readonly FindingDraft[] {
  return [...form.fields.values()]
    .filter(
      ({ spec, cell, place }) =>
        spec.formula !== undefined && spec.kind !== 'amount' && place !== null && cell.formula === null,
    )
    .filter(isBlank)
    .map(({ spec }) => fieldOf(form, spec.key))
    .map((subject) => draftAt(subject, { message: say(erased, { 字段: nameOf(subject) }) }));
}
