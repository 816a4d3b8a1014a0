import type { Paragraph, Sentence } from '../../text/document';
import type { ProseRule } from '../proseRule';

const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];

/** 连着的“一是……二是……”有几条。 */
function countOf(text: string): number {
  let count = 0;
  let from = 0;
  for (const ordinal of ordinals) {
    const at = text.indexOf(ordinal, from);
    if (at < 0) break;
    count++;
    from = at + 2;
  }
  return count;
}

const problemHead = /(?:存在|主要|发现)的?(?:主要)?问题(?:及原因)?(?:分析)?[：:]/;
const measureHead = /(?:下一步|改进|整改|改正)[^。；：]{0,10}[：:]|措施[：:]/;

/** 一段里的问题与措施各几条。 */
function inParagraph({ text }: Paragraph): readonly [number, number] | null {
  const problem = problemHead.exec(text);
  const measure = problem && measureHead.exec(text.slice(problem.index + problem[0].length));
  if (!problem || !measure) return null;
  const split = problem.index + problem[0].length + measure.index;
  return [countOf(text.slice(problem.index, split)), countOf(text.slice(split))];
}

/** 问题比措施多。 */
export const fewerMeasures: ProseRule = {
  id: 'T07',
  title: '措施比问题少',
  severity: '提示',
  check: function* (document) {
    for (const paragraph of document.paragraphs) {
      const counts = inParagraph(paragraph);
      const last: Sentence | undefined = paragraph.sentences.at(-1);
      if (!counts || !last) continue;
      const [problems, measures] = counts;
      if (problems === 0 || measures === 0 || measures >= problems) continue;
      yield {
        sentence: last,
        printed: `${measures}条`,
        expected: `${problems}条`,
        message: `问题${problems}条、措施${measures}条：有问题没有写措施。`,
      };
    }
    yield* chapters(document.paragraphs);
  },
};

/** 分章写的：问题一章、措施一章，各数下一级的编号。 */
function* chapters(
  paragraphs: readonly Paragraph[],
): ReturnType<ProseRule['check']> extends Iterable<infer D> ? Generator<D> : never {
  const chapter = (pattern: RegExp): readonly Paragraph[] => {
    const at = paragraphs.findIndex(({ level, text }) => level === 1 && pattern.test(text));
    if (at < 0) return [];
    const end = paragraphs.findIndex(({ level, index }) => index > at && level === 1);
    return paragraphs.slice(at + 1, end < 0 ? undefined : end);
  };
  const items = (body: readonly Paragraph[]): number => {
    const bracketed = body.filter(({ text }) => /^（[一二三四五六七八九十]+）/.test(text)).length;
    return (
      bracketed ||
      body.filter(({ text }) => /^\d{1,2}[、.]/.test(text)).length ||
      Math.max(0, ...body.map(({ text }) => countOf(text)))
    );
  };
  const problemBody = chapter(/问题/);
  const measureBody = chapter(/措施|整改|改进/);
  const [problems, measures] = [items(problemBody), items(measureBody)];
  const sentence = measureBody.find(({ sentences }) => sentences.length > 0)?.sentences[0];
  if (problems === 0 || measures === 0 || measures >= problems || !sentence) return;
  yield {
    sentence,
    printed: `${measures}条`,
    expected: `${problems}条`,
    message: `问题${problems}条、措施${measures}条：有问题没有写措施。`,
  };
}
