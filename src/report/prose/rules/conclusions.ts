import type { Sentence, TextDocument } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { comparable, inUnitOf, roleOf, shown } from '../roles';
import { isWholeReport } from './scores';

const amounts = (sentence: Sentence): readonly Quantity[] =>
  sentence.quantities.filter(({ kind }) => ['money', 'count', 'percent', 'permille'].includes(kind));

/** 同一句说“超额完成”，句里连目标带实际不到两个数。 */
function overfulfilled(sentence: Sentence): ProseDraft | null {
  if (!/超额完成|超过?目标|超任务|超计划/.test(sentence.text) || /确保|力争|争取|努力/.test(sentence.text))
    return null;
  const numbers = amounts(sentence);
  if (numbers.some((a, at) => numbers.slice(at + 1).some((b) => comparable(a, b)))) return null;
  if (numbers.some(({ kind }) => kind === 'percent')) return null;
  return {
    sentence,
    printed: numbers[0] ? shown(numbers[0]) : '超额完成',
    message:
      numbers.length > 0
        ? `写“超额完成”，只有${numbers.map(shown).join('、')}，目标数与实际完成数没有写全，完成率算不出来。`
        : '写“超额完成”，没有目标数和实际完成数。',
  };
}

const within =
  /(?:控制在|低于|未超|没有超过?|未突破|少于)[^，。；]{0,14}(?:预算|总额|范围|指标|限额)[^，。；]{0,6}/g;

/** “控制在预算以内”：有两个数就核对，没有数就请写。 */
function controlled(document: TextDocument, sentence: Sentence, said: RegExpExecArray): ProseDraft | null {
  if (
    /编制/.test(said[0]) ||
    /将|要|应当|必须|确保|做到|努力|原则/.test(sentence.text.slice(Math.max(0, said.index - 12), said.index))
  )
    return null;
  const numbers = amounts(sentence).filter((q) => q.kind !== 'percent');
  const clause = [...sentence.text.slice(0, said.index).matchAll(/；/g)].length;
  const before = numbers.filter((q) => q.end <= said.index && q.clause === clause);
  const spent = before.filter((q) => roleOf(q) === 'done').at(-1);
  const plan = before
    .filter((q) => q !== spent && roleOf(q) === 'plan' && spent !== undefined && comparable(q, spent))
    .at(-1);
  if (spent && plan) {
    if (spent.value.lte(plan.value)) return null;
    return {
      sentence,
      rule: 'G04',
      severity: '错误',
      printed: shown(spent),
      message: `支出${shown(spent)}大于预算${shown(plan)}，超${inUnitOf(spent.value.minus(plan.value), spent)}，不能说“${said[0]}”。`,
    };
  }
  if (sentence.quantities.some((q) => q.clause === clause)) return null;
  const previous = document.sentences[sentence.order - 1];
  const near = previous?.paragraph === sentence.paragraph ? amounts(previous) : [];
  if (near.length >= 2 && /预算/.test(previous!.text)) return null;
  const topic = /“?三公”?经费/.test(sentence.text) ? '三公' : null;
  if (
    topic &&
    document.sentences.some((s) => /三公/.test(s.text) && /预算/.test(s.text) && amounts(s).length >= 2)
  )
    return null;
  return { sentence, printed: said[0], message: `写“${said[0]}”，没有预算数和决算数，核不了。` };
}

/** 结论没有数。 */
export const unsupported: ProseRule = {
  id: 'H06',
  title: '结论没有写出数',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const over = overfulfilled(sentence);
      if (over) yield over;
      for (const said of sentence.text.matchAll(within)) {
        const control = controlled(document, sentence, said);
        if (!control) continue;
        yield control;
        break;
      }
    }
  },
};

/** 目标与实际的一对。 */
interface TargetPair {
  readonly sentence: Sentence;
  readonly target: Quantity;
  readonly actual: Quantity;
}

/** “≥900小时，实际876.4小时”。 */
function targetPairs(sentence: Sentence): readonly TargetPair[] {
  const { quantities } = sentence;
  return quantities.flatMap((target, at) => {
    const actual = quantities[at + 1];
    if (!actual || target.bound === '' || actual.clause !== target.clause || !comparable(target, actual))
      return [];
    if (!/实际|完成|达到|为$/.test(actual.label)) return [];
    return [{ sentence, target, actual }];
  });
}

const missed = ({ target, actual }: TargetPair): boolean =>
  actual.bound === '' &&
  (target.bound === '≥' ? actual.value.lt(target.value) : actual.value.gt(target.value));

const allDone =
  /(?:均|全部|全面|都|各项[^，。]{0,12})(?:已?(?:经)?达到|已?完成|达标|实现)|达到(?:了)?预期的?目标|全部完成|均已?完成/;

/** 没达标却写达标；写全部达到预期又写有没完成的；问题里说经费受影响却没有数。 */
export const contradictions: ProseRule = {
  id: 'H14',
  title: '结论与数、与问题矛盾',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) yield* unmetTargets(document, sentence);
    yield* opposed(document);
    yield* vagueProblems(document);
  },
};

function* unmetTargets(document: TextDocument, sentence: Sentence): Iterable<ProseDraft> {
  for (const pair of targetPairs(sentence)) {
    if (!missed(pair)) continue;
    const { target, actual } = pair;
    const text = `目标${shown(target)}，实际${shown(actual)}，没有达到`;
    const clause = sentence.text.slice(actual.end).split('；')[0] ?? '';
    if (/得满分/.test(clause)) {
      yield {
        sentence,
        rule: 'G05',
        severity: '错误',
        printed: shown(actual),
        message: `${text}，不能得满分。`,
      };
      continue;
    }
    const said = document.sentences
      .slice(sentence.order, sentence.order + 4)
      .find((s) => s.paragraph === sentence.paragraph && allDone.test(s.text));
    if (said)
      yield {
        sentence,
        printed: shown(actual),
        message: `${text}，与“${allDone.exec(said.text)![0]}”矛盾，要写偏差原因。`,
      };
  }
}

/** 前面的好话、后面的坏话。 */
const opposites: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /控制在预算(?:总额)?(?:以内|之内|范围)|预算执行到位/,
    /预算执行存在偏差|导致.{0,12}(?:超预算|超支)|无法纳入预算/,
    '预算执行',
  ],
  [
    /各项产出(?:均)?达到预期|(?:指标|目标)全部完成|均已?(?:完成|达到)/,
    /尚未完成的绩效?指标|未完成的绩效目标|远高于预期/,
    '绩效目标',
  ],
  [/执行(?:到位|较好|良好)|进度(?:良好|较好)/, /执行率(?:偏|较)低|支[付出]进度(?:偏|较)慢/, '预算执行'],
];

function* opposed(document: TextDocument): Iterable<ProseDraft> {
  if (!isWholeReport(document.paragraphs.map(({ level }) => level))) return;
  for (const [good, bad, topic] of opposites) {
    const praise = document.sentences.find(({ text }) => good.test(text) && !bad.test(text));
    const blame = document.sentences.find(({ text }) => bad.test(text));
    const both = document.sentences.find(({ text }) => good.test(text) && bad.test(text));
    const sentence = praise ?? both;
    if (!sentence || !blame) continue;
    yield {
      sentence,
      printed: good.exec(sentence.text)![0],
      message: `这里写“${good.exec(sentence.text)![0]}”，后面写“${bad.exec(blame.text)![0]}”，${topic}前后说法不一，请说明。`,
    };
  }
}

function* vagueProblems(document: TextDocument): Iterable<ProseDraft> {
  for (const sentence of document.sentences) {
    const said = /(?:经费)?支出(?:都|均)?受到?[^，。]{0,4}影响|执行率(?:偏|较)低|支出进度(?:偏|较)慢/.exec(
      sentence.text,
    );
    if (!said || !/由于|因|导致|造成|原因/.test(sentence.text) || amounts(sentence).length > 0) continue;
    if (!isWholeReport(document.paragraphs.map(({ level }) => level))) continue;
    if (
      document.sentences.some(
        ({ text, quantities }) => /执行率/.test(text) && quantities.some(({ kind }) => kind === 'percent'),
      )
    )
      continue;
    yield { sentence, severity: '提示', printed: said[0], message: `写“${said[0]}”，没有写影响了多少钱。` };
  }
}
