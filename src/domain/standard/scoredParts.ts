import { dec, type Decimal } from '../amount';
import { fullPoints } from './pieces';
import { isScale } from './scales';
import type { ChecklistItem, Points, Standard } from './standard';

/** 一段“……得2分”：说明、给几分。 */
interface Part {
  readonly label: string;
  readonly points: Points;
  /** 用序号或括着的分写出来，是一项一项加的。 */
  readonly listed: boolean;
}

const mark = String.raw`(?:\d{1,2}[、.)]|\(\d{1,2}\)|[①②③④⑤⑥⑦⑧⑨⑩])?`;
const given = String.raw`(?:\((\d+(?:\.\d+)?)分\)|(?:的|(?<![及准按适定临实同])时)?,?:?(?:计|得|为|给)?(?:(\d+(?:\.\d+)?)分|(满分))|(?:得|计)(\d+(?:\.\d+)?)%(?:的?分(?:值|数)?)?|(?:的|(?<![及准按适定临实同])时)?,?(?:不得分|不计分|不给分))`;
/** 说明里可以有不带分的括注。 */
const label = String.raw`((?:[^;()]|\((?!\d+(?:\.\d+)?分\))[^()]*\))+?)`;
const part = new RegExp(`(${mark})${label}${given}(?=$|[;,、]|[①-⑩\\u4e00-\\u9fa5\\d(])[;,、]*`, 'y');

/** 说明里有这些，就不是“做到了给几分”：是按数量、比例、扣分算的。 */
const computed = /[%‰≥≤<>=*/→]|每|扣|比例|酌情|视情况|逐项|\d分|以上|以下|以内|超过|(?<!不)低于\d/;
/** 档次词：写哪个给哪个的分，不会相加。 */
const grades =
  /^(?:[A-Z甲乙丙丁一二三四][类档等]|[A-Z甲乙丙丁一二三四特][+-]?级(?:及?以下)?|[一二三特]等奖?|等外|较?高|较?低|优|优秀|良|良好|中|中等|一般|较好|较差|好|差|合格|基本合格|不合格|(?:国家|省|市|县|区|乡|镇)级?|满意|基本满意|不满意)$/;
/** “获省级表彰一次得3分”：得几次给几次，不是做到就给。 */
const counted = /[一1](?:次|项|个|起|例|篇|件|人|家|场|期|份)的?$/;
const alone = /^(?:没有的?|无|否则|其余|其他|缺)$/;
const denial = /^(?:[都均尚]|全部)?(?:未|不|没|无|否)/;

/**
 * 读“1、…1分；2、…1分”“…（2分）…（1分）”“明确3分，基本明确2分，不明确0分”“X计2分，没有不得分”：
 * 一项一项加的是要点，只能取一档的是档次。两种都说得通、或有一段读不懂的为 null。
 *
 * @param text 归一化以后的全文，末尾不改变算法的话（扣完为止、以……为准）已经去掉
 * @param weight 分值；给了就核对
 */
export function readScoredParts(text: string, weight: Decimal | undefined): Standard | null {
  const parts = split(text);
  if (!parts) return null;
  const last = parts.at(-1)!;
  const items =
    alone.test(last.label) && isZero(last.points) && parts.length > 1 ? parts.slice(0, -1) : parts;
  if (items.length < parts.length && items.every(({ points }) => !isZero(points))) {
    return isGraded(items) ? null : checklist(items, weight);
  }
  if (isGraded(parts) || isExclusive(parts) || isNested(parts)) return levels(parts, weight);
  if (parts.length < 2 || parts.some(({ points }) => isZero(points))) return null;
  const additive = parts.every(({ listed }) => listed) || text.includes(';') || addsUp(parts, weight);
  return additive ? checklist(parts, weight) : null;
}

/** “优秀（90分以上）”括着的分数段、“延期1个月内完成”的时长，只是给档次取的名字。 */
const withoutGradeRange = (name: string): string => {
  if (grades.test(name)) return name.replace(/及?以下$/, '');
  const plain = name.replace(/\([^()]*\)$/, '');
  if (grades.test(plain)) return plain;
  return /^(?:延期|逾期|推迟|提前|滞后|延迟|迟报)/.test(name)
    ? name.replace(/\d+(?:个月|个工作日|天|日|周|年|月)(?:\(含\))?(?:以上|以内|以下|内)/, '')
    : name;
};

function split(text: string): readonly Part[] | null {
  const inside = /^[^()\d]{1,20}\((.*)\)$/.exec(text)?.[1];
  const body = inside !== undefined && /分[,;]/.test(inside) ? inside : text;
  const parts: Part[] = [];
  for (let at = 0; at < body.length;) {
    part.lastIndex = at;
    const match = part.exec(body);
    if (!match || parts.length >= 20) return null;
    const [, number, said, bracketed, points, full, share] = match;
    const plain = said!.replace(/^[,;、]+|[,;:的]+$/g, '');
    // “项目质量：优得5分；良得4分”：开头的是名称
    const name =
      parts.length === 0 && number === ''
        ? plain
            .replace(/^[^:()]{2,12}:(?=.)/, '')
            .replace(/^[一-龥]{2,8}(?:结论|结果|等级|等次|评价|评定|考核)(?:为|是)(?=.)/, '')
        : plain;
    if (name === '' || !/[\p{L}]/u.test(name)) return null;
    if (computed.test(withoutGradeRange(name)) || counted.test(name)) return null;
    const value = bracketed ?? points;
    parts.push({
      label: name,
      points: full || share ? shareOf(share) : { kind: 'points', value: dec(value ?? 0) },
      listed: number !== '' || bracketed !== undefined,
    });
    at = part.lastIndex;
  }
  // “不低于2小时得2分；不低于1小时得1分”只能取一档，说不准就不读
  const labels = parts.map(({ label: name }) => name.replace(/[\d.]+/g, ''));
  return parts.length > 0 && new Set(labels).size === labels.length ? parts : null;
}

/** 逗号隔开、合计正好是分值的，是一项一项加的：只取一档的最高一档才等于分值。 */
function addsUp(parts: readonly Part[], weight: Decimal | undefined): boolean {
  if (!weight || parts.some(({ points }) => points.kind === 'share')) return false;
  return parts.reduce((total, { points }) => total.plus(points.value), dec(0)).eq(weight);
}

const shareOf = (percent: string | undefined): Points =>
  percent === undefined ? fullPoints : { kind: 'share', value: dec(percent).div(100) };

const isZero = ({ kind, value }: Points): boolean => kind === 'points' && value.eq(0);

const isGraded = (parts: readonly Part[]): boolean =>
  parts.length > 1 &&
  (parts.every(({ label: name }) => grades.test(name.replace(/\([^()]*\)$/, ''))) ||
    isScale(parts.map(({ label: name }) => name)));

/** 最低一档说的是第一档的反面：机制健全且运行良好……机制不健全，无违规……有违规未整改，不存在……存在的。 */
function opposes(parts: readonly Part[]): boolean {
  const [first, last] = [parts[0]!.label, parts.at(-1)!.label];
  const positive = last.replace(/[不未没无]|没有/, '');
  if (positive !== last && first.includes(positive.slice(0, 4))) return true;
  return /^(?:不存在|无|未|没有)/.test(first) && /^(?:存在|有|发生|出现|发现)/.test(last);
}

/** 有制度得1分，有制度且执行到位得2分，无制度不得分：前一档做到了才有后一档，只取一档。 */
function isNested(parts: readonly Part[]): boolean {
  const [first, second, last] = parts;
  if (!first || !second || !last || parts.length > 3 || parts.some(({ listed }) => listed)) return false;
  const grows = second.label.startsWith(`${first.label}且`) || second.label.startsWith(`${first.label}并`);
  return (
    grows && isZero(last.points) && denial.test(last.label) && second.points.value.gt(first.points.value)
  );
}

/** 从高到低、最低一档得 0 分，最低一档是否定的说法：只能取一档。 */
function isExclusive(parts: readonly Part[]): boolean {
  const last = parts.at(-1)!;
  // 达成年度指标……未达成年度指标得30%：最低一档就是头一档的反面，给几分都只取一档
  const reverse = last.label.replace(/^(?:未能?|不|没有)/, '');
  const denied = reverse !== last.label && parts[0]!.label.startsWith(reverse.slice(0, 4));
  if (parts.length < 2 || !(isZero(last.points) || denied) || !(denial.test(last.label) || opposes(parts)))
    return false;
  if (parts.some(({ listed }) => listed)) return false;
  return parts.every(
    ({ points }, index) =>
      index === 0 ||
      (points.kind === 'points' &&
        (parts[index - 1]!.points.kind === 'share' || points.value.lt(parts[index - 1]!.points.value))) ||
      (parts[index - 1]!.points.kind === 'share' && points.value.lt(parts[index - 1]!.points.value)),
  );
}

/** 说的是一件坏事也没有：全年零事故、无违规行为。 */
const absence =
  /^(?:全年|本年度?|年度内|期间|实现)*(?:零|未发生|没有发生|未出现|没有出现|未发现|没有发现|无|没有|不存在)[^;,]{0,14}(?:事故|投诉|上访|信访|舆情|问题|现象|情况|行为|事件|违规|违纪|违法|差错|案件)的?$/;

function checklist(parts: readonly Part[], weight: Decimal | undefined): Standard | null {
  const [only] = parts;
  // “全年零事故得满分，否则不得分”：填的是几起，0 起才是满分
  if (only && parts.length === 1 && absence.test(only.label)) {
    const whole = only.points.kind === 'share' || !weight || only.points.value.eq(weight);
    return whole ? { kind: 'violations', points: fullPoints, each: '一例', notApplicable: null } : null;
  }
  if (parts.some(({ points }) => points.kind === 'share') && parts.length > 1) return null;
  const items: readonly ChecklistItem[] = parts.map(({ label: name, points }) => ({ label: name, points }));
  const sum = parts.reduce((total, { points }) => total.plus(points.value), dec(0));
  const whole = parts.length === 1 && parts[0]!.points.kind === 'share';
  if (weight && !whole && !sum.eq(weight)) return null;
  return { kind: 'checklist', items, notApplicable: null };
}

function levels(parts: readonly Part[], weight: Decimal | undefined): Standard | null {
  const [first] = parts;
  const best = parts.reduce((most, { points }) => (points.value.gt(most) ? points.value : most), dec(0));
  if (weight && first!.points.kind === 'points' && !best.eq(weight)) return null;
  return {
    kind: 'levels',
    levels: parts.map(({ label: name, points }) => ({ label: name, points })),
    notApplicable: null,
  };
}
