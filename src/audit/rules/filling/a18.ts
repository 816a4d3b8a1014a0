import { usesPbe } from '../../../domain';
import { isBookLink, isVolatileFormula } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { draftAt, nameOf } from '../../cells/subject';
import { typedFormulasIn } from '../../cells/subjectsOfKinds';

const message = '“{字段}”应键入，现在是公式 {公式}，{怎样}；定稿时换成现在的值。';

/** 录入格里的公式：引用别的格不说；自己算的提示；随时间、随别的文件而变的要核实。 */
export const a18: Rule = {
  id: 'A18',
  severity: '提示',
  title: '录入格里的公式',
  scope: '全部表的录入栏',
  plain:
    '要键入的格里写着公式。取自本工作簿别处的没有关系；随日期、随机数、别的文件而变的，今天和明天的数会不一样，请换成数。',
  condition:
    '录入栏里是键入的内容，或取自本工作簿的别处（照抄一格、几格相加）；随日期、随机、间接引用、引用别的文件的要核实',
  message,
  basis: '报出的数不能自己变；定稿封的是印出来的数',
  source: '派生（定稿以后会变的公式）',
  fixed: true,
  check: ({ forms }) =>
    forms.flatMap((form) =>
      typedFormulasIn(form).flatMap((subject) => {
        const formula = subject.reading.cell.formula ?? '';
        if (isBookLink(formula) || usesPbe(formula)) return [];
        const unsteady = isVolatileFormula(formula);
        return draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            公式: formula.length > longest ? `${formula.slice(0, longest)}…` : formula,
            怎样: unsteady ? '以后会自己变' : '以后会随别的格变',
          }),
          actual: subject.reading.cell.text,
          ...(unsteady ? { severity: '核实' as const } : {}),
        });
      }),
    ),
};

/** 公式最多引这么多个字。 */
const longest = 40;
