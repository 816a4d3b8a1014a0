import { dec, type Decimal } from '../amount';
import { fullPoints, noPoints, notRising, readPoints } from './pieces';
import type { Points, StepRounding } from './standard';

/** 一句的结果：给几分、扣几分、按比例、每差多少扣几分。 */
export type Outcome =
  | { readonly kind: 'points'; readonly points: Points }
  /** 这一档扣几分。 */
  | { readonly kind: 'less'; readonly points: Points }
  /** 按比例；写明率×分值的 `explicit`，写明除以多少的是 `base`。 */
  | { readonly kind: 'share'; readonly explicit: boolean; readonly base?: Decimal; readonly of?: Points }
  | { readonly kind: 'step'; readonly way: Way; readonly step: string; readonly points: Points };

/** 往哪头差：超、低、两头、晚。 */
export type Way = 'above' | 'below' | 'both' | 'late';

/** 一句：条件的字、结果、在归一化后的文字里的位置。 */
export interface Statement {
  readonly said: string;
  readonly outcome: Outcome;
  readonly start: number;
  readonly end: number;
}

/** 拆成的各句，和不成句的几样。 */
export interface Statements {
  readonly list: readonly Statement[];
  readonly rounding?: StepRounding;
  readonly most?: Points;
}

const worth = '(?:该项|本项|该指标|本指标|此项|该|本)?(?:指标)?的?(?:分值|权重分?值?|标准分|满分|总分)';
const points = String.raw`(?:满分|全分|全部分值|\d+(?:\.\d+)?分|${worth}的?\d+(?:\.\d+)?%|(?<=[得计给赋])\d+(?:\.\d+)?%(?:的?(?:${worth}|分数|得分)|的分(?!点))?|\d+(?:\.\d+)?%的?(?:${worth}|分数)|${worth}的?一半|一半的?分(?:值|数)?|零分)`;
/** 后面还有“以上”的是条件，不是给的分。 */
const closed = '(?!以|及以|或以|[-至到]|\\((?:含|不含)|[点之企的])(?=[;,、.)]|$|[一-龥(①-⑩])';
const verb =
  '(?:可|应|(?<!否)则|只|均)?(?:得分=|=|得|计|给予?|赋予?|评|为|计为|赋值为|得分为|分值为)(?:分)?[:,]?';
const gap = '(?:的|时|者|的情况)?[,:]?(?:此项|该项|本项|该指标|本指标)?';
const none =
  '(?:不得分|不计分|不给分|不予?计?得?分|计零分|得零分|为0分?(?=[;,]|$)|(?:得|计)0(?=[;,]|$)|扣完|全扣|扣除?全部分值|该项不得分)';
const up = '超(?:过|出|支|预算)?|高(?:于|出)?|增加|增长|上升|多|上浮|提高';
const down = '低(?:于)?|降低|下降|减少|少(?:于)?|下滑|降|差|落后|缺少?|不足|未完成';
const late = '延期|延迟|延后|推迟|逾期|滞后|延误|超期|超时|晚|拖延|拖后|迟';
const measure = String.raw`(?:\d+(?:\.\d+)?(?:%|‰|个百分点|百分点|[一-龥/·]{1,6}?)|[一1]?个?百分点|[一]个?[一-龥/]{1,4}?)`;
const against = '(?:年度|计划|规定|目标|预算|标准|批复|指标|预期|控制)*(?:值|数|时间|时限|期限|额|金额)?';
const ratioName = '[一-龥]{1,16}?(?:率|度|比例|比值|比重|占比)';
const ratio = String.raw`\(?(?:${ratioName}|实际[一-龥]{0,10}\/(?:目标|计划|指标|年度|应|任务)[一-龥]{0,10}|(?:完成|实际)[一-龥]{0,6}(?:值|数|量)\/(?:年度)?(?:目标|计划|指标|任务)[一-龥]{0,6})\)?`;

interface Shape {
  readonly regex: RegExp;
  readonly read: (match: RegExpExecArray) => Outcome;
}

const pointsOf = (text: string): Points => {
  if (/^(?:满分|全分|全部分值)$/.test(text)) return fullPoints;
  if (text === '零分') return noPoints;
  if (text.includes('一半')) return readPoints('分值的一半');
  const share = /(\d+(?:\.\d+)?)%/.exec(text);
  return share ? { kind: 'share', value: dec(share[1]!).div(100) } : readPoints(text);
};

const wayOf = (text: string): Way => {
  if (new RegExp(`^(?:${late})`).test(text)) return 'late';
  if (/偏离|偏差|或|\(|正负|±|浮动|波动|相差|变动|增减/.test(text)) return 'both';
  return new RegExp(`^(?:${down})`).test(text) && !/^超/.test(text) ? 'below' : 'above';
};

const shapes: readonly Shape[] = [
  {
    regex: new RegExp(
      `${gap}每((?:${up}|${down}|${late}|偏离|偏差|正负|±|上下浮动|浮动|波动|相差|变动|增减)(?:(?:或者?|、|\\()(?:${up}|${down})\\)?)?)(?:${against})(?:[一-龥]{0,4}?)(${measure})(?:以?上)?(?:的)?,?(?:的)?(?:扣减?|扣除|减|减少|(?:得分|分值)减少)(?:去)?(${points})`,
      'y',
    ),
    read: ([, way, step, value]) => ({
      kind: 'step',
      way: wayOf(way!),
      step: step!,
      points: pointsOf(value!),
    }),
  },
  {
    regex: new RegExp(
      `${gap}(?:按照?|(?<!否)则)?(?:(?:该项|本项|单项|该指标|指标)?(?:实际)?得分=)?(?:按照?)?(?:(\\d+(?:\\.\\d+)?分|${worth})\\*)?(${ratio})(?:(?:/|与|占)(\\d+(?:\\.\\d+)?%)(?:的(?:比值|比例|之比))?|\\*100%)?\\)?(?:\\*|乘以?)?(${worth}|\\d+(?:\\.\\d+)?分?)?(?:计算?得?分?|得分|给分|折算|赋分)?(?=[;,(]|$)`,
      'y',
    ),
    read: ([, before, , base, after]) => ({
      kind: 'share',
      explicit: true,
      ...(base !== undefined && { base: dec(base.slice(0, -1)).div(100) }),
      ...((before ?? after) !== undefined &&
        /^\d/.test((before ?? after)!) && { of: readPoints(`${/^[\d.]+/.exec((before ?? after)!)![0]}分`) }),
    }),
  },
  {
    regex:
      /(?:的|时)?,?(?:(?<!否)则)?(?:按照?|根据)(?:其)?(?:实际)?(?:(?:完成|执行|到位|支付|达标|覆盖|合格|满意)?(?:情况|程度|度)?|完成[一-龥]{1,8}占[一-龥]{2,10})(?:的)?(?:比例|比率|百分比|率)(?:相应|折算|计算|进行|同比例)*(?:得分|计分|给分|赋分|扣分|打分|扣减(?:得分|分值|相应分值|分数)?|评分|计)?(?=[;,]|$)/y,
    read: () => ({ kind: 'share', explicit: false }),
  },
  {
    // 按分值的80%计分
    regex: new RegExp(
      `${gap}按(?:照)?((?:${worth}的?)?\\d+(?:\\.\\d+)?%(?:的?${worth})?)(?:计分|得分|给分|计算|赋分|计算得分)`,
      'y',
    ),
    read: ([, value]) => ({ kind: 'points', points: pointsOf(value!) }),
  },
  { regex: new RegExp(`${gap}${none}`, 'y'), read: () => ({ kind: 'points', points: noPoints }) },
  {
    regex: new RegExp(`${gap}(?:扣减?|扣除)(${points})${closed}`, 'y'),
    read: ([, value]) => ({ kind: 'less', points: pointsOf(value!) }),
  },
  {
    regex: new RegExp(`${gap}(?:${verb}(${points})|不扣分)${closed}`, 'y'),
    read: ([, value]) => ({ kind: 'points', points: value === undefined ? fullPoints : pointsOf(value) }),
  },
  {
    regex: new RegExp(`\\((满分|\\d+(?:\\.\\d+)?分)\\)(?=[;,、.]|$|[一-龥\\d≥≤<>])`, 'y'),
    read: ([, value]) => ({ kind: 'points', points: pointsOf(value!) }),
  },
  {
    regex: new RegExp(`(?<![含至到\\d.-])(?:的|时)?[,:]?(满分|\\d+(?:\\.\\d+)?分)${closed}`, 'y'),
    read: ([, value]) => ({ kind: 'points', points: pointsOf(value!) }),
  },
];

/** 不改变算法的话。 */
const remarks = new RegExp(
  `[;,、.]+|(?:扣完(?:该项|本项|本指标|该指标|此项)?(?:分值|分数|得分)?为止|直至扣完|直到扣完|扣完即止|扣至0分(?:为?止)?|最低(?:得|计|为)?0分|不倒扣|不计负分|满分为止|(?:最高)?(?:得分)?不(?:得)?超过(?:该|本|该项|本项)?(?:指标)?(?:分值|满分)|最高(?:得|计)?(?:满分|分值)|\\([^();,]{0,12}(?:大于|超过|高于)100%[^()]{0,6}按100%[^()]{0,6}\\)|以此类推|依此类推|以[^;,\\d]{2,12}为准)(?=[;,.]|$)`,
  'y',
);
const rounding =
  /不[足满](?:(?:\d+(?:\.\d+)?|[一1])?(?:%|个?百分点|[一-龥]{1,4}?))(?:的|部分)?,?(?:按(?:\d+(?:\.\d+)?|[一1])(?:%|个?百分点|[一-龥]{1,4}?)(?:计算?|扣分?|扣减)?|(按比例扣?(?:分|减)?|按比例计算)|(不扣分?|不计(?!分)|舍去))(?=[;,.]|$)/y;
const most = /(?:最多|最高|累计最多|合计最多)扣(?:减)?(?:不超过)?(\d+(?:\.\d+)?分)(?:为止)?(?=[;,.]|$)/y;
/** 率怎么算，不影响怎么计分。 */
const definition =
  /[一-龥()]{1,18}(?:率|度|比例|比重)=(?:(?!得分|\d分|分值|[得计]\d|满分)[^;,=])*[/*+](?:(?!得分|\d分|分值|[得计]\d|满分)[^;,=])*[;,:]/y;

/** 一条里再多句的不是评分标准。 */
const MOST = 24;

/**
 * 拆成一句一句“条件＋结果”；有一段不成句的为 null。
 *
 * @param text 归一化以后的全文
 */
export function splitStatements(text: string): Statements | null {
  const list: Statement[] = [];
  let found: { rounding?: StepRounding; most?: Points } = {};
  let start = 0;
  for (let at = 0; at < text.length;) {
    if (at === start) {
      const skipped = skip(text, at);
      if (skipped) {
        found = { ...found, ...skipped.found };
        at = start = skipped.end;
        continue;
      }
    }
    const hit = shapeAt(text, at);
    if (!hit) {
      at += 1;
      continue;
    }
    list.push({ said: text.slice(start, at), outcome: hit.outcome, start, end: hit.end });
    if (list.length > MOST) return null;
    at = start = hit.end;
  }
  return start === text.length && list.length > 0 ? { list, ...found } : null;
}

function skip(
  text: string,
  at: number,
): { readonly end: number; readonly found: { rounding?: StepRounding; most?: Points } } | null {
  for (const regex of [remarks, definition]) {
    regex.lastIndex = at;
    if (regex.test(text)) return { end: regex.lastIndex, found: {} };
  }
  rounding.lastIndex = at;
  const partial = rounding.exec(text);
  if (partial) {
    const way: StepRounding = partial[1] ? 'linear' : partial[2] ? 'floor' : 'ceil';
    return { end: rounding.lastIndex, found: { rounding: way } };
  }
  most.lastIndex = at;
  const limit = most.exec(text);
  return limit ? { end: most.lastIndex, found: { most: readPoints(limit[1]!) } } : null;
}

const rising = new RegExp(`^${notRising}`);

function shapeAt(text: string, at: number): { readonly outcome: Outcome; readonly end: number } | null {
  for (const { regex, read } of shapes) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (!match) continue;
    const outcome = read(match);
    const explicit = outcome.kind === 'share' && outcome.explicit;
    if (explicit && !isShare(match[0], match[2]!)) continue;
    return { outcome, end: regex.lastIndex };
  }
  return null;
}

/** 率×分值要写明“得分=”或乘号；率要越高分越多。 */
const isShare = (written: string, ratio: string): boolean =>
  /\*|乘|得分=/.test(written) &&
  /分值|权重|标准分|满分|总分|\*\d|\d分\*/.test(written) &&
  rising.test(`${ratio.replace(/[()]/g, '')}*`);
