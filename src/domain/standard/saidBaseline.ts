import { dec } from '../amount';
import type { LooseEnd } from './condition';
import { readSaid, type SaidCondition } from './saidCondition';

const late = '(?:延期|延迟|延后|拖后|推迟|逾期|滞后|延误|超期|超时|晚|拖延|迟)';
const deadline =
  '(?:规定|计划|约定|合同|要求|既定|预定|法定|目标|时间|时限|期限|工期|进度|的|完成|节点)*(?:时间|时限|期限|工期|时间节点)';
const done =
  '(?:全部|全面)?(?:完成(?:[一-龥]{2,4})?|完工|竣工|交付|验收|投入使用|建成|办结|到位|报送|上报|发放|支付|拨付|到位|开工|实施)*(?:全部|任务|工作)*(?:的)?';
const date = String.raw`(?:(?:\d{4}年|当年|本年度?|次年|年度)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?|年?底|年末))(?:之前|以前|前)`;

/** 说的是没有晚：按期完成、12月底前完成。 */
const onTime = new RegExp(
  `^(?!.*(?:未(?!逾期|延期|超期)|不|没|非))[一-龥]{0,14}?(?:按(?:照)?(?:期|时|计划(?:时间)?|规定(?:时间)?|时间节点)|如期|及时|准时|按(?:照)?${deadline}|未(?:逾期|延期|超期)|在?${deadline}(?:之?内|前|以内)|[在于]?${date})${done}$`,
);
const lateFor = new RegExp(
  `^[一-龥]{0,8}?(?:${late}(?:${deadline})?|超过?(?:${deadline}))(?:的)?(?=\\d|超过|不超过|不足|在)(?:在)?`,
);

/** 实际工期≤计划工期。 */
const inTime =
  /^[一-龥]{0,6}?实际(?:工期|完成时间|完工时间|用时|时间)(?:≤|不超过|不晚于|早于或等于|小于等于|小于或等于|未超过)(?:计划|规定|合同|目标)(?:工期|完成时间|完工时间|用时|时间)$/;
/** 引出扣分的话：延期完成的。 */
const lateAtAll = new RegExp(`^(?:${late}|未(?:按期|按时|如期)|超过?${deadline})${done}$`);

/** 全文里说到晚了的，量的是晚了几天。 */
export const speaksOfLateness = (text: string): boolean => new RegExp(`${late}|超过?${deadline}`).test(text);

const zero = (included: boolean): LooseEnd => ({ value: dec(0), included, usual: false });

/** 晚了几天的条件：按期是 0，“逾期10日以内”从 0（不含）起。 */
export function readLate(said: string): SaidCondition | null {
  if (onTime.test(said) || inTime.test(said))
    return { low: null, high: zero(true), bare: false, measure: '', unit: '', subject: '' };
  if (lateAtAll.test(said))
    return { low: zero(false), high: null, bare: false, measure: '', unit: '', subject: '' };
  const rest = said.replace(lateFor, '').replace(new RegExp(`(?<=[\\d天日周月]|内|下)${done}$`), '');
  const found = readSaid(rest);
  if (!found || found.subject !== '' || !/^个?(?:天|日|周|月|年|工作日)$/.test(found.measure)) return null;
  return found.low === null ? { ...found, low: zero(false), bare: false } : { ...found, bare: false };
}

const spent =
  '(?:项目|实际|年度|总|单位|采购|建设|资金|预算|人均|平均|全年)*(?:支出|成本|费用|投入|投资|花费|造价|决算|执行)?(?:总额|数|金额|额)?';
const budget =
  '(?:项目|年初|年度|批复|下达|批准|经批准|核定|原|的|成本)*(?:预算|概算|计划成本|预算成本|成本标准)(?:批复|安排|控制)?(?:数|金额|额|总额|成本)?(?:范围)?(?:之内|以内|内)?';
const within = new RegExp(
  `^${spent}(?:控制在|≤|低于或等于|小于或等于|小于等于|不超过?|未超过?|不高于|未超出|不突破|未突破|在)${budget}$`,
);
const over = new RegExp(
  `^${spent}(?:超(?:过|出|支)?|高于|高出|>)${budget.replace('(?:之内|以内|内)?', '')}(?=\\d|超过|不超过)`,
);

/** 引出扣分的话：超出批复预算的。 */
const overAtAll = new RegExp(`^${spent}(?:超(?:过|出|支)?|高于|高出|突破|>)(?:${budget})?$`);

/** 超支率在5%以内。 */
const overRate = /^(?:预算|成本)?超(?:支|预算|出)(?:率|比例|幅度)(?:在|为)?/;

/** 全文里说到没有超预算的，量的是实际÷预算。 */
export const speaksOfBudget = (said: string): boolean => within.test(said);

/** 与预算比的条件：不超预算是 ≤100%，“超预算10%以内”是 100%（不含）到 110%。 */
export function readBudget(said: string): SaidCondition | null {
  const whole = dec(1);
  if (within.test(said))
    return {
      low: null,
      high: { value: whole, included: true, usual: false },
      bare: false,
      measure: 'rate',
      unit: '',
      subject: '',
    };
  if (overAtAll.test(said))
    return {
      low: { value: whole, included: false, usual: false },
      high: null,
      bare: false,
      measure: 'rate',
      unit: '',
      subject: '',
    };
  if (!over.test(said) && !overRate.test(said)) return null;
  const found = readSaid(said.replace(overRate, '').replace(over, ''));
  if (found?.measure !== 'rate' || found.subject !== '') return null;
  const lift = (end: LooseEnd | null): LooseEnd | null => end && { ...end, value: end.value.plus(whole) };
  const low = found.low === null ? { value: whole, included: false, usual: false } : lift(found.low);
  return { ...found, low, high: lift(found.high), bare: false };
}
