import type { Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, textOf } from '../../cells/reading';
import { draftAt, fieldOf } from '../../cells/subject';

const message = '方案要填表人与单位负责人两人签字，两处都写的是“{人}”，请核对。';
const missing = '方案要填表人与单位负责人两人签字，“{栏}”空着。';

/** 方案要两人签字的：定稿时两处都要有名字，填报时也不能是同一个人。缺省一人，不管。 */
export const a17: Rule = {
  id: 'A17',
  severity: '核实',
  title: '两人签字',
  scope: '部门、项目自评表（方案的签字人数为 2 时）',
  plain: '方案要求填表人、单位负责人两个人签字，现在两处写的是同一个人。请核对；确实由一人兼任的，写明原因。',
  condition: '签字人数为 2：填表人、单位负责人定稿时都有名字，且不是同一个人',
  message,
  basis: '方案规定的签字人数',
  source: 'SECOND（成都某区 2025 年度通知：项目负责人、财务负责人都要签，待核）',
  check: ({ forms, scheme }, stage) =>
    scheme.signers < 2
      ? []
      : forms
          .filter(({ fields }) => fields.has('填表人') && fields.has('单位负责人'))
          .flatMap((form) => {
            const [preparer, head] = [fieldOf(form, '填表人'), fieldOf(form, '单位负责人')];
            const empty = [preparer, head].filter(({ reading }) => isBlank(reading));
            if (empty.length > 0) {
              return stage === '填报'
                ? []
                : empty.map((at) => draftAt(at, { message: say(missing, { 栏: at.reading.spec.key }) }));
            }
            const name = textOf(preparer.reading).replace(/\s+/g, '');
            return name === textOf(head.reading).replace(/\s+/g, '')
              ? [draftAt(head, { message: say(message, { 人: name }), related: [preparer] })]
              : [];
          }),
};
