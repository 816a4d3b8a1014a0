import type { ProseRule } from '../proseRule';

const cutOff =
  /截[至止到]?(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日|底|末|份|中旬|上旬|下旬)?|目前|今年\d{1,2}月)/g;

/** 统计期不到年末。 */
export const cutOffs: ProseRule = {
  id: 'H07',
  title: '统计期不到年末',
  severity: '提示',
  check: function* (document, { year }) {
    for (const sentence of document.sentences) {
      for (const match of sentence.text.matchAll(cutOff)) {
        const [all, written, month, day] = match;
        if (month === undefined || (year && written !== undefined && Number(written) !== year)) continue;
        if (Number(month) === 12 && (day === undefined || Number(day) >= 31)) continue;
        const follows = sentence.quantities.some((q) => q.start >= match.index);
        if (!follows || /计划|力争|到期|起/.test(all)) continue;
        yield { sentence, printed: all, message: `“${all}”不是全年：年度报告应统计到12月31日。` };
        break;
      }
    }
  },
};

/** 有起止年份的活动：评价年度早过了还在写，多半是沿用往年的文字。 */
const campaigns: readonly (readonly [RegExp, number])[] = [
  [/创先争优活动/, 2012],
  [/群众路线(?:教育)?实践活动/, 2014],
  [/“?三严三实”?专题教育/, 2016],
  [/“?两学一做”?学习教育/, 2019],
  [/“?不忘初心、?牢记使命”?主题教育/, 2020],
  [/党史学习教育/, 2022],
];

const finished = /完成了?|开展|补助|实施|取得|举办|达到|新建|发放/;
const legitimate =
  /提前下达|上年|去年|结转|同比|较|比|印发|文件|决算|〔|以来|起|至今|期间|批复|立项|成立|启动|规划|—|至\d{4}年|跨年|质保/;

/** 沿用往年的文字：往年的活动、往年的年份、缺位的年份、叠字。 */
export const stale: ProseRule = {
  id: 'A11',
  title: '沿用往年文字、年份或文字录入有误',
  severity: '提示',
  check: function* (document, { year }) {
    for (const sentence of document.sentences) {
      const { text } = sentence;
      for (const [pattern, last] of campaigns) {
        const said = pattern.exec(text);
        if (said && year && year > last)
          yield {
            sentence,
            printed: said[0],
            message: `“${said[0]}”是${last}年以前的活动，评价年度是${year}年，疑沿用往年文字。`,
          };
      }
      const broken =
        /(?<!\d)(20\d|2\d{2}|20\d{3})年(?=\d{1,2}月)/.exec(text) ??
        /(?<!\d)(20\d)年(?!\d*[以的来间])/.exec(text);
      if (broken) yield { sentence, printed: broken[0], message: `“${broken[0]}”不是四位的年份。` };
      const first = /^(20\d{2})年/.exec(text);
      const behind = first && year ? year - Number(first[1]) : 0;
      // 早几年的事常是背景；说“年度任务、全年、各项工作”的才是年度总结的口气
      const stillAnnual = behind === 1 || /年度(?:目标|任务|工作)|全年|各项(?:工作|任务|政策)/.test(text);
      if (first && behind > 0 && stillAnnual && finished.test(text.slice(5)) && !legitimate.test(text))
        yield {
          sentence,
          printed: first[0],
          message: `评价年度是${year}年，这里写的是${first[0]}的完成情况，疑沿用往年文字。`,
        };
      const doubled = /([\u4e00-\u9fa5]{2,6})\1(?![\u4e00-\u9fa5]?\1)/.exec(text);
      if (doubled && !/^(.)\1$/.test(doubled[1]!) && !/[一二三四五六七八九十逐]/.test(doubled[1]!))
        yield { sentence, printed: doubled[0], message: `“${doubled[0]}”叠字。` };
      const vague = /逾[\d.]+[余多]|约[\d.]+[余多]|超过?[\d.]+[余多]/.exec(text);
      if (vague) yield { sentence, printed: vague[0], message: `“${vague[0]}”概数说了两遍。` };
    }
    yield* numbering(document.paragraphs);
  },
};

/** 标题编号混用：（一）之后是（2）。 */
function* numbering(
  paragraphs: Parameters<ProseRule['check']>[0]['paragraphs'],
): ReturnType<ProseRule['check']> extends Iterable<infer D> ? Generator<D> : never {
  let last: { readonly chinese: boolean } | null = null;
  for (const { text, level, sentences } of paragraphs) {
    if (/^[一二三四五六七八九十]+、/.test(text)) last = null;
    const match = level > 0 ? /^（(?:([一二三四五六七八九十]+)|(\d{1,2}))）/.exec(text) : null;
    const sentence = sentences[0];
    if (!match || !sentence) continue;
    const chinese = match[1] !== undefined;
    if (last && last.chinese && !chinese && Number(match[2]) > 1)
      yield { sentence, printed: match[0], message: `标题编号混用：前面是“（一）”，这里是“${match[0]}”。` };
    else last = { chinese };
  }
}

/** 没有填的空。 */
export const blanks: ProseRule = {
  id: 'A08',
  title: '空着没有填的数、占位文字',
  severity: '提示',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const empty = [
        ...sentence.source.matchAll(
          /占[^，。；：\d%]{0,12}[\s\u3000_]+%|[为共计达][\s\u3000_]{1,}(?:万元|元|%|个|人)|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|_{2,}/g,
        ),
      ];
      if (empty.length === 0) continue;
      yield {
        sentence,
        printed: empty.map(([text]) => text.trim()).join('、'),
        message: `有${empty.length}处没有填（“${empty[0]![0].trim()}”）。`,
      };
    }
  },
};
