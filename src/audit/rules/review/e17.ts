import type { Rule } from '../../rule';
import { executionsOf, fullMarksDespite } from '../../execution/execution';
import { indicatorsOf } from '../../indicators/indicators';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf } from '../../cells/subject';
import { isFullMarks, isWeighed } from '../../indicators/weights';

const message = '{怎样}，请确认依据充分、佐证材料齐全。';

/** 自评满分。执行率很低的由 E16 问，不再问一次。 */
export const e17: Rule = {
  id: 'E17',
  severity: '提示',
  title: '自评满分',
  scope: '部门、项目自评表',
  plain: '给自己打了满分。请确认每一项都有依据、佐证材料都齐，否则复核时容易被扣。',
  condition: '总分＝100，或指标全部满分',
  message,
  basis: '自评应客观，满分要有依据',
  source: '实务（MEMORY）',
  parameters: ['fullMarkExecution'],
  check: (submission) =>
    executionsOf(submission).flatMap((execution) => {
      const { form } = execution;
      const indicators = indicatorsOf(form);
      if (!isWeighed(form, indicators, submission.scheme) || !isFullMarks(indicators)) return [];
      if (fullMarksDespite(execution, submission.scheme) !== null) return [];
      const total = fieldOf(form, '总分');
      const full = numberOf(total.reading)?.gte(100) ?? false;
      return [
        draftAt(total, {
          message: say(message, { 怎样: full ? '自评总分 100 分' : '指标全部满分' }),
          related: [fieldOf(form, '得分合计')],
        }),
      ];
    }),
};
