import { dec, type Decimal } from '../../domain';

/** 一个数是哪一类：金额（万元）、百分数、百分点、千分数、倍、分、个数。 */
export type QuantityKind = 'money' | 'percent' | 'point' | 'permille' | 'times' | 'score' | 'count';

/** 读出来的单位。 */
export interface UnitReading {
  readonly kind: QuantityKind;
  /** 同类里能不能相加比较：元一类都是“元”，个数是量词本身。 */
  readonly measure: string;
  /** 折成基本单位（万元、小数、量词）要乘多少。 */
  readonly scale: Decimal;
  readonly length: number;
}

const one = dec(1);
const tenThousand = dec(10000);

/** 长的在前：“万美元”不能读成“万”。 */
const fixed: readonly (readonly [string, QuantityKind, string, Decimal])[] = [
  ['亿美元', 'money', '美元', tenThousand],
  ['万美元', 'money', '美元', one],
  ['美元', 'money', '美元', dec('0.0001')],
  ['万亿元', 'money', '元', dec(100000000)],
  ['千万元', 'money', '元', dec(1000)],
  ['百万元', 'money', '元', dec(100)],
  ['亿元', 'money', '元', tenThousand],
  ['万元', 'money', '元', one],
  ['千元', 'money', '元', dec('0.1')],
  ['元/', 'count', '元每', one],
  ['元', 'money', '元', dec('0.0001')],
  ['个百分点', 'point', '百分点', dec('0.01')],
  ['百分点', 'point', '百分点', dec('0.01')],
  ['个千分点', 'point', '千分点', dec('0.001')],
  ['千分点', 'point', '千分点', dec('0.001')],
  ['%', 'percent', '%', dec('0.01')],
  ['‰', 'permille', '‰', dec('0.001')],
  ['倍', 'times', '倍', one],
];

/** 常见量词；长的在前。前面可以带“万”“亿”。 */
const counters = (
  '平方千米 平方公里 立方米 平方米 微克/立方米 毫克 人次 批次 场次 户次 册次 台套 人天 公里 千米 公顷 小时 ' +
  '分钟 km hm2 名 人 个 项 次 家 户 件 起 宗 座 处 盏 亩 吨 米 台 套 辆 场 批 期 份 册 本 部 所 类 条 只 头 篇 ' +
  '例 组 支 株 张 架 艘 眼 口 栋 间 幅 天 村 县 镇 科 笔 袋 瓶 公斤 克 度 届'
).split(' ');

const pattern = new RegExp(`^(万|亿)?(${counters.join('|')})`);

/** 说法不同、可以相比的量词。 */
const same: Readonly<Record<string, string>> = { 名: '人', 千米: '公里', km: '公里', hm2: '公顷' };

/** 数后面的单位；没有认得的返回 null。 */
export function readUnit(text: string): UnitReading | null {
  for (const [written, kind, measure, scale] of fixed) {
    if (text.startsWith(written)) return { kind, measure, scale, length: written.length };
  }
  const match = pattern.exec(text);
  if (match) {
    const scale = match[1] === '万' ? tenThousand : match[1] === '亿' ? dec(100000000) : one;
    return { kind: 'count', measure: same[match[2]!] ?? match[2]!, scale, length: match[0].length };
  }
  if (/^分(?![钟之别类成批期解析配])/.test(text))
    return { kind: 'score', measure: '分', scale: one, length: 1 };
  if (/^万(?![一二三四五六七八九十])/.test(text))
    return { kind: 'money', measure: '元', scale: one, length: 1 };
  if (/^亿/.test(text)) return { kind: 'money', measure: '元', scale: tenThousand, length: 1 };
  return null;
}
