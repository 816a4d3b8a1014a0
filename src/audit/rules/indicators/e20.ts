import type { Scheme } from '../../../schemes';
import type { FieldReading, FormReading, RowReading } from '../../../submission';
import type { FindingDraft, Rule, Stage } from '../../rule';
import { columnIn } from '../../cells/columns';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { cellOf, draftAt, fieldOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '“{项}”有分值{w}，没有得分；{怎么办}';
const noWeight = '“{项}”没有分值：满分几分不知道，得分、总分都没有依据，请填写分值。';
const empty = '“{项}”{现状}：各项得分齐了才有{项}，请先补齐得分。';
const waiting = '有分值的{n}行还没有得分（{各行}）；补齐以前，总分不是最后的数，等次评不出来。{怎么办}';

/** 提示里最多列几行的名字。 */
const named = 5;

/** 没有得分的行照样加得出一个总分：那个总分是假的。定稿时逐行列出，填报时只在别的都填好了的行上提示一条。 */
export const e20: Rule = {
  id: 'E20',
  severity: '错误',
  title: '得分、总分、等次齐全',
  scope: '有分值的每一行；有总分、等次的表',
  plain: '这一行有分值，还没有得分，总分就不完整。照提示补上完成值，或选完成档次。',
  condition: '有分值的行都有得分，总分、等次都有（定稿时；填报时行里别的都填好了才提示）',
  message,
  basis: '自评总分为各指标得分之和，缺一行就不是总分',
  source: '派生（定性指标没选完成档次、得分格被删）',
  fixed: true,
  check: ({ forms, scheme }, stage) => forms.flatMap((form) => checkForm(form, stage, scheme)),
};

function checkForm(form: FormReading, stage: Stage, scheme: Scheme): readonly FindingDraft[] {
  const rows = unscoredRows(form).filter(({ row }) => !isExemptRow(row, scheme));
  if (stage === '填报') return remind(rows.filter(isOtherwiseFilled));
  return [
    ...rows.map(unscored),
    ...unweighted(form),
    ...executionWeight(form, scheme),
    ...executionScore(form),
    ...emptyResults(form),
  ];
}

/** 有得分、分值却是“—”的一行：得分加进了总分，满分是几分不知道；空着的由 A01 报，别的文字由 A02 报。 */
function unweighted(form: FormReading): readonly FindingDraft[] {
  return [...form.blocks].flatMap(([block, { rows }]) =>
    rows.flatMap((row) => {
      const [weight, score] = [row.cells.get('分值'), row.cells.get('得分')];
      if (weight === undefined || score === undefined || textOf(weight) !== '—') return [];
      if (numberOf(score) === null) return [];
      const at = (key: string): Subject => cellOf(form, block, row, key);
      return [draftAt(at('分值'), { message: say(noWeight, { 项: row.label }), related: [at('得分')] })];
    }),
  );
}

/** 方案单列执行率、表上有这一栏，分值却空着：执行率得分算不出，总分少一块。 */
function executionWeight(form: FormReading, scheme: Scheme): readonly FindingDraft[] {
  if (scheme.execution.weight === 0 || !form.fields.has('执行率分值') || !form.fields.has('执行率得分'))
    return [];
  const weight = fieldOf(form, '执行率分值');
  if (!isMissing(weight.reading)) return [];
  return [
    draftAt(weight, {
      message: say(noWeight, { 项: '预算执行率' }),
      related: [fieldOf(form, '执行率得分')],
    }),
  ];
}

/** 折算的方案里填了“不适用”的行不要得分。 */
const isExemptRow = ({ cells }: RowReading, { notApplicable }: Scheme): boolean =>
  notApplicable === 'rescale' && String(cells.get('实际完成值')?.cell.value ?? '').trim() === '不适用';

/** 有分值、没有得分的一行。 */
interface Unscored {
  readonly form: FormReading;
  readonly block: string;
  readonly row: RowReading;
  readonly weight: Subject;
  readonly score: Subject;
}

/** 夹了文字的得分由 A02 报、错误值由 A14 报，这里只管空着的和“—”。 */
const isMissing = (reading: FieldReading): boolean => isBlank(reading) || textOf(reading) === '—';

function unscoredRows(form: FormReading): readonly Unscored[] {
  const found: Unscored[] = [];
  for (const [block, { rows }] of form.blocks) {
    const [weights, scores] = [columnIn(form, block, '分值'), columnIn(form, block, '得分')];
    if (weights === undefined || scores === undefined) continue;
    for (const [index, row] of rows.entries()) {
      const [weight, score] = [weights.cells[index], scores.cells[index]];
      if (weight === undefined || score === undefined || !isMissing(score)) continue;
      if (!(numberOf(weight)?.gt(0) ?? false)) continue;
      const at = (key: string): Subject => cellOf(form, block, row, key);
      found.push({ form, block, row, weight: at('分值'), score: at('得分') });
    }
  }
  return found;
}

/** 写了指标值与实际完成值（评分表是指标值），只差得分。 */
const isOtherwiseFilled = ({ row: { cells } }: Unscored): boolean =>
  ['年度指标值', '实际完成值', '指标值'].every((key) => {
    const reading = cells.get(key);
    return reading === undefined || !isBlank(reading);
  });

function remind(rows: readonly Unscored[]): readonly FindingDraft[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const names = rows.slice(0, named).map(({ row }) => row.label);
  return [
    draftAt(first.score, {
      severity: '提示',
      message: say(waiting, {
        n: rows.length,
        各行: names.join('、') + (rows.length > named ? '……' : ''),
        怎么办: adviceFor(first),
      }),
      related: rest.map(({ score }) => score),
    }),
  ];
}

function unscored(unfilled: Unscored): FindingDraft {
  const { row, weight, score } = unfilled;
  return draftAt(score, {
    message: say(message, { 项: row.label, w: textOf(weight.reading), 怎么办: adviceFor(unfilled) }),
    related: [weight],
  });
}

/** 分值、得分以外还要填什么。 */
function adviceFor({ row: { cells }, score }: Unscored): string {
  if (score.reading.cell.formula === null) return '请恢复公式，或按完成情况填写得分。';
  return cells.has('完成档次')
    ? '定性指标请选“完成档次”，定量指标请把实际完成值写成与指标值同单位的数。'
    : '请填写指标值，或按完成情况填写得分。';
}

/** 执行率有分值而没有得分；预算为 0 的“—”除外。 */
function executionScore(form: FormReading): readonly FindingDraft[] {
  if (!form.fields.has('执行率分值') || !form.fields.has('执行率得分')) return [];
  const [weight, score] = [fieldOf(form, '执行率分值'), fieldOf(form, '执行率得分')];
  if (!(numberOf(weight.reading)?.gt(0) ?? false) || !isBlank(score.reading)) return [];
  return [
    draftAt(score, {
      message: say(message, {
        项: '预算执行率',
        w: textOf(weight.reading),
        怎么办: '请填写预算数与执行数。',
      }),
      related: [weight],
    }),
  ];
}

/** 总分、等次空着；公式被删空的由 A01 报。 */
function emptyResults(form: FormReading): readonly FindingDraft[] {
  return ['总分', '等次']
    .filter((key) => form.fields.has(key))
    .map((key) => fieldOf(form, key))
    .filter((subject) => isMissing(subject.reading) && subject.reading.cell.formula !== null)
    .map((subject) =>
      draftAt(subject, {
        message: say(empty, { 项: nameOf(subject), 现状: isBlank(subject.reading) ? '空着' : '是“—”' }),
      }),
    );
}
