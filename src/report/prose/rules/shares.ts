import { dec } from '../../../domain';
import type { Sentence, TextDocument } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { comparable, percentText, ratioAgrees, roleOf, shown } from '../roles';

/** “占…的 34.42%”；分母写在字面上的（占总支出528.65万元的27.86%）前面那个数带“占”。 */
const isShare = (q: Quantity, at: number, all: readonly Quantity[]): boolean =>
  q.kind === 'percent' &&
  (/占[^，；]*$/.test(q.label) ||
    (/^的(?:比例|比重)?(?:为)?$/.test(q.label) && /占/.test(all[at - 1]?.label ?? '')));

/** 这个占比说的是哪个数：前面最近的金额或个数。 */
function partOf(sentence: Sentence, share: Quantity): Quantity | null {
  return (
    sentence.quantities
      .filter(
        (q) =>
          q.end <= share.start &&
          ['money', 'count'].includes(q.kind) &&
          q.depth === share.depth &&
          !/占/.test(q.label),
      )
      .at(-1) ?? null
  );
}

/** 分母：写在字面上的数（占总支出528.65万元的）、点了名的（占基本支出的）、没点名的（“其中”前的合计）。 */
function wholeOf(
  document: TextDocument,
  sentence: Sentence,
  share: Quantity,
  part: Quantity,
): Quantity | null {
  const printed = sentence.quantities.find(
    (q) => q.end <= share.start && q.start > part.end && /占/.test(q.label) && comparable(q, part),
  );
  if (printed) return printed;
  const name = /占(?:本年|全年|总)?([^，；]*?)的?(?:比例|比重)?(?:为|达)?$/.exec(share.label)?.[1] ?? '';
  const at = sentence.order;
  const nearby = document.sentences
    .slice(Math.max(0, at - 3), at + 1)
    .filter((s) => s.paragraph === sentence.paragraph);
  if (name !== '' && name !== '比') {
    const named = nearby
      .flatMap(({ quantities }) => quantities)
      .filter((q) => q !== part && comparable(q, part) && q.label.includes(name) && !/占/.test(q.label))
      .at(-1);
    return named ?? null;
  }
  const head = sentence.quantities
    .filter(
      (q) =>
        q.end <= part.start &&
        comparable(q, part) &&
        /其中|包括/.test(sentence.text.slice(q.end, part.start)) &&
        roleOf(q) !== 'change',
    )
    .at(-1);
  return head ?? null;
}

function* checkShares(document: TextDocument, sentence: Sentence): Iterable<ProseDraft> {
  const siblings: { readonly share: Quantity; readonly whole: Quantity }[] = [];
  for (const share of sentence.quantities.filter(isShare)) {
    const part = partOf(sentence, share);
    const each = /各占|均占/.test(share.label);
    const whole = part && !each ? wholeOf(document, sentence, share, part) : null;
    if (!part || !whole || whole.value.lte(0) || part === whole) continue;
    if ([part, whole, share].some(({ approximation, bound }) => approximation !== 'exact' || bound)) continue;
    siblings.push({ share, whole });
    const exact = part.value.div(whole.value);
    if (ratioAgrees(share, exact, [part, whole])) continue;
    yield {
      sentence,
      printed: shown(share),
      expected: percentText(exact),
      message: `占比应为${shown(part)}÷${shown(whole)}＝${percentText(exact)}，写的是${shown(share)}。`,
    };
  }
  yield* sumOfShares(sentence, siblings.length);
}

/** 同一层各占多少：超过 100% 就不对；少于 100% 可能没列全，不判。 */
function* sumOfShares(sentence: Sentence, checked: number): Iterable<ProseDraft> {
  if (checked > 0) return;
  const groups = new Map<string, Quantity[]>();
  for (const share of sentence.quantities.filter(isShare)) {
    const name = `${share.depth} ${/占([^，；]*?)的?$/.exec(share.label)?.[1] ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(share);
    else groups.set(name, [share]);
  }
  for (const shares of groups.values()) {
    if (shares.length < 2 || shares.some(({ approximation }) => approximation !== 'exact')) continue;
    const sum = shares.reduce((running, { value }) => running.plus(value), dec(0));
    const allowed = shares.reduce((running, { step }) => running.plus(step), dec(0));
    if (sum.minus(1).lte(allowed)) continue;
    if (/女|党员|脱贫|残疾|本科|高级/.test(sentence.text)) continue;
    yield {
      sentence,
      printed: shown(shares.at(-1)!),
      message: `各项占比之和${percentText(sum)}，超过100%。`,
    };
  }
}

/** 占比与数不合。 */
export const shares: ProseRule = {
  id: 'H02',
  title: '占比与数不合',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) yield* checkShares(document, sentence);
  },
};
