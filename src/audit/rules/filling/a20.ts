import { dec, formatRate } from '../../../domain';
import { rateAgrees } from '../../arithmetic/rates';
import { computedValue } from '../../cells/computedValue';
import { formulaInputs } from '../../cells/formulaInputs';
import { isBlank } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { overriddenIn } from '../../cells/subjectsOfKinds';
import { say } from '../../message';
import type { FindingDraft, Rule, SettledFinding } from '../../rule';

const message = '“{字段}”键入的{p}与它的来源不符：{来源}算得{c}。';

/**
 * 率的公式被键入的数盖掉，而数与公式照现在的分子分母算出来的不一样。关系从字段的公式读出，新的表样不用再写规则。
 * 别的规则已经说这一格错的不重复说；合计由各自的合计规则说（它们还认得几种官方写法）。
 */
export const a20: Rule = {
  id: 'A20',
  severity: '错误',
  title: '率与来源不符',
  scope: '全部表的率（公式被键入的数盖掉的）',
  plain:
    '率是直接敲进去的，和它的分子、分母除出来的不一样。以除出来的为准：恢复公式，或查一查分子、分母哪个填错了。',
  condition: '键入的率＝分子÷分母，按印出的位数比',
  message,
  basis: '率由公式得出',
  source: '派生（字段的公式）',
  crossForm: true,
  after: ['B*', 'C*', 'D*', 'E*', 'F*', 'G*', 'H*'],
  check: ({ forms }, _stage, settled) =>
    forms.flatMap((form) => overriddenIn(form)).flatMap((subject) => check(subject, settled)),
};

function check(subject: Subject, settled: readonly SettledFinding[]): readonly FindingDraft[] {
  const { reading } = subject;
  if (reading.spec.kind !== 'rate' || isBlank(reading)) return [];
  if (!partOfWhole.test(reading.spec.formula ?? '')) return [];
  const value = computedValue(subject);
  if (typeof value !== 'number') return [];
  const due = dec(value);
  if (rateAgrees(reading, due)) return [];
  if (settled.some((each) => each.severity === '错误' && isAt(each, subject))) return [];
  const inputs = formulaInputs(subject);
  return [
    draftAt(subject, {
      message: say(message, {
        字段: nameOf(subject),
        p: reading.cell.text,
        来源: inputs.map((input) => `“${nameOf(input)}”${input.reading.cell.text}`).join('÷'),
        c: formatRate(due),
      }),
      expected: formatRate(due),
      related: inputs,
    }),
  ];
}

/** 分子÷分母的四个函数；变动率、加权满意度不是部分占全体，不在内。 */
const partOfWhole = /^=PBE\.(?:EXECRATE|STAFFRATE|CTRLRATE|SHARE)\((\{[^{}#]+\}),(\{[^{}#]+\})\)$/;

const isAt = ({ place }: SettledFinding, { reading }: Subject): boolean =>
  place !== null &&
  place.sheetId === reading.place?.sheetId &&
  place.row === reading.place.row &&
  place.column === reading.place.column;
