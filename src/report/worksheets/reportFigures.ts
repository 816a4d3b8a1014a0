import { dec, type Decimal } from '../../domain';
import type { Submission } from '../../submission';
import { labelOf } from '../check/figureFacts';
import type { ReportParagraph } from '../check/reportFinding';
import { readText, type Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';
import { isOtherYear } from './isOtherYear';
import { proposedCell } from './proposal';
import type { QuotedFigure, QuotedFigures } from './quotedFigure';
import { quotedFields, type QuotedField } from './quotedFields';
import { rowsFromReport } from './quotedRows';

interface Found {
  readonly field: string;
  readonly value: Decimal | string;
  readonly printed: string;
  readonly quote: string;
}

const otherYear = /上年|去年|上期|(?:较|比)\d{4}年/;

/** 数说的是哪一项：叫法取最长的；说上年、目标、占比的不算。 */
function fieldOf(sentence: Sentence, q: Quantity, year: number): QuotedField | null {
  const label = labelOf(sentence, q);
  if (isOtherYear(sentence, q, year)) return null;
  let best: QuotedField | null = null;
  let longest = 0;
  for (const each of quotedFields) {
    if (each.kind !== q.kind) continue;
    for (const name of each.labels) {
      if (name.length <= longest || !label.endsWith(name)) continue;
      const lead = label.slice(0, label.length - name.length);
      if (otherYear.test(lead) && !/^上年/.test(name)) continue;
      if (/目标|计划|占|项目$|[增减]|人均/.test(lead)) continue;
      [best, longest] = [each, name.length];
    }
  }
  return best;
}

const down = /减少|下降|降低|压减/;
const up = /增加|增长|上升|提高/;

/** 跟在一项后面的增减额、增长率、占比，直到下一项。 */
function followers(sentence: Sentence, field: QuotedField, after: readonly Quantity[]): readonly Found[] {
  const found: Found[] = [];
  const add = (target: string | undefined, q: Quantity, sign: number): void => {
    if (target === undefined) return;
    const printed = `${sign < 0 ? '-' : ''}${q.raw}${q.unit}`;
    found.push({ field: target, value: q.value.times(sign), printed, quote: sentence.source });
  };
  for (const q of after) {
    const sign = down.test(q.label) ? -1 : 1;
    const changes = up.test(q.label) || down.test(q.label);
    if (q.kind === 'percent' && /占基本支出/.test(q.label)) add(field.share, q, 1);
    else if (q.kind === 'percent' && changes) add(field.change?.rate, q, sign);
    else if (q.kind === 'money' && changes) add(field.change?.amount, q, sign);
    else break;
  }
  return found;
}

function inSentence(sentence: Sentence, year: number): readonly Found[] {
  const { quantities } = sentence;
  const found: Found[] = quantities.flatMap((q, at) => {
    const field = q.bound === '' && q.approximation === 'exact' ? fieldOf(sentence, q, year) : null;
    if (!field) return [];
    const printed = `${q.raw}${q.unit}`;
    const own: Found = { field: field.field, value: q.value, printed, quote: sentence.source };
    return [own, ...followers(sentence, field, quantities.slice(at + 1))];
  });
  const grade = /等(?:次|级)为[“"]?(优|良|中|差)[”"]?/.exec(sentence.text)?.[1];
  if (grade !== undefined && /部门|整体|评价结果|自评/.test(sentence.text))
    found.push({ field: '报告等次', value: grade, printed: grade, quote: sentence.source });
  return found;
}

const same = (a: Found['value'], b: Found['value']): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.eq(b);

/**
 * 从一份报告抄出《报告正文数据表》的各项：按叫法、单位认，一项只认一个数；
 * 正文里写了两个不同的数就不抄，列出来请人定。逐项列的项目、追加另按行抄。只读。
 *
 * @param submission 插了《报告正文数据表》的工作簿；没有这张表返回空
 */
export function figuresFromReport(
  paragraphs: readonly ReportParagraph[],
  submission: Submission,
): QuotedFigures {
  const sheet = submission.forms.find(({ form }) => form.id === '报告正文数据表');
  if (!sheet) return { figures: [], conflicts: [] };
  const document = readText(paragraphs.map((each) => (each.inTable ? { text: '', level: 0 } : each)));
  const byField = new Map<string, Found[]>();
  for (const sentence of document.sentences)
    for (const each of inSentence(sentence, submission.year))
      byField.set(each.field, [...(byField.get(each.field) ?? []), each]);
  const figures: QuotedFigure[] = [];
  const conflicts: string[] = [];
  for (const [field, found] of byField) {
    const [first] = found;
    const reading = sheet.fields.get(field);
    if (!first || !reading || reading.expectedFormula !== null) continue;
    const different = found.find(({ value }) => !same(value, first.value));
    if (different) {
      conflicts.push(`“${field}”正文里写了${first.printed}，又写了${different.printed}：没有抄。`);
      continue;
    }
    const { value, printed, quote } = first;
    const after =
      typeof value === 'string'
        ? ({ kind: 'text', text: value } as const)
        : ({ kind: 'number', value: value.toNumber() } as const);
    const now = reading.cell.value;
    const isSame = typeof value === 'string' ? now === value : typeof now === 'number' && dec(now).eq(value);
    const state = isSame ? 'same' : String(now ?? '').trim() === '' ? 'blank' : 'differs';
    figures.push({ field, printed, quote, state, cells: isSame ? [] : proposedCell(reading, after) });
  }
  const rows = rowsFromReport(document.paragraphs, sheet, submission.year);
  return { figures: [...figures, ...rows.figures], conflicts: [...conflicts, ...rows.conflicts] };
}
