import { formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf } from '../../cells/subject';

const message = '所属预算单位名单里有本单位“{单位}”；所属单位不含填报单位本身，请改正个数和名单。';
const countMessage = '正文写所属预算单位{p}个，名单列了{c}个；请核对。';

/** 所属单位不含填报单位本身；个数与名单相符（名单以“等”结尾的没列全，不比）。 */
export const h09: Rule = {
  id: 'H09',
  severity: '核实',
  title: '所属预算单位',
  scope: '报告正文数据表',
  plain: '“所属单位”指下属的单位，不含自己；个数要和名单对得上。',
  condition: '所属单位不含填报单位本身；所属个数＝名单个数',
  message,
  basis: '部门所属预算单位不含部门本身',
  source: 'SEED 004（本单位列为自己的所属单位）',
  check: (submission) => quotedForms(submission).flatMap((form) => check(form, submission)),
};

function check(form: FormReading, { unit }: Submission): readonly FindingDraft[] {
  const list = fieldOf(form, '所属预算单位名单');
  const count = fieldOf(form, '所属预算单位个数');
  if (isBlank(list.reading)) return [];
  const text = textOf(list.reading);
  const names = text.split(/[、，,；;\n]+/).map((name) => name.replace(/[\s。.]+/g, ''));
  const listed = names.filter((name) => name !== '' && name !== '无');
  if (listed.includes(unit.replace(/\s+/g, ''))) {
    return [draftAt(list, { message: say(message, { 单位: unit }), related: [count] })];
  }
  const printed = numberOf(count.reading);
  if (printed === null || /等$/.test(text) || printed.eq(listed.length)) return [];
  return [
    draftAt(count, {
      message: say(countMessage, { p: formatAmount(printed), c: listed.length }),
      expected: listed.length,
      difference: toCellNumber(printed.minus(listed.length).abs()),
      related: [list],
    }),
  ];
}
