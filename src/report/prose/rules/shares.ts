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

/** “占总支出的”里的“总支出”。 */
const nameOf = ({ label }: Quantity): string =>
  /占(?:本年|全年)?([^，；]*?)的?(?:比例|比重)?(?:为|达)?$/.exec(label)?.[1] ?? '';

/** 总数前面可以有的字；别的字（基本支出、项目支出）说明是其中的一部分。 */
const beforeTotal = /(?:^|总|年度?|本年|全年|全部|单位|部门|[我本]局|实际|累计|共|合计|完成)$/;

/** 这个数是不是叫这个名字：“总支出”“支出总额”“支出合计”是一回事，“基本支出”不是。 */
function isNamed({ label }: Quantity, name: string): boolean {
  if (/占/.test(label)) return false;
  const core = name.replace(/^(?:总|全部)|(?:总额|总量|总数|合计|总计)$/g, '');
  if (core === '') return false;
  const at = label.lastIndexOf(core);
  return at >= 0 && (core === name || label.includes(name) || beforeTotal.test(label.slice(0, at)));
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
  const name = nameOf(share);
  if (name !== '' && name !== '比') return namedWhole(document, sentence, part, name);
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

/** 点了名的分母：前三句与本句里最近的，没有才看下一句；自己也“占”这个数的是同一层的另一份，不是它。 */
function namedWhole(
  document: TextDocument,
  sentence: Sentence,
  part: Quantity,
  name: string,
): Quantity | null {
  const at = sentence.order;
  const inParagraph = (sentences: readonly Sentence[]) =>
    sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
  const candidates = (sentences: readonly Sentence[]) =>
    sentences.flatMap((each) => {
      const parts = each.quantities.flatMap((q, i, all) =>
        isShare(q, i, all) && nameOf(q) === name ? (partOf(each, q) ?? []) : [],
      );
      return each.quantities.filter(
        (q) => q !== part && comparable(q, part) && !parts.includes(q) && isNamed(q, name),
      );
    });
  const before = candidates(inParagraph(document.sentences.slice(Math.max(0, at - 3), at + 1)));
  if (before.length > 0) return before.at(-1) ?? null;
  return candidates(inParagraph(document.sentences.slice(at + 1, at + 2)))[0] ?? null;
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
    // 比“分母”还大，又不说超过 100%：找错了分母
    if (exact.gt(1) && share.value.lte(1)) continue;
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
