import { formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { addUp } from '../../arithmetic/addUp';
import { say } from '../../message';
import { amountMismatches, columnPairs, matchProjects } from '../../projects/projectRows';
import type { AmountMismatch, ProjectMatch } from '../../projects/projectRows';
import { textOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { amountOf, soundAmountOf } from '../../derived/sums';
import { exceeds } from '../../arithmetic/tolerance';

const message = '项目表{栏}合计{a}≠基础数据表项目支出{基础栏}{b}，差{d}。';
const missing = '项目“{项目}”没有项目支出绩效自评表。';

/** 项目表合计＝基础数据表项目支出，每个项目行有一张项目表。一张项目表都还没有时不报：还没填到那里。 */
export const f06: Rule = {
  id: 'F06',
  severity: '错误',
  title: '项目表与基础数据表一致',
  scope: '项目自评表、基础数据表',
  plain: '各项目自评表加起来，应当等于基础数据表的项目支出；基础数据表上的每个项目也都要有一张自评表。',
  condition: 'Σ项目表年初预算＝项目支出预算；Σ全年执行数＝项目支出决算；每个项目行有一张自评表',
  message,
  basis: '表间勾稽',
  source: 'SEED 002（22.5≠25.5）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((basic) => {
      const projects = formsOf(submission, '项目支出绩效自评表');
      if (projects.length === 0) return [];
      const match = matchProjects(basic, submission);
      if (match.rows.length === 0) return compareColumns(basic, projects, match, submission);
      return match.rows.map(({ name }) =>
        draftAt(name, { message: say(missing, { 项目: textOf(name.reading) }) }),
      );
    }),
};

function compareColumns(
  basic: FormReading,
  projects: readonly FormReading[],
  match: ProjectMatch,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const { amountTolerance } = scheme.thresholds;
  return columnPairs.flatMap((pair) => {
    const total = fieldOf(basic, `项目支出.${pair.basic}`);
    const parts = projects.map((form) => fieldOf(form, `年度资金总额.${pair.project}`));
    // 用户自己写的合计要与项目表对得上；公式算出的，下级合计不平由 B06 说
    const printed = total.reading.overridden ? amountOf(total) : soundAmountOf(total, amountTolerance);
    const sum = addUp(parts.map((part) => soundAmountOf(part, amountTolerance)));
    if (printed === null || sum === null) return [];
    const difference = printed.minus(sum).abs();
    if (!exceeds(difference, amountTolerance)) return [];
    const mismatches = amountMismatches(match, pair, amountTolerance);
    return [
      draftAt(total, {
        message:
          say(message, {
            栏: pair.project,
            基础栏: pair.basic,
            a: formatAmount(sum),
            b: formatAmount(printed),
            d: formatAmount(difference),
          }) + mismatches.map(culprit).join(''),
        expected: toCellNumber(sum),
        difference: toCellNumber(difference),
        tolerance: amountTolerance,
        related: [...parts, ...mismatches.map((mismatch) => mismatch.basic)],
      }),
    ];
  });
}

const culprit = ({ row, printed, expected }: AmountMismatch): string =>
  `“${textOf(row.name.reading)}”项目表为${formatAmount(printed)}、项目行为${formatAmount(expected)}。`;
