import { dec, type Decimal } from '../amount';
import type { Quantity } from './measure';
import { knownUnit, unitFamilies } from './unitSynonyms';

const powers: Readonly<Record<string, string>> = {
  万亿: '1e12',
  亿: '1e8',
  千万: '1e7',
  百万: '1e6',
  十万: '1e5',
  万: '1e4',
  千: '1e3',
};

/** 常见计量单位；不在其中的，只有写在最后的短词才当单位。 */
const words = [
  '% ‰ 百分点 个百分点 元 美元 港元 欧元 日元',
  '人次 人天 人日 人 名 位 户次 户 家次 家 个月 个工作日 个 工作日 村 镇 县',
  '次 场次 场 项 件 宗 起 例 批次 批 份 本 册 篇 条 期 张 幅 部 轮 门 款 支 票 笔 组 类 种 级 倍 分 课时 学时',
  '台次 台 套 辆次 辆 架 艘 座 栋 处 间 所 块 只 头 棵 株',
  '周 年 d 度 GB TB MB 微克 μg',
  ...unitFamilies.flatMap(({ spellings }) => Object.keys(spellings)),
]
  .join(' ')
  .split(' ');
/** “千人、千亩”的千是倍数，“千米、千瓦时”的千是单位的一部分。 */
const scales = Object.keys(powers)
  .map((word) => (word === '千' ? '千(?![米克元瓦伏卡])' : word))
  .join('|');
const escape = (word: string): string => word.replace(/[()/]/g, (char) => `\\${char}`);
const alternatives = [...new Set(words)]
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');
const perWord =
  'm[23²³]|人次|平方米|立方米|公里|小时|季度|学期|工作日|年|月|周|天|日|人|次|户|亩|季|项|个|期|场|名|生|床|套|台|辆|吨|公斤|㎡|米';
const known = new RegExp(
  `^(?:(?:${scales})?余?多?(?:${alternatives})|[千百]元)(?:/(?:${perWord}))?(?:[·*×、/.]?(?:${perWord}))?`,
);
const withoutPer = new RegExp(`^(?:(?:${scales})?余?多?(?:${alternatives})|[千百]元)`);
const bareScale = new RegExp(`^(?:${scales})`);

/** 从数的后面认出一个已知单位（可带万/亿和“/年”“/人·月”）；认不出为空串。 */
export function leadingUnit(text: string): string {
  const head = text.slice(0, 24);
  const simple = withoutPer.exec(head)?.[0] ?? '';
  if (head[simple.length] !== '/') return simple || (bareScale.exec(head)?.[0] ?? '');
  return known.exec(head)?.[0] ?? simple;
}

/** 把写的数和单位折成基本单位。 */
export function toQuantity(value: Decimal, written: string): Quantity {
  const unit = written.replace(/[余多]/, '');
  const { factor, baseUnit, scaled } = scaleOf(unit);
  return { value, unit, base: value.times(factor), baseUnit, scaled };
}

function scaleOf(unit: string): { factor: Decimal; baseUnit: string; scaled: boolean } {
  const scale = bareScale.exec(unit)?.[0] ?? '';
  const power = dec(powers[scale] ?? '1');
  const slash = unit.startsWith('台/套') ? -1 : unit.indexOf('/');
  const main = unit.slice(scale.length, slash < 0 ? undefined : slash);
  const each = slash < 0 ? '' : perUnit(unit.slice(slash + 1));
  const found = knownUnit(main);
  const factor = power.times(found?.factor ?? '1');
  return { factor, baseUnit: `${found?.base ?? main}${each}`, scaled: !factor.eq(1) };
}

/**
 * “/人·月”“/人、天”“/人*月”分隔号不论；一年一评，“/年”与不写相同（12期/年 就是 12期，元/人·年 就是 元/人）。
 */
function perUnit(text: string): string {
  const parts = text
    .replace(/[·*×、.]/g, '/')
    .replace(/^(人|户|亩|生|床)(?=[月天日年次])(?!次)/, '$1/')
    .split('/')
    .filter((part) => part !== '' && part !== '年')
    .map((part) => (part === '日' ? '天' : (knownUnit(part)?.base ?? part)));
  return parts.length === 0 ? '' : `/${parts.join('·')}`;
}
