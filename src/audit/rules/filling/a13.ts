import { dec, formatAmount, formatRate } from '../../../domain';
import type { CellScalar, FormReading } from '../../../submission';
import type { Fix } from '../../fix';
import { restoreFormula } from '../../fixes';
import type { FindingDraft, Rule } from '../../rule';
import { computedValue } from '../../cells/computedValue';
import { say } from '../../message';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { indicatorBlock, indicatorsOf } from '../../indicators/indicators';
import { weightSum } from '../../indicators/weights';
import { overriddenIn } from '../../cells/subjectsOfKinds';

const message = '“{字段}”的公式被键入的“{值}”盖掉，以后不再随明细变化；应为公式 {公式}{算得}。';
const same = '{n}格的公式被键入的值盖掉（{各格}），{对数}；以后不再随明细变化，可以一次恢复公式。';

/** 一张表一条，最多点几个名；各格都在牵涉到的格里。 */
const named = 5;

/**
 * 计算单元格的公式被键入的值盖掉。数与公式算出的相同的，一张表合成一条；不同、算不出的逐格列。
 * 数可能是对的，所以只提示。
 */
export const a13: Rule = {
  id: 'A13',
  severity: '提示',
  title: '公式被手工改写',
  scope: '全部表的计算单元格',
  plain:
    '这一格本来自动算，现在是直接敲进去的数。现在的数就算对，以后改明细它也不会跟着变。按“修正…”恢复公式就好。',
  condition: '计算单元格里是引用明细的公式（数相同的一张表一条）',
  message,
  basis: '合计、率、得分由公式得出',
  source: '派生',
  check: ({ forms }) => forms.flatMap(checkForm),
};

function checkForm(form: FormReading): readonly FindingDraft[] {
  const cells = overriddenIn(form).map((subject): Overridden => ({
    subject,
    computed: isUnscored(subject) ? null : computedValue(subject),
  }));
  const different = cells.filter(isDifferent);
  return [...different.map(draft), ...together(cells.filter((cell) => !isDifferent(cell)))];
}

/** 公式被盖掉的一格，与公式现在会算出的；算不出、算得空为 null。 */
interface Overridden {
  readonly subject: Subject;
  readonly computed: CellScalar | null;
}

/** 指标一项分值也没有的表：总分、等次只由执行率算得，当不得数。 */
const isUnscored = ({ form, reading }: Subject): boolean =>
  /^(?:总分|等次)$/.test(reading.spec.key) &&
  form.blocks.has(indicatorBlock) &&
  weightSum(indicatorsOf(form)) === null;

const isDifferent = ({ subject, computed }: Overridden): boolean =>
  computed !== null && !agreesAsPrinted(subject, computed);

/** 印出来的位数上是不是一样：键入的 68.54% 与算出的 0.685406 一样。 */
function agreesAsPrinted({ reading: { cell } }: Subject, computed: CellScalar): boolean {
  if (typeof cell.value !== 'number' || typeof computed !== 'number') return cell.value === computed;
  const written = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const places = cell.text.includes('%') ? written + 2 : written;
  // 先取两位再取一位会差一个末位（1.446 → 1.45 → 1.5，印 1.4）：差不过半个末位就是一样
  const half = dec('0.5').div(dec(10).pow(places));
  return dec(computed).minus(cell.value).abs().lte(half);
}

function draft({ subject, computed }: Overridden): FindingDraft {
  const { cell, expectedFormula } = subject.reading;
  const formula = shortFormula(expectedFormula ?? '');
  return draftAt(subject, {
    message: say(message, {
      字段: nameOf(subject),
      值: cell.text || String(cell.value),
      公式: formula,
      算得: computed === null ? '' : `（算得 ${shown(subject, computed)}）`,
    }),
    expected: formula,
  });
}

function together(cells: readonly Overridden[]): readonly FindingDraft[] {
  const [first, ...rest] = cells;
  if (first === undefined) return [];
  if (rest.length === 0) return [draft(first)];
  const subjects = cells.map(({ subject }) => subject);
  const unknown = cells.filter(({ computed }) => computed === null).length;
  return [
    draftAt(first.subject, {
      message: say(same, {
        n: cells.length,
        各格:
          subjects
            .slice(0, named)
            .map((cell) => `“${nameOf(cell)}”`)
            .join('') + (cells.length > named ? '等' : ''),
        对数:
          unknown === 0
            ? '数与公式算出的相同'
            : `其中 ${unknown} 格公式要用的格没有填全、对不出数${unknown < cells.length ? '，其余与公式算出的相同' : ''}`,
      }),
      expected: shortFormula(first.subject.reading.expectedFormula ?? ''),
      related: subjects.slice(1),
      fix: allRestored(subjects),
    }),
  ];
}

/** 一次恢复各格；恢复以后会变空的不在内，只剩这样的才带着提醒给。 */
function allRestored(cells: readonly Subject[]): Fix | null {
  const fixes = cells.flatMap((cell) => restoreFormula(cell) ?? []);
  const plain = fixes.filter(({ caution }) => caution === undefined);
  const [first, ...rest] = plain.length > 0 ? plain : fixes;
  if (first === undefined) return null;
  return { ...first, changes: [first, ...rest].flatMap(({ changes }) => changes) };
}

/** 最长写这么多个字，再长看不懂也用不着看：恢复公式会写全的。 */
const longest = 60;

/** 去掉“明细全空显示空白”的外壳和等号，只留怎么算。 */
function shortFormula(formula: string): string {
  const core = /^=IF\(COUNT\((.*)\)=0,"",(SUM\(\1\))\)$/.exec(formula)?.[2] ?? formula.replace(/^=/, '');
  return core.length > longest ? `${core.slice(0, longest)}…` : core;
}

function shown({ reading: { spec } }: Subject, value: CellScalar): string {
  if (typeof value !== 'number') return String(value);
  return spec.kind === 'rate' || spec.kind === 'measure' ? formatRate(value) : formatAmount(value);
}
