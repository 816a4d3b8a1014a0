import { dec, formatAmount, toCellNumber } from '../../../domain';
import { copies } from '../../../forms';
import { addUp } from '../../arithmetic/addUp';
import { exceeds } from '../../arithmetic/tolerance';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { squeezed } from '../../cells/squeezed';
import { draftAt, nameOf } from '../../cells/subject';
import { conclusionKeys } from '../../copied/conclusionKeys';
import { copiedCells, type CopiedCell } from '../../copied/copiedCells';
import { quotedForm } from '../../quoted/quotedSums';
import { amountOf, soundAmountOf } from '../../derived/sums';
import { say } from '../../message';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule, SettledFinding } from '../../rule';

const message = '“{字段}”写的是{p}，{出处}是{c}；同一个数两处应当一样，请查明哪个对，改成一致。';

/**
 * 登记了的表间照抄，两处写的不一样。有专门规则的（D03、F05、F06、G02、H01、H12）由它们说，
 * 已经说到这两格的不重复说；新登记一条照抄就自动有人看。
 */
export const a22: Rule = {
  id: 'A22',
  severity: '核实',
  title: '照抄与出处一致',
  scope: '部门自评表的资金、汇总表的项目行等抄自别的表的格',
  plain:
    '同一个数（字）在两张表上都要写，两处写得不一样。查一查哪一处是对的，把另一处改过来；填写页的“取来”可以直接取。',
  condition: '登记了的表间照抄，抄写的格＝出处（几处的和）；金额按容差比，字去掉空白比',
  message,
  basis: '同一个数各表一致',
  source: '派生（表间照抄的登记）',
  parameters: ['amountTolerance', 'scoreTolerance'],
  crossForm: true,
  after: ['B*', 'C*', 'D*', 'E*', 'F*', 'G*', 'H*'],
  check: (submission, _stage, settled) =>
    judged
      .flatMap((copy) => copiedCells(submission, copy))
      .flatMap((cell) => check(cell, submission, settled)),
};

/** 报告正文抄的是报告，由 H01 管；得分、等次要评完才比，由 H12 管。 */
const judged = copies.filter(({ to }) => to.form !== quotedForm && !conclusionKeys(to.form).includes(to.key));

function check(
  { to, from }: CopiedCell,
  submission: Submission,
  settled: readonly SettledFinding[],
): readonly FindingDraft[] {
  if (isBlank(to.reading) || from.some(({ reading }) => isBlank(reading))) return [];
  const due = ['text', 'longText', 'signature'].includes(to.reading.spec.kind)
    ? wordsApart({ to, from })
    : numbersApart({ to, from }, submission);
  if (due === null || [to, ...from].some((subject) => settled.some((each) => speaksOf(each, subject))))
    return [];
  return [
    draftAt(to, {
      message: say(message, {
        字段: nameOf(to),
        p: to.reading.cell.text.trim(),
        出处: from.map((source) => `《${source.form.sheetName}》“${nameOf(source)}”`).join('＋'),
        c: due.text,
      }),
      expected: due.expected,
      ...(due.difference === undefined ? {} : { difference: due.difference }),
      related: from,
    }),
  ];
}

interface Due {
  readonly text: string;
  readonly expected: string | number;
  readonly difference?: number;
}

function wordsApart({ to, from }: CopiedCell): Due | null {
  const expected = from.map(({ reading }) => textOf(reading)).join('');
  return squeezed(expected) === squeezed(textOf(to.reading)) ? null : { text: `“${expected}”`, expected };
}

/** 出处的合计不平（合计规则已报）时，与印出的或下级之和相符都算一致。 */
function numbersApart({ to, from }: CopiedCell, { scheme: { thresholds } }: Submission): Due | null {
  const tolerance = to.reading.spec.kind === 'score' ? thresholds.scoreTolerance : thresholds.amountTolerance;
  const printed = numberOf(to.reading);
  const due = addUp(from.map(amountOf));
  const sound = addUp(from.map((each) => soundAmountOf(each, thresholds.amountTolerance)));
  if (printed === null || due === null) return null;
  if ([due, sound ?? due].some((each) => !exceeds(each.minus(printed).abs(), tolerance))) return null;
  const difference = dec(due).minus(printed).abs();
  return { text: formatAmount(due), expected: toCellNumber(due), difference: toCellNumber(difference) };
}

/** 别的规则已经说到这一格，或说别处时牵涉到它。 */
function speaksOf({ severity, place }: SettledFinding, { reading }: CopiedCell['to']): boolean {
  return (
    severity !== '提示' &&
    place !== null &&
    place.sheetId === reading.place?.sheetId &&
    place.row === reading.place.row &&
    place.column === reading.place.column
  );
}
