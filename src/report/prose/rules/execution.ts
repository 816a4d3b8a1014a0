import type { Decimal } from '../../../domain';
import type { ProseRule } from '../proseRule';
import { percentText, shown } from '../roles';
import { rateOf, taskPair } from './rates';

/** 执行数大于预算数。 */
export const overspent: ProseRule = {
  id: 'D05',
  title: '执行数大于预算数',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const rate = sentence.quantities.find((q) => {
        const name = q.kind === 'percent' ? rateOf(q) : null;
        return name !== null && /执行率|支付率|支出率/.test(name) && q.value.gt(1);
      });
      if (!rate || /目标|偏差|说明/.test(rate.label)) continue;
      yield {
        sentence,
        printed: shown(rate),
        message: `${rateOf(rate)}${shown(rate)}超过100%：执行数大于预算数，请核对预算是否漏列追加或结转。`,
      };
    }
  },
};

const reasons =
  /因|由于|系|主要是|原因|受.{0,12}影响|余款|质保金|跨年|结转|未到|尚未|疫情|节约|收回|调整|正在|待/;
const lowest: Readonly<Record<string, true>> = {
  执行率: true,
  支付率: true,
  支出率: true,
  支出进度: true,
  执行进度: true,
};

/** 执行率低而没有写原因。 */
export const lowExecution: ProseRule = {
  id: 'D07',
  title: '执行率低于90%没有写原因',
  severity: '核实',
  check: function* (document) {
    for (const [at, sentence] of document.sentences.entries()) {
      const next = document.sentences[at + 1]?.text ?? '';
      for (const rate of sentence.quantities) {
        const name = rate.kind === 'percent' ? rateOf(rate) : null;
        if (!name || !lowest[name] || rate.value.gte('0.9') || rate.bound) continue;
        if (/目标|＝$|=$|÷|上年/.test(rate.label) || reasons.test(sentence.text) || reasons.test(next))
          continue;
        const full = sentence.quantities.find(
          (q) => q.kind === 'score' && q.printed.eq(100) && /得分|评价/.test(q.label),
        );
        if (full) {
          yield {
            sentence,
            rule: 'D06',
            printed: shown(full),
            message: `${name}${shown(rate)}，按比例计分达不到满分，总分不可能是100分；低于90%的还要写原因。`,
          };
        } else {
          yield { sentence, printed: shown(rate), message: `${name}${shown(rate)}低于90%，没有写原因。` };
        }
      }
    }
  },
};

/** 完成得太多而没有写原因。 */
export const overAchieved: ProseRule = {
  id: 'E07',
  title: '完成率达到130%没有写原因',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      if (/因|由于|系(?!统|列)|原因|追加任务|增加任务/.test(sentence.text)) continue;
      const achieved = sentence.quantities.find((q) => {
        if (q.kind !== 'percent') return false;
        const name = rateOf(q);
        const completes = name !== null && /完成率|完工率|开工率/.test(name);
        const ofTask = /完成[^，]*(?:任务|目标|计划)[^，]*的$/.test(q.label);
        return (completes || ofTask) && q.value.gte('1.3');
      });
      const over = sentence.quantities.find(
        (q) => q.kind === 'percent' && /超(?:额完成)?(?:年度|目标)?(?:任务|目标|计划)的?$/.test(q.label),
      );
      const pair = over ? taskPair(sentence, over) : null;
      const exact: Decimal | null = pair ? pair.part.value.div(pair.whole.value) : null;
      if (achieved) {
        yield {
          sentence,
          printed: shown(achieved),
          message: `完成${shown(achieved)}，达到130%要说明目标是否偏低。`,
        };
      } else if (over && exact?.gte('1.3')) {
        yield {
          sentence,
          printed: shown(over),
          message: `完成${percentText(exact)}，达到130%要说明目标是否偏低。`,
        };
      }
    }
  },
};
