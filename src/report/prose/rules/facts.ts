import { dec, readNumber, type Decimal } from '../../../domain';
import type { Quantity } from '../../text/quantity';
import type { Fact, ProseDraft, ProseRule } from '../proseRule';
import { shown, total } from '../roles';

/** 表里的叫法有没有出现在数的前面；最后一节说得最具体。 */
function matches({ label }: Fact, q: Quantity, text: string): boolean {
  const name = (label.split('.').at(-1) ?? label).replace(/（[^）]*）$/, '');
  const aliases: Readonly<Record<string, RegExp>> = {
    年初预算数: /年初预算(?:数|安排)?(?:为)?$/,
    全年预算数: /(?:全年|调整后)预算(?:数)?(?:为)?$/,
    全年执行数: /(?:全年|实际)?执行(?:数)?(?:为)?$/,
    总分: /(?:自评|综合|评价)?(?:总)?(?:得分|总分|总绩效)(?:为)?$/,
    编制数: /(?:核定)?(?:[^，]{0,6})编制(?:数|人数)?$/,
    实际在职人数: /(?:实有|在职|实际在职)(?:在职)?(?:人数|人员)?$/,
  };
  const alias = aliases[name];
  if (alias) return alias.test(q.label);
  const project = label.includes('.') ? label.split('.')[0]! : name;
  return text
    .slice(0, q.start)
    .slice(-project.length - 12)
    .includes(project);
}

const number = ({ value }: Fact): Decimal | null => {
  if (typeof value === 'number') return dec(value);
  const reading = readNumber(value);
  return reading.kind === 'number' ? reading.value : null;
};

/** 元写成万元：表里 120（万元），正文“120元”。 */
function wrongUnit(q: Quantity, fact: Decimal): boolean {
  return q.kind === 'money' && q.unit === '元' && q.printed.eq(fact) && !fact.eq(0);
}

/** 正文的数与表里的数。 */
export const facts: ProseRule = {
  id: 'H12',
  title: '正文与表不一致',
  severity: '错误',
  check: function* (document, { facts: known = [] }) {
    for (const sentence of document.sentences) {
      const wrong: ProseDraft[] = [];
      for (const q of sentence.quantities) {
        for (const fact of known) {
          const value = number(fact);
          if (!value || !matches(fact, q, sentence.text)) continue;
          if (wrongUnit(q, value))
            wrong.push({
              sentence,
              rule: 'A05',
              printed: shown(q),
              expected: `${value.toString()}万元`,
              message: `${shown(q)}与表内${value.toString()}万元差一万倍，单位应为万元。`,
            });
          else if (q.kind === 'score' && fact.label === '总分' && !q.printed.eq(value))
            wrong.push({
              sentence,
              rule: 'H12',
              printed: shown(q),
              expected: `${value.toString()}分`,
              message: `表内总分${value.toString()}，正文写${shown(q)}。`,
            });
          break;
        }
      }
      const first = wrong[0];
      if (first) yield { ...first, message: wrong.map(({ message }) => message).join('') };
    }
  },
};

/** 预算、执行用“元”写、数又小得不像：没有表也请看一眼。 */
export const tinyAmounts: ProseRule = {
  id: 'A05',
  title: '金额的单位像是写错了',
  severity: '核实',
  check: function* (document, { facts: known = [] }) {
    if (known.length > 0) return;
    for (const sentence of document.sentences) {
      const tiny = sentence.quantities.filter(
        (q) =>
          q.kind === 'money' &&
          q.unit === '元' &&
          q.printed.gt(0) &&
          q.printed.lt(5000) &&
          /(?:预算|执行|资金|下达|拨付)(?:数|总额)?(?:为|共)?$/.test(q.label) &&
          !/每|人均|标准|自筹/.test(q.label),
      );
      if (
        tiny.length > 0 &&
        tiny.length === sentence.quantities.filter(({ kind }) => kind === 'money').length
      )
        yield {
          sentence,
          printed: shown(tiny[0]!),
          message: `${shown(tiny[0]!)}像是万元写成了元，请核对单位。`,
        };
    }
  },
};

const kindOfQuota = /(?:行政|参公|事业|工勤|机关)[^，]{0,6}编制/;

/** 编制一共多少：头一个就分行政、事业的，把同一种写法的加起来。 */
const quotaIn = (staff: readonly Quantity[], quota: Quantity): Decimal =>
  kindOfQuota.test(quota.label)
    ? total(staff.filter(({ label, clause }) => clause === quota.clause && kindOfQuota.test(label)))
    : quota.value;

/** 在职人数多于编制数。 */
export const overStaffed: ProseRule = {
  id: 'B01a',
  title: '在职人数多于编制数没有说明',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const staff = sentence.quantities.filter(({ measure }) => measure === '人');
      const quota = staff.find(({ label }) => /编制(?:人数|数)?(?:为)?$/.test(label));
      const actual = staff.find(
        (q) => q !== quota && /在职|在编|实有|实际/.test(q.label) && !/退休|离退|领导/.test(q.label),
      );
      if (!quota || !actual || /因|由于|系|原因/.test(sentence.text)) continue;
      // “在职86人，其中行政编制32人、事业编制54人”说的是这些人的身份
      if (actual.end <= quota.start && /其中|包括/.test(sentence.text.slice(actual.end, quota.start)))
        continue;
      const allowed = quotaIn(staff, quota);
      if (actual.value.lte(allowed)) continue;
      yield {
        sentence,
        printed: shown(actual),
        message: `在职${shown(actual)}多于编制${allowed.toString()}${quota.unit}，超编${actual.value.minus(allowed).toString()}人须说明。`,
      };
    }
  },
};
