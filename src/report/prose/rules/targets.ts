import type { Sentence, TextDocument } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { comparable, percentText, shown } from '../roles';
import { isWholeReport } from './scores';

const isPeriodNumber = ({ kind }: Quantity): boolean => kind === 'times' || kind === 'score';

/** 目标的一段、完成情况的一段：同一段里的两句，或相邻的两段。 */
interface GoalAndResult {
  readonly goals: readonly Sentence[];
  readonly results: readonly Sentence[];
}

const goalHead =
  /^(?:\d{4}年(?:度)?)?[^。：；]{0,24}(?:绩效目标|工作目标|年度目标|预期目标|总体目标)[^。：；完]{0,10}[：:]/;
const resultHead = /^(?:\d{4}年(?:度)?)?[^。：；]{0,16}(?:完成情况|实际完成|实现情况)[：:]/;

function goalsAndResults(document: TextDocument): readonly GoalAndResult[] {
  const found: GoalAndResult[] = [];
  for (const sentence of document.sentences) {
    const own = /((?:目标|任务)(?:为|：))(.*?)[，；](?:实际|完成情况：?)/.exec(sentence.text);
    if (own) continue; // 同一句里写完的由“分别完成”逐项对应，读不准
    if (!goalHead.test(sentence.text)) continue;
    const goals: Sentence[] = [sentence];
    const results: Sentence[] = [];
    for (const next of document.sentences.slice(sentence.order + 1, sentence.order + 40)) {
      if (document.paragraphs[next.paragraph]!.level > 0 && results.length > 0) break;
      if (resultHead.test(next.text)) results.push(next);
      else if (results.length > 0) results.push(next);
      else goals.push(next);
    }
    if (results.length > 0) found.push({ goals, results });
  }
  return found;
}

/** 目标的说法里最要紧的词：去掉动词、修饰，留后面几个字。 */
function keyword({ label }: Quantity): string {
  return label
    .replace(/^.*[：]/, '')
    .replace(/^(?:其中|全年|年度|计划|新建|新增|完成|实施|开展|招引|引进|补助|资助|力争|确保|具有|具备)+/, '')
    .replace(/（[^）]*$/, '')
    .replace(/^以上(?:的)?/, '')
    .replace(/(?:为|达到?|不低于|不少于|≥|>|约)$/, '');
}

function isAnswered(goal: Quantity, word: string, results: readonly Sentence[]): boolean {
  return results.some(({ text, quantities }) => {
    const measured = quantities.some((q) => {
      if (!comparable(q, goal)) return false;
      const label = keyword(q);
      return (
        label.length >= 3 && (label.includes(word) || word.includes(label) || overlap(label, word) >= 0.6)
      );
    });
    return measured || (word.length >= 2 && new RegExp(escape(word)).test(text));
  });
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 两个词有几成的字相同。 */
function overlap(a: string, b: string): number {
  if (!a || !b) return 0;
  const shared = [...new Set(a)].filter((char) => b.includes(char)).length;
  return shared / Math.max(new Set(a).size, new Set(b).size);
}

/** 目标没有完成值。 */
export const unanswered: ProseRule = {
  id: 'H08',
  title: '目标没有对应的完成值',
  severity: '核实',
  check: function* (document) {
    for (const { goals, results } of goalsAndResults(document)) {
      if (results.some(({ text }) => /分别(?:完成|为|达到)/.test(text))) continue;
      const missing: { readonly sentence: Sentence; readonly goal: Quantity; readonly word: string }[] = [];
      for (const sentence of goals) {
        for (const goal of sentence.quantities) {
          const word = keyword(goal);
          if (isPeriodNumber(goal) || word.length < 2 || isAnswered(goal, word, results)) continue;
          if (firstIsAnswered(goals, goal, results)) continue;
          missing.push({ sentence, goal, word });
        }
      }
      const first = missing[0];
      if (!first) continue;
      yield {
        sentence: first.sentence,
        printed: shown(first.goal),
        message: `目标里的${missing.map(({ goal, word }) => `“${word}${shown(goal)}”`).join('、')}没有完成值。`,
      };
    }
    yield* taskRates(document);
    yield* noTargets(document);
    yield* fewerGoals(document);
  },
};

/** 第一个数说的是总数：完成情况里第一个同单位的数就是它的完成值。 */
function firstIsAnswered(goals: readonly Sentence[], goal: Quantity, results: readonly Sentence[]): boolean {
  if (goals[0]?.quantities[0] !== goal || !/全年|共|总/.test(goal.label)) return false;
  return results.some(({ quantities }) => quantities[0] !== undefined && comparable(quantities[0], goal));
}

/** “任务3：……履约率70%以上”：全文别处没有这个率的完成数。 */
function* taskRates(document: TextDocument): Iterable<ProseDraft> {
  for (const sentence of document.sentences) {
    if (!/^(?:任务|目标)\d{1,2}：/.test(document.paragraphs[sentence.paragraph]!.text)) continue;
    for (const rate of sentence.quantities.filter(({ kind }) => kind === 'percent')) {
      const name = /([\u4e00-\u9fa5]{2}率)(?:达到?)?$/.exec(rate.label)?.[1];
      if (!name) continue;
      const answered = document.sentences.some(
        (other) =>
          other !== sentence && other.quantities.some((q) => q.kind === 'percent' && q.label.includes(name)),
      );
      if (!answered)
        yield { sentence, printed: shown(rate), message: `“${name}${shown(rate)}以上”没有完成数。` };
    }
  }
}

/** 只有完成值，全文没有一个目标值。 */
function* noTargets(document: TextDocument): Iterable<ProseDraft> {
  if (!isWholeReport(document.paragraphs.map(({ level }) => level))) return;
  const heading = document.paragraphs.find(
    ({ level, text }) => level > 0 && /目标完成情况/.test(text) && text.length < 20,
  );
  if (!heading) return;
  const targets = document.sentences.some(({ quantities }) =>
    quantities.some(({ label, bound }) => bound !== '' || /目标|计划|任务/.test(label)),
  );
  const next = document.paragraphs.findIndex(({ index, level }) => index > heading.index && level > 0);
  const body = document.sentences.filter(
    ({ paragraph }) => paragraph > heading.index && (next < 0 || paragraph < next),
  );
  const counts = body.flatMap(({ quantities }) => quantities.filter(({ kind }) => kind === 'count'));
  const sentence = body.find(({ quantities }) => quantities.some(({ kind }) => kind === 'count'));
  if (targets || !sentence || counts.length < 3) return;
  yield {
    sentence,
    severity: '提示',
    printed: counts.map(shown).join('、'),
    message: `${counts.map(shown).join('、')}只有完成值，没有目标值，完成率算不出来。`,
  };
}

/** 任务 n 项、目标只有 m 项。 */
function* fewerGoals(document: TextDocument): Iterable<ProseDraft> {
  const numbers = (word: string): readonly number[] => [
    ...new Set(
      document.paragraphs.flatMap(({ text }) =>
        [...text.matchAll(new RegExp(`${word}(\\d{1,2})：`, 'g'))].map((match) => Number(match[1])),
      ),
    ),
  ];
  const tasks = numbers('任务');
  const goals = numbers('目标');
  if (tasks.length === 0 || goals.length === 0 || goals.length >= tasks.length) return;
  const sentence = document.sentences.find(({ text }) => /^目标1：|目标1：/.test(text));
  if (sentence)
    yield {
      sentence,
      severity: '提示',
      printed: `任务${tasks.length}项、目标${goals.length}项`,
      message: `年度任务${tasks.length}项，目标只有${goals.length}项，有任务没有进入绩效目标。`,
    };
}

/** 目标与完成写在两处：相差 30% 以上、没有原因。 */
export const overGoals: ProseRule = {
  id: 'E07',
  title: '完成数超过目标30%以上没有写原因',
  severity: '核实',
  check: function* (document) {
    for (const { goals, results } of goalsAndResults(document)) {
      if (results.some(({ text }) => /因|由于|原因/.test(text))) continue;
      const goal = goals[0]?.quantities[0];
      const sentence = results.find(({ quantities }) => quantities.length > 0);
      const actual = sentence?.quantities[0];
      if (!goal || !actual || !sentence || !comparable(goal, actual) || goal.value.lte(0)) continue;
      if (goal.kind === 'percent' || actual.value.div(goal.value).lt('1.3')) continue;
      yield {
        sentence,
        printed: shown(actual),
        message: `目标${shown(goal)}，完成${shown(actual)}（${percentText(actual.value.div(goal.value))}），达到130%要说明目标是否偏低。`,
      };
    }
    yield* growthGoals(document);
  },
};

/** “增长12%以上”的任务，完成写“同比增长28.8%”。 */
function* growthGoals(document: TextDocument): Iterable<ProseDraft> {
  for (const task of document.sentences) {
    if (!/^(?:任务|目标)\d{1,2}：/.test(document.paragraphs[task.paragraph]!.text)) continue;
    const goal = task.quantities.find((q) => q.kind === 'percent' && /增长$/.test(q.label));
    const topic = goal && /([\u4e00-\u9fa5]{4})(?:资金)?增长$/.exec(goal.label)?.[1];
    if (!goal || !topic || goal.value.lte(0)) continue;
    const words = [topic.slice(0, 2), topic.slice(2)];
    for (const sentence of document.sentences) {
      if (sentence === task || !words.every((word) => sentence.text.includes(word))) continue;
      const actual = sentence.quantities.find((q) => q.kind === 'percent' && /同比增长$/.test(q.label));
      if (!actual || actual.value.div(goal.value).lt('1.3') || /由于|原因/.test(sentence.text)) continue;
      yield {
        sentence,
        printed: shown(actual),
        message: `目标增长${shown(goal)}以上，完成增长${shown(actual)}，是目标的${percentText(actual.value.div(goal.value))}，要说明目标是否偏低。`,
      };
      break;
    }
  }
}

/** 实际完成值照抄目标。 */
export const copiedTargets: ProseRule = {
  id: 'E08',
  title: '实际完成值照抄指标值',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const copied = sentence.quantities.filter((actual, at) => {
        const target = sentence.quantities
          .slice(0, at)
          .filter((q) => comparable(q, actual) && q.clause === actual.clause)
          .at(-1);
        if (!/实际|完成/.test(actual.label) || actual.bound === '') return false;
        if (/[≥≤<>]$/.test(actual.label)) return true;
        return target !== undefined && target.bound === actual.bound && target.value.eq(actual.value);
      });
      if (copied.length === 0) continue;
      yield {
        sentence,
        printed: copied.map(shown).join('、'),
        message: `实际完成值（${copied.map(shown).join('、')}）照抄目标，应填实测数。`,
      };
    }
  },
};
