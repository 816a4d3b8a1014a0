import { dec, formatRate, type Decimal } from '../amount';
import type { Band, Points, Standard, StepRounding, Unclear } from './standard';

const rate = (value: Decimal): string => {
  if (value.eq(0)) return '0';
  const percent = value.times(100);
  return formatRate(value, percent.round(0).eq(percent) ? 0 : percent.round(1).eq(percent) ? 1 : 2);
};

const points = (given: Points): string => {
  if (given.kind === 'points') return given.value.eq(0) ? '不得分' : `${given.value.toString()}分`;
  return given.value.eq(1) ? '满分' : `分值的${given.value.times(100).toString()}%`;
};

const stepText = (step: Decimal): string => `${step.times(100).toString()}个百分点`;

/** 步长不是 1 个百分点时，“一个”会被读成一个百分点：把步长写出来。 */
function roundingText(rounding: StepRounding, step: Decimal): string {
  const one = step.eq('0.01') ? '一个' : stepText(step);
  return { floor: `满${one}才扣`, ceil: `不足${one}按${one}扣`, linear: `不足${one}按比例扣` }[rounding];
}

const fulls = {
  atMost: (limit: string) => `不超过${limit}得满分`,
  atLeast: (limit: string) => `达到${limit}得满分`,
  equal: (limit: string) => `正好${limit}得满分`,
} as const;

const directions = { atMost: '每超', atLeast: '每低', equal: '每偏离' } as const;

function bandText({ low, high, points: given }: Band, rate: (value: Decimal) => string): string {
  if (low && high && low.value.eq(high.value))
    return `等于${rate(low.value)}得${points(given)}`.replace('得不得分', '不得分');
  const parts = [
    low ? `${low.included ? '≥' : '＞'}${rate(low.value)}` : '',
    high ? `${high.included ? '≤' : '＜'}${rate(high.value)}` : '',
  ].filter(Boolean);
  return `${parts.join('且')}得${points(given)}`.replace('得不得分', '不得分');
}

/** “正好80%”“89%与90%之间”。 */
const unclearText = ({ low, high }: Unclear, shown: (value: Decimal) => string): string =>
  low.value.eq(high.value) ? `正好${shown(low.value)}` : `${shown(low.value)}与${shown(high.value)}之间`;

/**
 * 用一句话说明评分标准是怎么被理解的，如“不超过100%得满分；每超1个百分点扣0.5分，满一个才扣，最低0分”。
 */
export function describeStandard(standard: Standard): string {
  const body = bodyText(standard) + limitsText(standard);
  return standard.notApplicable ? `${body}；${standard.notApplicable.when}的得满分（指标值填“无”）` : body;
}

/** “最多扣3分”“低于60%不得分”。 */
function limitsText(standard: Standard): string {
  const most = standard.kind === 'deduct' || standard.kind === 'violations' ? standard.most : undefined;
  const cut = 'cut' in standard ? standard.cut : undefined;
  const shown = shownBy(standard);
  const beyond =
    cut &&
    `；${cut.side === 'below' ? '低于' : '高于'}${cut.included ? '或等于' : ''}${shown(cut.value)}不得分`;
  const unclear = 'unclear' in standard ? (standard.unclear ?? []) : [];
  const asked = unclear
    .filter(({ why }) => !why)
    .map((part) => `；${unclearText(part, shown)}怎么计分没有写清，由人评分`);
  return `${most ? `，最多扣${points(most)}` : ''}${beyond ?? ''}${asked.join('')}`;
}

/** 各个数怎么写：率写成百分数，金额、天数带单位。 */
function shownBy(standard: Standard): (value: Decimal) => string {
  if (standard.kind === 'violations') return (value) => `${value.toString()}例`;
  if (standard.kind !== 'deduct' && standard.kind !== 'bands' && standard.kind !== 'proportional')
    return rate;
  const { unit } = standard;
  const counted = standard.kind !== 'proportional' && standard.counted;
  return unit !== undefined || counted ? (value) => `${value.toString()}${unit ?? ''}` : rate;
}

function bodyText(standard: Standard): string {
  const shown = shownBy(standard);
  switch (standard.kind) {
    case 'deduct': {
      const full =
        standard.upper === undefined
          ? fulls[standard.full](shown(standard.limit))
          : `${shown(standard.limit)}到${shown(standard.upper)}得满分`;
      if (standard.unit !== undefined) {
        const step = `${directions[standard.full]}${shown(standard.step)}扣${points(standard.points)}`;
        return `${full}；${step}，满一步才扣，最低0分`.replace(
          '满一步才扣',
          { floor: '不满的不扣', ceil: '不满的按一步扣', linear: '不满的按比例扣' }[standard.rounding],
        );
      }
      if (standard.counted) {
        const way = standard.full === 'atMost' ? '超' : '少';
        return `${full}；每${way}${standard.step.toString()}个扣${points(standard.points)}，最低0分`;
      }
      const step = `${directions[standard.full]}${stepText(standard.step)}扣${points(standard.points)}`;
      const sign = standard.absolute ? '，负数按绝对值' : '';
      return `${full}；${step}，${roundingText(standard.rounding, standard.step)}，最低0分${sign}`;
    }
    case 'bands':
      return (
        standard.bands.map((band) => bandText(band, shown)).join('；') +
        (standard.absolute ? '；负数按绝对值' : '') +
        (standard.ceiling ? `；超过${shown(standard.ceiling)}的由人评分` : '')
      );
    case 'proportional':
      if (standard.from) {
        return `${rate(standard.from)}得0分、${rate(standard.base ?? dec(1))}得满分，中间按比例`;
      }
      return standard.base
        ? `得分＝指标值÷${shown(standard.base)}×分值，不超过分值`
        : `得分＝指标值×分值，不超过分值${standard.full ? `，达到${rate(standard.full)}得满分` : ''}`;
    case 'reverse':
      return standard.form === 'ratio'
        ? '不超过指标值得满分；超过时得分＝分值×指标值÷实际值'
        : '不超过指标值得满分；超过时得分＝分值×[1−(实际值−指标值)÷指标值]，最低0分';
    case 'checklist':
      return `共${standard.items.length}项，做到几项给几项的分：${standard.items
        .map(({ label, points: given }) => `${label}（${points(given)}）`)
        .join('、')}`;
    case 'levels':
      return `按效果给分：${standard.levels.map(({ label, points: given }) => `${label}${points(given)}`).join('、')}`;
    case 'violations':
      return standard.each
        ? `没有的得满分；每${standard.each}扣${points(standard.points)}，最低0分`
        : `没有不符得满分；每发现一例扣${points(standard.points)}，最低0分`;
  }
}
