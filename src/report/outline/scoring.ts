import { dec, formatAmount, type Decimal } from '../../domain';
import type { FormReading, Place, RowReading, Submission } from '../../submission';
import { readStandard } from '../../domain';
import { operandOf, rateText } from '../derivation/operand';
import { derivedText } from './derivedText';
import { indicatorTexts, judgedText } from './indicatorTexts';
import type { ReportBlock, Run } from './runs';
import { holds, renderTemplate, type Scope } from './template';
import { cellOf, rowsOf } from './values';

const form = '部门整体支出绩效评价评分表';
const plainName = (text: string): string => text.replace(/[“”"（）()\s]|^[①-⑳\d.、]+/gu, '');

/** 评分表逐项：一级、二级指标作标题，三级指标一段。 */
export function scoringBlocks(
  submission: Submission,
  scope: Scope,
  names: Readonly<Record<string, string>> = {},
): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let [level1, level2] = ['', ''];
  for (const [index, row] of rowsOf(submission, form, '评价指标').entries()) {
    const first = row.carried['一级指标'] ?? cellOf(row, '一级指标')?.text ?? '';
    const second = row.carried['二级指标'] ?? cellOf(row, '二级指标')?.text ?? '';
    if (first !== level1) blocks.push(heading(3, first.replace(/（\d+(?:\.\d+)?分）$/, '')));
    if (second !== level2 || first !== level1) blocks.push(heading(4, named(second, names)));
    [level1, level2] = [first, second];
    const runs = indicatorRuns(submission, row, index, scope);
    if (runs) blocks.push({ kind: 'paragraph', runs });
  }
  return blocks;
}

/** 换成报告里的叫法，编号照旧。 */
function named(text: string, names: Readonly<Record<string, string>>): string {
  const bare = text.replace(/^（\d+）/, '');
  return Object.hasOwn(names, bare) ? text.slice(0, text.length - bare.length) + names[bare]! : text;
}

const heading = (level: 3 | 4, text: string): ReportBlock => ({ kind: 'heading', level, runs: [{ text }] });

function indicatorRuns(
  submission: Submission,
  row: RowReading,
  index: number,
  outer: Scope,
): readonly Run[] | null {
  const label = cellOf(row, '三级指标')?.text ?? '';
  const weight = cellOf(row, '分值');
  if (label === '' || !weight?.value) return null;
  const name = plainName(label);
  const scope = rowScope(submission, row, index, name, outer);
  const written = indicatorTexts.find(({ match, when }) => match.test(name) && holds(when, scope));
  const derived = written ? null : derivedText(submission, row);
  return renderTemplate(`${label}（【分值】分）：${written?.text ?? derived ?? judgedText}。`, scope);
}

function rowScope(submission: Submission, row: RowReading, index: number, name: string, outer: Scope): Scope {
  const own = new Map<string, { readonly value: Decimal; readonly places: readonly Place[] }>();
  for (const column of ['分值', '得分', '指标值']) {
    const cell = cellOf(row, column);
    if (cell?.value) own.set(column, { value: cell.value, places: cell.place ? [cell.place] : [] });
  }
  const scoring = submission.forms.find((each) => each.form.id === form);
  const texts: Readonly<Record<string, string | null>> = {
    指标说明: explanationOf(submission, name),
    满意度比较: scoring ? fullMark(scoring, row) : null,
  };
  const additions = additionRuns(submission);
  const lists: Readonly<Record<string, readonly Run[]>> = {
    ...(additions ? { 追加明细: additions } : {}),
    ...(scoring ? surveyRuns(scoring) : {}),
  };
  return {
    ...outer,
    figure: (wanted) => {
      if (own.has(wanted)) return own.get(wanted)!;
      if (wanted.startsWith(`${form}.`)) return fieldFigure(submission, wanted.slice(form.length + 1));
      return outer.figure(wanted);
    },
    missing: (wanted) => outer.missing(wanted === '指标说明' ? `指标说明（${name}）` : wanted),
    text: (wanted) => (Object.hasOwn(texts, wanted) ? (texts[wanted] ?? null) : outer.text(wanted)),
    runs: (wanted) => (Object.hasOwn(lists, wanted) ? lists[wanted]! : null),
    prefix: `${form}.评价指标#${index + 1}.`,
    isLocal: (word) => own.has(word),
  };
}

/** 评分表上一个字段的数。 */
function fieldFigure(submission: Submission, key: string): ReturnType<Scope['figure']> {
  const reading = submission.forms.find((each) => each.form.id === form)?.fields.get(key);
  const operand = operandOf(reading);
  return operand && { value: operand.value, places: reading?.place ? [reading.place] : [] };
}

/** “指标说明”里写的；没有就用评分表的说明（抄来的算式不用）。 */
function explanationOf(submission: Submission, name: string): string | null {
  const row = rowsOf(submission, '报告文字栏', '指标说明').find(
    (each) => plainName(cellOf(each, '指标')?.text ?? '') === name,
  );
  return (row && cellOf(row, '说明')?.text.replace(/[。，；]+$/, '')) || null;
}

const tied = (text: string, expression: string, format: string, place: Place | null): Run => ({
  text,
  tie: { expression, format, places: place ? [place] : [] },
});

/** 剔除的追加逐项：“追加预算招商引资40万元，……”。 */
function additionRuns(submission: Submission): readonly Run[] | null {
  const [table, block] = ['报告正文数据表', '追加明细'];
  const rows = rowsOf(submission, table, block)
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => cellOf(row, '是否剔除')?.text === '是' && cellOf(row, '金额')?.value);
  const runs = rows.flatMap(({ row, at }, order): readonly Run[] => {
    const cell = cellOf(row, '金额')!;
    const matter = cellOf(row, '事项')?.text ?? '';
    const last = order === rows.length - 1 && rows.length > 1;
    const lead = `${order > 0 ? '，' : ''}${last ? `${matter}追加预算` : `追加预算${matter}`}`;
    const amount = formatAmount(cell.value!);
    return [
      { text: lead },
      tied(amount, `${table}.${block}#${at + 1}.金额`, '数', cell.place),
      { text: '万元' },
    ];
  });
  return runs.length > 0 ? runs : null;
}

/** 满意度调查逐组：各组满意度、加权的算式、份数；有一组不全就不写。 */
function surveyRuns(scoring: FormReading): Readonly<Record<string, readonly Run[]>> {
  const rows = (scoring.blocks.get('满意度调查')?.rows ?? []).filter(({ blank }) => !blank);
  const run = (at: number, column: string, format: string): Run | null => {
    const cell = cellOf(rows[at]!, column);
    if (!cell?.value) return null;
    const text = format === '率' ? rateText(cell.value) : formatAmount(cell.value);
    return tied(text, `${form}.满意度调查#${at + 1}.${column}`, format, cell.place);
  };
  const parts = rows.map((row, at) => ({
    who: cellOf(row, '调查对象')?.text ?? '',
    rate: run(at, '满意度', '率'),
    weight: run(at, '权重', '率'),
    copies: run(at, '有效份数', '数'),
  }));
  if (parts.length === 0 || parts.some(({ rate, weight }) => !rate || !weight)) return {};
  const mark = (at: number, text: string): Run => ({ text: at > 0 ? text : '' });
  const first = parts[0]!.copies;
  const same = first !== null && parts.every(({ copies }) => copies?.text === first.text);
  return {
    满意度各组: parts.flatMap(({ who, rate }, at) => [mark(at, '、'), { text: `${who}为` }, rate!]),
    满意度算式: parts.flatMap(({ who, weight }, at) => [mark(at, '+'), { text: `${who}满意度×` }, weight!]),
    满意度份数: same
      ? [{ text: '各' }, first, { text: '份' }]
      : parts.flatMap(({ who, copies }, at) => [
          mark(at, '、'),
          { text: who },
          copies ?? { text: '—' },
          { text: '份' },
        ]),
  };
}

/** “，大于90%”：满分线照评分标准；读不懂标准的不写。 */
function fullMark(scoring: FormReading, row: RowReading): string {
  const weight = cellOf(row, '分值')?.value;
  const rate = scoring.fields.get('综合满意度')?.cell.value;
  if (!weight || typeof rate !== 'number') return '';
  const reading = readStandard(cellOf(row, '评分标准')?.text ?? '', weight);
  if (!reading.ok || reading.standard.kind !== 'bands') return '';
  if (reading.standard.unit !== undefined || reading.standard.counted) return '';
  const top = reading.standard.bands
    .filter(({ low }) => low !== null && low !== undefined)
    .sort((a, b) => b.low!.value.cmp(a.low!.value))[0];
  if (!top?.low) return '';
  const line = top.low.value;
  return `，${dec(rate).gt(line) ? '大于' : dec(rate).eq(line) ? '等于' : '低于'}${rateText(line)}`;
}
