import type { Submission } from '../../submission';
import { fold } from '../text/fold';
import { readText, type Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';
import type { ReportFinding } from './reportFinding';

/** 工作簿里人写的文字：里面的数就是出处。 */
export interface SlotNumbers {
  /** 这一句（或这个数连同前面的话）在工作簿的文字里有。 */
  readonly has: (sentence: Sentence, q: Quantity) => boolean;
  /** 与工作簿里的一句只差数字：报告里被改过。 */
  readonly changed: (sentence: Sentence) => Omit<ReportFinding, 'paragraph' | 'quote'> | null;
}

const digits = /\d+(?:\.\d+)?/g;
const mask = (text: string): string => text.replace(digits, '#');

/** 收一遍工作簿里的长短文字。 */
export function slotNumbers(submission: Submission): SlotNumbers {
  const texts: string[] = [];
  for (const form of submission.forms) {
    const readings = [
      ...form.fields.values(),
      ...[...form.blocks.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
    ];
    for (const { cell } of readings)
      if (typeof cell.value === 'string' && /\d/.test(cell.value)) texts.push(cell.value);
  }
  const all = fold(texts.join('\n')).text;
  const written = new Map<string, string>();
  for (const text of texts) {
    for (const { text: sentence } of readText(text).sentences) {
      const key = mask(sentence).replace(/[。；]$/, '');
      // 太短的、人人一样的套话对不上号
      if (key.length >= 20 && key.includes('#') && !/指标得(?:满分)?#分/.test(key))
        written.set(key, sentence.replace(/[。；]$/, ''));
    }
  }
  return {
    has: ({ text }, q) => {
      const from = Math.max(0, q.start - 4);
      // 评分标准的界限：“大于90%”
      if (/(?:大于|等于|低于)$/.test(q.label) && all.includes(text.slice(q.start, q.end))) return true;
      return q.start > 1 && all.includes(text.slice(from, q.end));
    },
    changed: ({ text }) => {
      const bare = text.replace(/[。；]$/, '');
      const original = written.get(mask(bare));
      if (original === undefined || original === bare || all.includes(bare)) return null;
      const [now, then] = [bare.match(digits) ?? [], original.match(digits) ?? []];
      const at = now.findIndex((each, index) => each !== then[index]);
      return {
        rule: 'H01',
        severity: '错误',
        message: `这一句写${now[at]}，工作簿里写的是${then[at]}。`,
        printed: now[at] ?? null,
        expected: then[at] ?? null,
        source: null,
        place: null,
      };
    },
  };
}
