import type { ProseContext, ProseRule } from '../proseRule';
import { shown } from '../roles';

const usual = [
  { label: '优', min: 90 },
  { label: '良', min: 80 },
];

const scoreLabel =
  /(?:自评|评价|综合|绩效)?(?:总)?得分(?:为|是)?$|总(?:绩效)?(?:为|得分为?)?$|综合评分为?$|评分为?$/;

/** 得分与等次。 */
export const grades: ProseRule = {
  id: 'E15',
  title: '等次与得分不合',
  severity: '错误',
  check: function* (document, context) {
    for (const sentence of document.sentences) {
      const score = sentence.quantities
        .filter((q) => q.kind === 'score' && scoreLabel.test(q.label) && q.printed.lte(100))
        .at(-1);
      if (!score) continue;
      const next = document.sentences[score ? sentence.order + 1 : 0];
      const place =
        /(?:等次|等级|级别|评级|结果|结论|评价)[^，。；]{0,8}?[为是：]?[“”"]?(优秀|良好|优|良|中|差)[“”"]?(?![秀好异])/;
      const here = place.exec(sentence.text.slice(score.end));
      const grade =
        here?.[1] ??
        (next?.paragraph === sentence.paragraph
          ? /^评价结果[^。]{0,10}“?(优秀?|良好?|中|差)/.exec(next.text)?.[1]
          : undefined);
      const tail = /^[，、]?(?:属于|评为|为)?“?(优秀|良好|优|良)/.exec(sentence.text.slice(score.end))?.[1];
      const said = (grade ?? tail)?.charAt(0);
      if (!said) continue;
      const due = gradeOf(Number(score.printed.toString()), context);
      if (due === null ? !['优', '良'].includes(said) : said === due.charAt(0)) continue;
      yield {
        sentence,
        printed: said,
        ...(due ? { expected: due } : {}),
        message: `${shown(score)}${due ? `应为“${due}”` : '达不到“优”“良”'}，写的是“${grade ?? tail}”。`,
      };
    }
  },
};

/** 这个分数该是哪一等；各地不同的（中、差）没有方案就不判。 */
function gradeOf(score: number, { grades: given }: ProseContext): string | null {
  return (given ?? usual).find(({ min }) => score >= min)?.label ?? null;
}

/** “（5分）……得满分4分”。 */
export const fullMarks: ProseRule = {
  id: 'G06',
  title: '说满分而得分不等于分值',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const full = /得满分(\d+(?:\.\d+)?)分/.exec(sentence.text);
      if (!full) continue;
      const paragraph = document.paragraphs[sentence.paragraph]!;
      const weight = /^[①-⑳\d（）.、]*[^。，：]{2,30}?（(\d+(?:\.\d+)?)分）/.exec(paragraph.text);
      if (!weight || Number(weight[1]) === Number(full[1])) continue;
      yield {
        sentence,
        printed: `${full[1]}分`,
        expected: `${weight[1]}分`,
        message: `分值${weight[1]}分，写“得满分${full[1]}分”：满分应等于分值。`,
      };
    }
  },
};

/** 整篇报告写了低于满分的得分，却没有一处说扣在哪里。 */
export const deductions: ProseRule = {
  id: 'E06',
  title: '得分低于满分没有写扣分的指标和原因',
  severity: '核实',
  check: function* (document) {
    if (!isWholeReport(document.paragraphs.map(({ level }) => level))) return;
    if (document.sentences.some(({ text }) => /扣分|扣\d|扣除|失分|未得分|得0分|丢分/.test(text))) return;
    for (const sentence of document.sentences) {
      const score = sentence.quantities.find(
        (q) =>
          q.kind === 'score' &&
          /自评得分|评价得分|综合得分|结果得分|总绩效/.test(q.label) &&
          q.printed.lt(100),
      );
      if (score)
        yield {
          sentence,
          printed: shown(score),
          message: `${shown(score)}低于满分，全文没有写扣分的指标和原因。`,
        };
    }
  },
};

/** 有三章以上才算一篇报告：片段里没写的不能说没有写。 */
export const isWholeReport = (levels: readonly number[]): boolean =>
  levels.filter((level) => level > 0).length >= 3;
