import { roundHalfUp, type Decimal } from '../../domain';
import type { Submission } from '../../submission';
import { checkProse, type ProseFinding } from '../prose';
import { comparable, ratioAgrees } from '../prose/roles';
import { readText, type Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';
import type { TieMap } from '../ties';
import { checkTies, type TiedSpan } from './checkTies';
import { agrees, factsFor, figureFacts, inText, labelOf, type FigureFact } from './figureFacts';
import type { ReportFinding, ReportParagraph } from './reportFinding';
import { slotNumbers } from './slotNumbers';
import { tieReader } from './tieValue';

/** 没有出处的数：表里、文字栏里都没有，请自己核。 */
export interface UnsourcedNumber {
  readonly paragraph: number;
  readonly quote: string;
  readonly printed: string;
}

/** 核对的结果。 */
export interface ReportCheck {
  readonly findings: readonly ReportFinding[];
  readonly unsourced: readonly UnsourcedNumber[];
  /** 对上了几个数。 */
  readonly tied: number;
}

const fromProse = (finding: ProseFinding): ReportFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message,
  paragraph: finding.paragraph,
  quote: finding.quote,
  printed: finding.printed,
  expected: finding.expected,
  source: null,
  place: null,
});

const shown = (q: Quantity): string => `${q.raw}${q.unit}`;

/** 这个数有没有被书签盖住：盖住的由书签核。 */
function isTied(spans: readonly TiedSpan[], sentence: Sentence, q: Quantity): boolean {
  const at = sentence.offsets[q.start] ?? 0;
  return spans.some(
    ({ paragraph, start, end }) => paragraph === sentence.paragraph && at >= start && at < end,
  );
}

/** 这个百分数是同一句里两个数相除。 */
const isComputedHere = ({ quantities }: Sentence, rate: Quantity): boolean =>
  quantities.some((whole) =>
    quantities.some(
      (part) =>
        part !== whole &&
        comparable(part, whole) &&
        whole.value.gt(0) &&
        ratioAgrees(rate, part.value.div(whole.value), [part, whole]),
    ),
  );

/** 约到表里那样的整百分数就一样。 */
const roundsTo = (q: Quantity, value: Decimal): boolean =>
  value.times(100).mod(1).eq(0) && roundHalfUp(q.value, 2).eq(value);

/** 上期的、预算的、目标的、占比的数不拿去和决算比。 */
const otherScope = /上年|去年|目标|计划|任务|增加|减少|增长|下降|占|人均|每|追加$/;

function judge(
  sentence: Sentence,
  q: Quantity,
  facts: readonly FigureFact[],
  year: number,
): ReportFinding | 'tied' | null {
  const label = labelOf(sentence, q);
  const candidates = factsFor(facts, label, q);
  if (candidates.some((fact) => agrees(q, fact.value))) return 'tied';
  const fact = candidates[0];
  if (candidates.length !== 1 || !fact) return null;
  // 表里的率印得粗（93%），句里的两个数算得出更细的（92.56%）：说的是同一个率
  if (q.kind === 'percent' && isComputedHere(sentence, q) && roundsTo(q, fact.value)) return 'tied';
  // 同一个数在别的名目下有（项目的年初预算、三公的决算）：说的是那一个
  if (facts.some((other) => other.name !== fact.name && other.kind === fact.kind && agrees(q, other.value)))
    return 'tied';
  const matched =
    fact.labels.filter((each) => label.endsWith(each)).sort((a, b) => b.length - a.length)[0] ?? '';
  const lead = label.slice(0, label.length - matched.length);
  const wrongUnit = q.kind === 'money' && q.unit === '元' && q.printed.eq(fact.value) && !fact.value.eq(0);
  const otherYear = /(\d{4})年/.exec(sentence.text.slice(Math.max(0, q.start - 24), q.start))?.[1];
  if (
    otherYear !== undefined &&
    Number(otherYear) !== year &&
    !fact.name.startsWith('上年') &&
    !fact.name.endsWith('上年')
  )
    return null;
  if (otherScope.test(lead) || (/预算/.test(lead) && !/预算/.test(fact.name)) || q.bound !== '') return null;
  return {
    rule: wrongUnit ? 'A05' : 'H01',
    severity: '错误',
    message: wrongUnit
      ? `${shown(q)}与表内${inText(fact, { ...q, unit: '万元', value: q.printed })}差一万倍，单位应为万元。`
      : `正文“${fact.name}”写${shown(q)}，表内（${fact.source}）是${inText(fact, q)}。`,
    paragraph: sentence.paragraph,
    quote: sentence.source,
    printed: shown(q),
    expected: wrongUnit ? `${q.raw}万元` : inText(fact, q),
    source: fact.source,
    place: fact.places[0] ?? null,
  };
}

/**
 * 拿一份报告与工作簿核对：书签连着的数按出处核，其余按叫法、单位、上下文找出处；
 * 找不到的列在 `unsourced`。正文规则一并查。只读。
 *
 * @param ties 报告里存的出处表；不是本软件生成的为 null
 */
export const checkReport = (
  paragraphs: readonly ReportParagraph[],
  ties: TieMap | null,
  submission: Submission,
): ReportCheck => reportChecker(submission)(paragraphs, ties);

/** 核对许多份报告用：工作簿里的数、人写的话只收一遍。 */
export function reportChecker(
  submission: Submission,
): (paragraphs: readonly ReportParagraph[], ties: TieMap | null) => ReportCheck {
  const reader = tieReader(submission);
  const facts = figureFacts(reader.values);
  const known = slotNumbers(submission);
  return (paragraphs, ties) => checkWith(paragraphs, ties, { submission, reader, facts, known });
}

interface Known {
  readonly submission: Submission;
  readonly reader: ReturnType<typeof tieReader>;
  readonly facts: readonly FigureFact[];
  readonly known: ReturnType<typeof slotNumbers>;
}

function checkWith(
  paragraphs: readonly ReportParagraph[],
  ties: TieMap | null,
  { submission, reader, facts, known }: Known,
): ReportCheck {
  const { findings: tieFindings, spans } = checkTies(paragraphs, ties, reader);
  // 表格里的字不是句子；书签照核
  const document = readText(paragraphs.map((each) => (each.inTable ? { text: '', level: 0 } : each)));
  const findings: ReportFinding[] = [...tieFindings];
  const unsourced: UnsourcedNumber[] = [];
  let tied = spans.length;
  for (const sentence of document.sentences) {
    const changed = known.changed(sentence);
    if (changed) {
      findings.push({ ...changed, paragraph: sentence.paragraph, quote: sentence.source });
      continue;
    }
    for (const q of sentence.quantities) {
      // 算式里的“×100%”、“＜100%”不是数据
      if (isTied(spans, sentence, q) || /[×<>≤≥]$/.test(sentence.text.slice(0, q.start))) continue;
      const verdict = judge(sentence, q, facts, submission.year);
      if (verdict === 'tied' || (verdict === null && known.has(sentence, q))) tied++;
      else if (verdict !== null) findings.push(verdict);
      else unsourced.push({ paragraph: sentence.paragraph, quote: sentence.source, printed: shown(q) });
    }
  }
  const prose = checkProse(
    paragraphs.map((each) => (each.inTable ? { text: '', level: 0 } : each)),
    { year: submission.year, unit: submission.unit, grades: submission.scheme.grades },
  );
  findings.push(...prose.map(fromProse));
  findings.sort((a, b) => a.paragraph - b.paragraph);
  return { findings: withoutRepeats(findings), unsourced, tied };
}

/** 同一句同一个数，书签、叫法、正文规则都说的，只留说得最准的第一条。 */
function withoutRepeats(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ paragraph, quote, printed, rule, severity }) => {
    const key = JSON.stringify([paragraph, quote, printed, severity === '错误' ? '' : rule]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
