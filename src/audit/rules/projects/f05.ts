import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { amountMismatches, columnPairs, matchProjects } from '../../projects/projectRows';
import type { ProjectMatch } from '../../projects/projectRows';
import { textOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '项目“{名}”与基础数据表不一致：{怎样}。';

/**
 * 项目表在基础数据表里有同名项目行，金额相等。名称只差“经费、工作经费、专项资金”后缀的认作同一项目，提示写成一样。
 * 合计也对不上的栏由 F06 报（并指出是哪个项目）；改了名的由 F06 报缺表，都不在这里重报。
 */
export const f05: Rule = {
  id: 'F05',
  severity: '核实',
  title: '项目与基础数据表一致',
  scope: '项目自评表、基础数据表',
  plain: '项目自评表和基础数据表上，同一个项目的名称或金额不一样。两处核对，改成一致。',
  condition:
    '项目名称（忽略“经费、工作经费、专项资金”后缀）在基础数据表有项目行，年初预算、全年执行与之相等；只差后缀的为提示',
  message,
  basis: '表间勾稽',
  source: 'SEED 002（“招商引资工作”/“招商引资工作经费”）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((basic) => {
      const match = matchProjects(basic, submission);
      return [...renamed(match), ...unknown(match), ...amounts(match, submission)];
    }),
};

function renamed({ pairs }: ProjectMatch): readonly FindingDraft[] {
  return pairs.flatMap(({ row, form }) => {
    const title = fieldOf(form, '项目名称');
    const [own, other] = [form.name ?? '', textOf(row.name.reading)];
    if (own === other) return [];
    return [
      draftAt(title, {
        severity: '提示',
        message: say(message, { 名: own, 怎样: `项目行写作“${other}”，名称宜写成一样` }),
        actual: own,
        expected: other,
        related: [row.name],
      }),
    ];
  });
}

function unknown({ rows, forms, pairs }: ProjectMatch): readonly FindingDraft[] {
  if (rows.length > 0 || pairs.length === 0) return [];
  return forms.map((form) =>
    draftAt(fieldOf(form, '项目名称'), {
      message: say(message, { 名: form.name ?? '', 怎样: '没有同名的项目行，请补项目行或改正名称' }),
      actual: form.name,
    }),
  );
}

/** 各项目有出入而合计相等（两个项目的数写颠倒）才在这里报。 */
function amounts(match: ProjectMatch, { scheme }: Submission): readonly FindingDraft[] {
  const { amountTolerance } = scheme.thresholds;
  return columnPairs.flatMap((column) => {
    const mismatches = amountMismatches(match, column, amountTolerance);
    const net = mismatches.reduce((sum, { printed, expected }) => sum.plus(printed).minus(expected), dec(0));
    if (mismatches.length < 2 || exceeds(net.abs(), amountTolerance)) return [];
    return mismatches.map(({ row, project, basic, printed, expected }) => {
      const difference = printed.minus(expected).abs();
      return draftAt(project, {
        message: say(message, {
          名: textOf(row.name.reading),
          怎样: `${column.project}${formatAmount(printed)}≠项目行${column.basic}${formatAmount(expected)}，差${formatAmount(difference)}`,
        }),
        expected: toCellNumber(expected),
        difference: toCellNumber(difference),
        tolerance: amountTolerance,
        related: [basic],
      });
    });
  });
}
