import { dec, type Decimal } from '../amount';
import type { Quantity } from './measure';

const powers: Readonly<Record<string, string>> = {
  万亿: '1e12',
  亿: '1e8',
  千万: '1e7',
  百万: '1e6',
  十万: '1e5',
  万: '1e4',
};

/** 常见计量单位；不在其中的，只有写在最后的短词才当单位。 */
const words = [
  '% ‰ 百分点 个百分点 元 美元 港元 欧元 日元',
  '人次 人天 人日 人 名 位 户次 户 家次 家 个月 个工作日 个 工作日 村 镇 县',
  '次 场次 场 项 件 宗 起 例 批次 批 份 本 册 篇 条 期 张 幅 部 轮 门 款 支 票 笔 组 类 种 级 倍 分 课时 学时',
  '台次 台套 台 套 辆次 辆 架 艘 座 栋 处 间 所 块 只 头 棵 株',
  '平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 米 公顷 亩 ㎡ m² m³ m2 m3 km cm mm m',
  '微克 毫克 千克 公斤 克 吨 升 μg mg kg t 千瓦时 千瓦 兆瓦 度 kWh kW MW GB TB MB',
  '小时 分钟 秒 天 日 周 年 h d',
]
  .join(' ')
  .split(' ');
const scales = Object.keys(powers).join('|');
const alternatives = [...words].sort((a, b) => b.length - a.length).join('|');
const per =
  'm[23²³]|(?:年|月|周|天|日|人次|人|次|户|亩|小时|季度|季|学期|平方米|立方米|公里|项|个)(?:·[天月年次])?';
const known = new RegExp(`^(?:(?:${scales})?余?多?(?:${alternatives})|[千百]元)(?:/(?:${per}))?`);
const bareScale = new RegExp(`^(?:${scales})`);

/** 从数的后面认出一个已知单位（可带万/亿和“/年”）；认不出为空串。 */
export function leadingUnit(text: string): string {
  return known.exec(text)?.[0] ?? bareScale.exec(text)?.[0] ?? '';
}

/** 把写的数和单位折成基本单位。 */
export function toQuantity(value: Decimal, written: string): Quantity {
  const unit = written.replace(/[余多]/, '');
  const { factor, baseUnit } = scaleOf(unit);
  return { value, unit, base: value.times(factor), baseUnit, scaled: !factor.eq(1) };
}

function scaleOf(unit: string): { factor: Decimal; baseUnit: string } {
  if (unit === '百分点' || unit === '个百分点') return { factor: dec(1), baseUnit: '%' };
  if (unit === '‰') return { factor: dec('0.1'), baseUnit: '%' };
  if (unit === '千元' || unit === '百元')
    return { factor: dec(unit === '千元' ? 1000 : 100), baseUnit: '元' };
  const scale = bareScale.exec(unit)?.[0];
  if (!scale) return { factor: dec(1), baseUnit: unit };
  return { factor: dec(powers[scale] ?? '1'), baseUnit: unit.slice(scale.length) };
}
