import { formatAmount, roundHalfUp, type Decimal } from '../../domain';
import type { Place } from '../../submission';
import { rateText } from '../derivation/operand';
import type { Figure } from '../outline/figure';
import { figures } from '../outline/figures';
import { cellOf, rowsOf, type Values } from '../outline/values';
import type { Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';

/** 表里的一个数和它在正文里的叫法。 */
export interface FigureFact {
  readonly name: string;
  readonly kind: Figure['kind'];
  readonly value: Decimal;
  readonly places: readonly Place[];
  readonly source: string;
  readonly labels: readonly string[];
}

const bare = (text: string): string => text.replace(/[“”"‘’\s]/g, '');

/** 各项目的得分：没有叫法，只用来认“这个数说的是某个项目”。 */
function projectScores({ submission }: Values): readonly FigureFact[] {
  return rowsOf(submission, '项目自评结果汇总表', '项目').flatMap((row, at) => {
    const cell = cellOf(row, '自评得分');
    if (!cell?.value) return [];
    const source = `项目自评结果汇总表.项目#${at + 1}.自评得分`;
    const places = cell.place ? [cell.place] : [];
    return [{ name: source, kind: 'score' as const, value: cell.value, places, source, labels: [] }];
  });
}

/** 工作簿里全部叫得出名字的数。 */
export function figureFacts(values: Values): readonly FigureFact[] {
  const named = Object.entries(figures).flatMap(([name, figure]) => {
    const found = values.figure(name);
    if (!found) return [];
    const labels = [name, ...(figure.aliases ?? [])].map(bare);
    return [
      { name, kind: figure.kind, value: found.value, places: found.places, source: found.source, labels },
    ];
  });
  return [...named, ...projectScores(values)];
}

const kinds: Readonly<Record<Figure['kind'], readonly Quantity['kind'][]>> = {
  amount: ['money'],
  count: ['count'],
  rate: ['percent'],
  score: ['score'],
  text: [],
};

/** 数前面的文字：到上一个标点或数为止，去掉“为、共、达、总额”一类。 */
export function labelOf(sentence: Sentence, q: Quantity): string {
  const text = bare(sentence.text.slice(0, q.start));
  // 括号里的补充（“因公出国（境）费”）留着，只在逗号、句号、数后面断开
  const cut = Math.max(
    ...['，', '；', '。', '：', '、', '＝', '='].map((mark) => text.lastIndexOf(mark)),
    /\d[^\d]*$/.exec(text)?.index ?? -1,
  );
  const label = text.slice(cut + 1).replace(/^[\d.]+(?:万元|亿元|元|%|个|人|名)?/, '');
  return label.replace(/(?:为|共计?|达到?|是|总额为?|合计|计|安排|仅)+$/, '');
}

/** 按叫法找：叫法最长的一批（同名的可能不止一个）。 */
export function factsFor(facts: readonly FigureFact[], label: string, q: Quantity): readonly FigureFact[] {
  let best: FigureFact[] = [];
  let longest = 1;
  for (const fact of facts) {
    if (!kinds[fact.kind].includes(q.kind)) continue;
    const matched = fact.labels.filter((each) => label.endsWith(each)).sort((a, b) => b.length - a.length)[0];
    if (!matched || matched.length < longest) continue;
    if (matched.length > longest) best = [];
    longest = matched.length;
    best.push(fact);
  }
  return best;
}

/** 正文的数按它印的位数与表里的一致。 */
export function agrees(q: Quantity, value: Decimal): boolean {
  const [low, high] = q.approximation === 'above' ? [q.value, q.value.times('1.5')] : [q.value, q.value];
  if (q.approximation === 'above') return value.gte(low) && value.lt(high);
  if (q.approximation === 'below') return value.lte(q.value) && value.gt(q.value.times('0.85'));
  if (q.approximation === 'about') return value.minus(q.value).abs().lte(q.value.abs().times('0.05'));
  const half = q.step.div(2);
  return value
    .minus(q.value)
    .abs()
    .lte(q.kind === 'percent' || q.unit !== '万元' ? half : half.times('0.999'));
}

/** 表里的数写成正文的单位。 */
export function inText(fact: FigureFact, q: Quantity): string {
  if (fact.kind === 'rate') return rateText(roundHalfUp(fact.value, 4));
  if (q.kind === 'money' && !q.printed.eq(0)) {
    const scale = q.value.div(q.printed);
    return `${formatAmount(fact.value.div(scale))}${q.unit}`;
  }
  return `${formatAmount(fact.value)}${q.unit}`;
}
