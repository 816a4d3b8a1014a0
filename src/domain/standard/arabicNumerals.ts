import { chineseDigits, readChineseNumber } from '../indicator/chineseNumber';
import type { Rewrite } from './rewriteText';

const whole = '[一二两三四五六七八九十百千零〇]{1,9}';
const number = `(?<![一二两三四五六七八九十百千万零〇第数几])(${whole})(?:点([一二三四五六七八九零〇]{1,4}))?`;
/** 后面接着它才当数：计数的单位、金额。 */
const counted =
  '(?=个工作日|个百分点|百分点|个月|个|人次|次(?!性)|期|场|件|项|天|日(?!常)|起|例|处|篇|份|家|户|人|名|批|台|套|笔|宗|条|小时|分钟|万元|亿元|元|公里|亩|年(?!度)|周)';
/** 给的分：前面是得、扣一类的字，或一个条件的末尾；“十分显著”的十分不是。 */
const scored = '(?<=[得计扣减加为各共:,;(%‰]|满分|以上|以下|以内|之间|[个次期场件项天日起例处篇份家户人名])';

/** “九十”“零点五”“一百零五”写成数字；写法不通的为 null。 */
function arabic(integer: string, fraction: string | undefined): string | null {
  const value = /^[零〇]$/.test(integer) ? 0 : readChineseNumber(integer);
  const decimals = [...(fraction ?? '')].map((char) => chineseDigits[char]).join('');
  return value === undefined ? null : `${value}${decimals === '' ? '' : `.${decimals}`}`;
}

const numeral = (before: string, after: string, unit = ''): Rewrite => ({
  find: new RegExp(`${before}${number}${after}`, 'g'),
  put: ([, integer, fraction]) => {
    const value = arabic(integer!, fraction);
    return value === null ? null : value + unit;
  },
});

/** 评分标准里的中文数字：百分之九十、八成、扣两分、十二期。 */
export const arabicNumerals: readonly Rewrite[] = [
  {
    find: new RegExp(`百分之(${whole})(?:点([一二三四五六七八九零〇]{1,4}))?`, 'g'),
    put: ([, integer, fraction]) => {
      const value = integer === '百' ? '100' : arabic(integer!, fraction);
      return value === null ? null : `${value}%`;
    },
  },
  {
    find: new RegExp(`千分之(${whole})(?:点([一二三四五六七八九零〇]{1,4}))?`, 'g'),
    put: ([, integer, fraction]) => {
      const value = arabic(integer!, fraction);
      return value === null ? null : `${value}‰`;
    },
  },
  {
    find: /(?<![一二三四五六七八九十])([一二三四五六七八九])成([一二三四五六七八九])?(?=以上|以下|以内|及以上|至|到|-|\(|的|得|计|[,;]|$)/g,
    put: ([, tens, ones]) => `${chineseDigits[tens!]}${ones === undefined ? '0' : chineseDigits[ones]}%`,
  },
  numeral('', counted),
  numeral(scored, '(?=分(?![之钟档别类级期批布析工解管项步段]))'),
];
