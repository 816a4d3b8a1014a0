import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../support/message';
import { plainName } from '../../support/names';
import { isBlank, textOf } from '../../support/reading';
import { specials } from '../../support/relations';
import { columnOf, draftAt, fieldOf, formsOf } from '../../support/subject';
import type { Subject } from '../../support/subject';
import { amountOf } from '../../support/sums';
import { exceeds } from '../../support/tolerance';

const message = '项目表{栏}合计{a}≠基础数据表项目支出{基础栏}{b}，差{d}。';
const missing = '项目“{项目}”没有项目支出绩效自评表。';

/** 项目表的栏与基础数据表的栏。 */
const pairs = [
  { project: '年初预算数', basic: '本年预算数' },
  { project: '全年执行数', basic: '本年决算数' },
] as const;

/** 项目表合计＝基础数据表项目支出，每个项目行有一张项目表。一张项目表都还没有时不报：还没填到那里。 */
export const f06: Rule = {
  id: 'F06',
  severity: '错误',
  title: '项目表与基础数据表一致',
  scope: '项目自评表、基础数据表',
  condition: 'Σ项目表年初预算＝项目支出预算；Σ全年执行数＝项目支出决算；每个项目行有一张自评表',
  message,
  basis: '表间勾稽',
  source: 'SEED 002（22.5≠25.5）',
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((basic) => {
      const projects = formsOf(submission, '项目支出绩效自评表');
      if (projects.length === 0) return [];
      const absent = withoutForm(basic, projects);
      return absent.length > 0 ? absent.map(missingDraft) : compareColumns(basic, projects, submission);
    }),
};

function withoutForm(basic: FormReading, projects: readonly FormReading[]): readonly Subject[] {
  const names = new Set(projects.map(({ name }) => plainName(name ?? '')));
  return specials
    .flatMap((block) => columnOf(basic, block, '项目名称'))
    .filter(({ reading }) => !isBlank(reading) && !names.has(plainName(textOf(reading))));
}

const missingDraft = (subject: Subject): FindingDraft =>
  draftAt(subject, { message: say(missing, { 项目: textOf(subject.reading) }) });

function compareColumns(
  basic: FormReading,
  projects: readonly FormReading[],
  { scheme }: Submission,
): readonly FindingDraft[] {
  return pairs.flatMap((pair) => {
    const total = fieldOf(basic, `项目支出.${pair.basic}`);
    const parts = projects.map((form) => fieldOf(form, `年度资金总额.${pair.project}`));
    const printed = amountOf(total);
    const numbers = parts.map(amountOf);
    if (printed === null || numbers.includes(null)) return [];
    const sum = numbers.reduce<Decimal>((running, number) => running.plus(number ?? 0), dec(0));
    const difference = printed.minus(sum).abs();
    if (!exceeds(difference, scheme.thresholds.amountTolerance)) return [];
    return [
      draftAt(total, {
        message: say(message, {
          栏: pair.project,
          基础栏: pair.basic,
          a: formatAmount(sum),
          b: formatAmount(printed),
          d: formatAmount(difference),
        }),
        expected: toCellNumber(sum),
        difference: toCellNumber(difference),
        related: parts,
      }),
    ];
  });
}
