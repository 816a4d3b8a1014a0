import { readText, type Sentence, type SourceParagraph, type TextDocument } from '../text/document';
import type { ProseContext, ProseFinding, ProseRule } from './proseRule';
import { balances } from './rules/balances';
import { baseless, unknownGoal } from './rules/bases';
import { contradictions, unsupported } from './rules/conclusions';
import { blanks, cutOffs, stale } from './rules/dates';
import { equations, inequalities, operands } from './rules/equations';
import { lowExecution, overAchieved, overspent } from './rules/execution';
import { facts, overStaffed, tinyAmounts } from './rules/facts';
import { growth } from './rules/growth';
import { fewerMeasures } from './rules/measures';
import { enumerations, otherUnits, twoFigures } from './rules/names';
import { partsAndTotals } from './rules/partsAndTotals';
import { products } from './rules/products';
import { rates } from './rules/rates';
import { deductions, fullMarks, grades } from './rules/scores';
import { perfectScores, scoreParts } from './rules/scoreParts';
import { shares } from './rules/shares';
import { adjustment, sums } from './rules/sums';
import { copiedTargets, overGoals, unanswered } from './rules/targets';

export type { Fact, ProseContext, ProseFinding, ProseRule, ProseSeverity } from './proseRule';

/** 登记在册的正文规则，一条一项。 */
export const proseRules: readonly ProseRule[] = [
  partsAndTotals,
  sums,
  adjustment,
  balances,
  products,
  enumerations,
  twoFigures,
  rates,
  overspent,
  lowExecution,
  overAchieved,
  overGoals,
  growth,
  unknownGoal,
  shares,
  grades,
  fullMarks,
  deductions,
  scoreParts,
  perfectScores,
  equations,
  inequalities,
  operands,
  unsupported,
  contradictions,
  unanswered,
  copiedTargets,
  baseless,
  cutOffs,
  stale,
  blanks,
  otherUnits,
  fewerMeasures,
  facts,
  tinyAmounts,
  overStaffed,
];

/** 一句里的数多过这么多，是堆在一起的数，不是话。 */
const mostQuantities = 200;

/** 规则要把一句里的数两两比：堆着几千个数的“句子”不当话看，用时才正比于字数。 */
const proseOnly = (document: TextDocument): TextDocument => {
  const plain = (sentence: Sentence): Sentence =>
    sentence.quantities.length > mostQuantities ? { ...sentence, quantities: [] } : sentence;
  if (document.sentences.every(({ quantities }) => quantities.length <= mostQuantities)) return document;
  const paragraphs = document.paragraphs.map((each) => ({ ...each, sentences: each.sentences.map(plain) }));
  return { paragraphs, sentences: paragraphs.flatMap(({ sentences }) => sentences) };
};

/**
 * 按正文规则看一篇文字。结果按段、句、规则排列；只读，说不准的不出声。
 *
 * @param source 一篇文字（换行分段），或带标题级别的段落
 */
export function checkProse(
  source: string | readonly SourceParagraph[],
  context: ProseContext = {},
): readonly ProseFinding[] {
  const document = proseOnly(readText(source));
  const findings = proseRules.flatMap((rule) =>
    Array.from(rule.check(document, context), (draft): ProseFinding => ({
      rule: draft.rule ?? rule.id,
      severity: draft.severity ?? rule.severity,
      message: draft.message,
      paragraph: draft.sentence.paragraph,
      sentence: draft.sentence.index,
      quote: draft.sentence.source,
      printed: draft.printed ?? null,
      expected: draft.expected ?? null,
    })),
  );
  return findings.sort((a, b) => a.paragraph - b.paragraph || a.sentence - b.sentence);
}
