import type { ProseRule } from '../proseRule';
import { comparable, shown } from '../roles';

const chineseTimes =
  /(?:是|为|达到?)(?:去年|上年|上一年度|同期)[^，。；（]{0,6}的?([两二三四五六七八九十])倍/;

/** “是去年的两倍”没有上年数；“历史最低”“前列”没有数。 */
export const baseless: ProseRule = {
  id: 'H15',
  title: '倍数、名次没有基数',
  severity: '提示',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const times = sentence.quantities.find(
        (q) => q.kind === 'times' && /(?:去年|上年|同期|上一年度)[^，]*的(?:约|近)?$/.test(q.label),
      );
      const written = chineseTimes.exec(sentence.text);
      if (times || written) {
        const at = times?.start ?? written!.index;
        const current = sentence.quantities.filter((q) => q.end <= at).at(-1);
        const prior = sentence.quantities.some(
          (q) =>
            q !== current &&
            q.end <= at + 8 &&
            current &&
            comparable(q, current) &&
            /(?:上年|去年|同期)/.test(sentence.text.slice(Math.max(0, q.start - 8), q.start)),
        );
        if (!prior) {
          const said = times ? shown(times) : `${written![1]}倍`;
          yield { sentence, printed: said, message: `写“是上年的${said}”，没有列出上年数，算不出来。` };
        }
      }
      const superlative =
        /历史(?:最[高低好]|新[高低])|(?:位居|位列|排名|走在)[^，。；]{0,6}前列|名列前茅|遥遥领先/.exec(
          sentence.text,
        );
      if (superlative && sentence.quantities.length === 0)
        yield { sentence, printed: superlative[0], message: `“${superlative[0]}”没有数和名次，核不了。` };
    }
  },
};

/** “完成目标任务的114.7%”：全文没有这个目标数，也没有能倒推的增长。 */
export const unknownGoal: ProseRule = {
  id: 'H03',
  title: '完成目标的百分之几算不出来',
  severity: '提示',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const clause = /[^；。]*完成[^；，。]{0,12}(?:目标任务|年度任务|目标)的$/;
      for (const rate of sentence.quantities) {
        if (rate.kind !== 'percent' || !clause.test(rate.label)) continue;
        const topic = sentence.quantities.filter((q) => q.end <= rate.start && q.kind !== 'percent').at(-1);
        if (!topic) continue;
        const goals = document.sentences.flatMap(({ text, quantities }) =>
          /任务\d?：|目标/.test(text)
            ? quantities.filter((q) => q !== topic && q.measure === topic.measure)
            : [],
        );
        const computable = goals.some(
          (goal) => goal.value.gt(0) && topic.value.div(goal.value).minus(rate.value).abs().lte(rate.step),
        );
        if (!computable)
          yield {
            sentence,
            printed: shown(rate),
            message: `完成目标任务的${shown(rate)}，没有写目标数，算不出来。`,
          };
      }
    }
  },
};
