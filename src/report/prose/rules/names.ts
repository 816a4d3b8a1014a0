import { dec } from '../../../domain';
import type { Quantity } from '../../text/quantity';
import type { ProseRule } from '../proseRule';
import { shown } from '../roles';

const organ = String.raw`(?:[\u4e00-\u9fa5]{0,6}?(?:省|市|县|区|州|镇|乡))?[\u4e00-\u9fa5]{1,10}?(?:局|委员会|中心|办公室|医院|学校|中学|小学|学院|联合会|残联|总队|大队)`;
const runs = new RegExp(
  `(?:本次|此次|这次)(?:绩效)?自评[^，。]{0,4}由(${organ})|严格(?:按照|执行)(${organ})(?:财务|内部|资金|内控)|^(${organ})[0-9]{4}年度?[^，。]{0,10}(?:绩效(?:自评|评价)|整体支出)[^，。]{0,8}得`,
  'g',
);
const oversees = /财政|审计|政府|发改|发展和改革|国库|监察|纪|组织部|中央|国务院|省委|市委/;

/** 别的单位的名字；自己的名字写法不一。 */
export const otherUnits: ProseRule = {
  id: 'A09',
  title: '单位名称与填报单位不同',
  severity: '核实',
  check: function* (document, { unit }) {
    if (!unit || unit.length < 4) return;
    // 通篇没有自己的名字，别的单位的得分才可疑：主管部门的报告里本来就要列下属单位的
    const named = document.paragraphs.some(({ text }) => text.includes(unit));
    for (const sentence of document.sentences) {
      const others = [...sentence.text.matchAll(runs)]
        .map((match) => match[1] ?? match[2] ?? (named ? undefined : match[3]) ?? '')
        .filter(
          (name) =>
            name !== '' &&
            !oversees.test(name) &&
            !unit.includes(name) &&
            !name.includes(unit) &&
            !/^[本我]|^该/.test(name),
        );
      if (others.length > 0)
        yield {
          sentence,
          printed: others[0]!,
          message: `填报单位是${unit}，这里写的是${others[0]}，疑抄自别的报告。`,
        };
      const variant = misspelled(sentence.text, unit);
      if (variant)
        yield {
          sentence,
          severity: '提示',
          printed: variant,
          message: `“${variant}”与填报单位“${unit}”写法不一。`,
        };
    }
  },
};

/** 少了字的全称：“衡阳投资促进事务中心”。简称（以全称的结尾为准）不算。 */
function misspelled(text: string, unit: string): string | null {
  const tail = unit.slice(-7);
  if (unit.length < 9) return null;
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    let from = at;
    while (from > 0 && /[\u4e00-\u9fa5]/.test(text[from - 1]!) && at - from < unit.length) from--;
    const written = text.slice(from, at);
    const head = unit.slice(0, -7);
    if (written.endsWith(head)) continue;
    const known = [...head].filter((char) => written.includes(char)).length;
    const start = written.indexOf(head[0]!);
    if (start < 0) continue;
    const name = written.slice(start);
    if (known >= head.length - 1 && name.length === head.length - 1) return name + tail;
  }
  return null;
}

const digits = '零一二三四五六七八九十';

/** “设四个股室，分别为……”：汉字写的个数。 */
function chineseCount(text: string): { readonly said: string; readonly listed: number } | null {
  const match =
    /([两二三四五六七八九十])(?:个|家|项|大)[^，。；：、\d]{0,14}[，：]?(?:分别[为是]|即|依次为)：?([^。；，]+?)(?=[。；，]|$)/.exec(
      text,
    );
  if (!match || /等[^级]{0,4}$|\d/.test(match[2]!)) return null;
  const count = match[1] === '两' ? 2 : digits.indexOf(match[1]!);
  const listed = match[2]!
    .split(/、|和(?=[^、]{2,}$)|及(?=[^、]{2,}$)|以及/)
    .filter((item) => item !== '').length;
  const plain = match[2]!.split('、').length;
  return listed < 2 || count === listed || count === plain ? null : { said: match[0].slice(0, 2), listed };
}

/** “设 7 个职能科室，分别为……”：数一数。 */
export const enumerations: ProseRule = {
  id: 'T05',
  title: '个数与列举的不同',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const written = chineseCount(sentence.text);
      if (written)
        yield {
          sentence,
          printed: written.said,
          message: `称${written.said}，列出的是${written.listed}个。`,
        };
      for (const count of sentence.quantities) {
        if (count.kind !== 'count' || count.approximation !== 'exact' || count.printed.gt(30)) continue;
        const rest = sentence.text.slice(count.end);
        const list =
          /^[^，。；：、\d]{0,14}[，：、]?(?:分别[为是]|即|依次为|包括)[：]?([^。；，]+?)(?=[。；，]|$)/.exec(
            rest,
          )?.[1];
        if (!list || /等$|等[^级]{0,4}$|\d/.test(list)) continue;
        const items = list.split(/、|和(?=[^、]{2,}$)|及(?=[^、]{2,}$)|以及/).filter((item) => item !== '');
        if (items.length < 2 || count.printed.eq(items.length)) continue;
        // 名字里带“和”的（经济和信息科）：拆与不拆有一种对得上就算对
        if (count.printed.eq(list.split('、').length)) continue;
        yield {
          sentence,
          printed: shown(count),
          expected: `${items.length}${count.unit}`,
          message: `称${shown(count)}，列出的是${items.length}个。`,
        };
      }
    }
  },
};

const documentNumber = /[\u4e00-\u9fa5×]{1,8}〔\d{4}〕\d+号/g;

/** 同一文号两个数；同一笔钱两处写得不同。 */
export const twoFigures: ProseRule = {
  id: 'T06',
  title: '同一个数写了两样',
  severity: '核实',
  check: function* (document) {
    const known = new Map<string, Quantity>();
    for (const sentence of document.sentences) {
      for (const match of sentence.text.matchAll(documentNumber)) {
        const name = match[0].replace(/^(?:根据|按照|以|由|其中|和|及|据)+/, '').slice(-14);
        const after = match.index + match[0].length;
        const amount = sentence.quantities.find(
          (q) =>
            q.kind === 'money' &&
            q.start >= after &&
            q.start - after < 40 &&
            !/〔/.test(sentence.text.slice(after, q.start)),
        );
        if (!amount) continue;
        const before = known.get(name);
        if (!before) known.set(name, amount);
        else if (amount.value.gt(before.value.plus(dec('0.0001'))))
          yield {
            sentence,
            printed: shown(amount),
            message: `${name}一处写${shown(before)}，一处写${shown(amount)}。`,
          };
      }
    }
  },
};
