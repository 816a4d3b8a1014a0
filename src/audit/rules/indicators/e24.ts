import type { Rule } from '../../rule';
import type { FindingDraft } from '../../rule';
import { allIndicators, indicatorBlock, indicatorForms } from '../../indicators/indicators';
import { executionsOf } from '../../execution/execution';
import { say } from '../../message';
import { textOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '“{哪里}”写了{n}字，方案规定不超过{t}字，请精简。';

/** 字数：空白不算，一个汉字、一个字母、一个标点各算一字。 */
const lengthOf = (text: string): number => [...text.replace(/\s+/g, '')].length;

/** 方案限了偏差原因的字数（有的地方要求 100 字以内）：超了提示。缺省不限。 */
export const e24: Rule = {
  id: 'E24',
  severity: '提示',
  title: '偏差原因字数',
  scope: '部门、项目自评表的偏差原因',
  plain: '偏差原因写得太长，超过了方案规定的字数。删掉套话，留下原因和措施。',
  condition: '方案设了偏差原因字数的，各处原因不超过它（空白不算；0 为不限）',
  message,
  basis: '方案规定的字数上限',
  source: 'SECOND（成都某区 2025 年度通知：逐项说明 100 字以内，待核）',
  parameters: ['reasonLength'],
  check: (submission) => {
    const { reasonLength } = submission.scheme.thresholds;
    if (reasonLength === 0) return [];
    const reasons: readonly { readonly at: Subject; readonly name: string }[] = [
      ...allIndicators(submission).map(({ reason, row }) => ({ at: reason, name: `${row.label}·偏差原因` })),
      ...executionsOf(submission).map(({ reason }) => ({ at: reason, name: '执行率偏差原因' })),
    ];
    return reasons.flatMap(({ at, name }): FindingDraft[] => {
      const length = lengthOf(textOf(at.reading));
      if (length <= reasonLength) return [];
      return [
        draftAt(at, {
          message: say(message, { 哪里: name, n: length, t: reasonLength }),
          difference: length - reasonLength,
        }),
      ];
    });
  },
  live: indicatorForms.map((form) => ({
    form,
    field: `${indicatorBlock}.偏差原因分析及改进措施`,
    severity: '提示' as const,
    formula: '=AND({?偏差原因字数}>0,LEN(TRIM({@偏差原因分析及改进措施}))>{?偏差原因字数})',
  })),
};
