import type { ProseRule } from '../proseRule';

const number = String.raw`(\d+(?:\.\d+)?)`;
/** “分值10分，扣2分，得9分”；得、扣的次序不拘。 */
const patterns: readonly (readonly [RegExp, readonly [weight: number, lost: number, got: number]])[] = [
  [
    new RegExp(
      `(?:分值|满分|权重)(?:为|是)?${number}分[，、；]扣(?:除|减|了)?${number}分[，、；](?:实?得|得分)(?:为|是)?${number}分`,
    ),
    [1, 2, 3],
  ],
  [
    new RegExp(
      `(?:分值|满分|权重)(?:为|是)?${number}分[，、；](?:实?得|得分)(?:为|是)?${number}分[，、；]扣(?:除|减|了)?${number}分`,
    ),
    [1, 3, 2],
  ],
];

/** 分值减扣分不等于得分。 */
export const scoreParts: ProseRule = {
  id: 'T08',
  title: '分值减扣分不等于得分',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      for (const [pattern, [weight, lost, got]] of patterns) {
        const said = pattern.exec(sentence.text);
        if (!said) continue;
        const cents = (at: number): number => Math.round(Number(said[at]) * 100);
        const due = cents(weight) - cents(lost);
        if (due === cents(got)) continue;
        yield {
          sentence,
          printed: `${said[got]}分`,
          expected: `${due / 100}分`,
          message: `分值${said[weight]}分，扣${said[lost]}分，应得${due / 100}分，写的是${said[got]}分。`,
        };
      }
    }
  },
};

/** 满分没有问题：写“问题：无”而得100分，多半是没有评。 */
export const perfectScores: ProseRule = {
  id: 'E17',
  title: '满分而没有写问题',
  severity: '核实',
  check: function* (document) {
    const none = document.sentences.find(({ text }) =>
      /(?:存在的?(?:主要)?)?问题(?:及原因)?：?无[。；]?$/.test(text),
    );
    if (!none) return;
    for (const sentence of document.sentences) {
      const full = sentence.quantities.find(
        (q) =>
          q.kind === 'score' &&
          q.printed.eq(100) &&
          /(?:自评|评价|综合|总)(?:绩效)?得?分?(?:为|是)?$/.test(q.label),
      );
      if (full)
        yield {
          sentence,
          printed: '100分',
          message: '自评100分，问题写“无”：请逐项核对得分，或写明做法与依据。',
        };
    }
  },
};
