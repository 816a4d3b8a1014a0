import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import { isWeighed } from '../../indicators/weights';

const message = '一级指标结构与所选方案不符：{怎样}。';

/** 满意度或单列一级，或并入效益，照所选方案。衡阳部门表并入效益 40 分、项目表单列 10 分，都对。 */
export const e19: Rule = {
  id: 'E19',
  severity: '提示',
  title: '满意度归属',
  scope: '部门、项目自评表的绩效指标',
  plain: '满意度是单独一类还是放在效益里，要照所选的方案，不能两处都有。',
  condition: '分值配齐后，满意度单列一级或并入效益，与方案规定的一级指标一致，两者不能都有',
  message,
  basis: '方案规定的一级指标',
  source: 'SEED 002（部门表并入效益、项目表单列）',
  check: (submission) => indicatorFormsIn(submission).flatMap((form) => check(form, submission)),
};

function check(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const indicators = indicatorsOf(form);
  const names =
    scheme.forms.find((each) => each.form === form.form.id)?.levels.map(({ level1 }) => level1) ?? [];
  if (names.length === 0 || !isWeighed(form, indicators, scheme)) return [];
  const alone = indicators.find(({ level1Name }) => level1Name.includes('满意度'));
  const merged = indicators.find(
    ({ level1Name, level2Name }) => level1Name.includes('效益') && level2Name.includes('满意度'),
  );
  const ownLevel = names.some((name) => name.includes('满意度'));
  const at = ownLevel ? merged : alone;
  if (at === undefined) return [];
  const how =
    alone !== undefined && merged !== undefined
      ? '满意度既单列一级，又并入效益指标，两者只选一种'
      : ownLevel
        ? '方案把满意度单列一级指标，表内并入了效益指标'
        : '方案把满意度并入效益指标，表内单列了一级指标';
  return [draftAt(at.level1, { message: say(message, { 怎样: how }), related: [at.level2] })];
}
