import type { Decimal } from '../amount';
import { readCondition, type Condition } from './condition';
import { fullPoints, noPoints, notRising, pointsPattern, ratePattern, readPoints, readRate } from './pieces';
import type { ChecklistItem, Points, StepRounding } from './standard';
import { readVague } from './vagueClause';

/** 评分标准里的一句。 */
export type Clause = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'graded'; readonly condition: Condition; readonly points: Points }
  | {
      readonly kind: 'step';
      readonly direction: 'above' | 'below' | 'both';
      readonly step: Decimal;
      readonly points: Points;
    }
  | { readonly kind: 'rounding'; readonly rounding: StepRounding }
  | { readonly kind: 'notApplicable'; readonly when: string }
  | { readonly kind: 'otherwise'; readonly points: Points }
  /** 只写了一段、没写给几分，引出后面的扣分：“超过100%但不超过110%的，每超1%扣0.5分”。 */
  | { readonly kind: 'span'; readonly condition: Condition }
  /** 这一段按比例、插值计分，两头各得几分没有写：照哪样算说不准。 */
  | { readonly kind: 'vague'; readonly condition: Condition }
  /** 按比例；`explicit` 是写明了率×分值，`condition` 是写明了哪一段按它算。 */
  | {
      readonly kind: 'proportional';
      readonly explicit?: true;
      readonly condition?: Condition;
      readonly of?: Points;
    }
  | { readonly kind: 'most'; readonly points: Points }
  | { readonly kind: 'reverse'; readonly form: 'ratio' | 'complement' }
  | {
      readonly kind: 'items';
      readonly items: readonly { readonly label: string; readonly points: Points | null }[];
    }
  | { readonly kind: 'perItem'; readonly points: Points }
  | { readonly kind: 'violation'; readonly points: Points }
  | { readonly kind: 'level'; readonly label: string; readonly points: Points }
  /** 不改变算法的话：扣完为止、以100%为标准、不超过分值上限。 */
  | { readonly kind: 'remark' }
);

type Reading = { readonly clause: Clause; readonly end: number };
type Body = Clause extends infer C ? (C extends Clause ? Omit<C, 'start' | 'end'> : never) : never;

const up = '超过|超出|超|增加|高于|高出|上升|增长';
const down = '低于|降低|减少|下降|低|少|差';
const one = '(?:一个|1个|一|1|满一个|RATE)'.replace('RATE', ratePattern);

const sentence = (pattern: string, read: (match: RegExpExecArray) => Body) => ({
  regex: new RegExp(pattern, 'y'),
  read,
});

const sentences = [
  sentence(`每(?:${up})[(或、](?:者)?(?:${down})\\)?(${ratePattern}),?扣减?(${pointsPattern})`, (match) =>
    stepBody('both', match),
  ),
  sentence(
    `每(?:偏离|偏差|增减|变动|正负|±|上下浮动|相差)(${ratePattern}),?扣减?(${pointsPattern})`,
    (match) => stepBody('both', match),
  ),
  sentence(`每(?:${up})(${ratePattern}),?扣减?(${pointsPattern})`, (match) => stepBody('above', match)),
  sentence(`每(?:${down})(${ratePattern}),?扣减?(${pointsPattern})`, (match) => stepBody('below', match)),
  sentence(
    `每?(?:发现|出现|有)(?:一|1)(?:例|项|处|起|次)[^;,\\d]{0,20},?扣减?(${pointsPattern})`,
    ([, points]) => ({ kind: 'violation', points: readPoints(points!) }),
  ),
  sentence(
    '((?:没有|无|未安排|不涉及|未发生)[^;,\\d]{1,30}?)(?:的)?(?:部门|单位)?(?:的)?,?(?:按满分计(?:算|分)?|计满分|得满分|按满分|视同满分|不扣分)',
    ([, when]) => ({ kind: 'notApplicable', when: when! }),
  ),
  sentence(`不[足满]${one}?(?:百分点)?的?,?按${one}(?:百分点)?(?:计算|计|扣)分?`, () => rounding('ceil')),
  sentence(`不[足满]${one}?(?:百分点)?的?,?(?:不扣分?|不计(?!分)|舍去)`, () => rounding('floor')),
  sentence(`[满足]${one}?(?:百分点)?(?:的)?才扣分?`, () => rounding('floor')),
  sentence(`(?:不[足满]${one}?(?:百分点)?的?,?)?按比例(?:扣分|扣减|扣)`, () => rounding('linear')),
  sentence(
    '(?:反向指标[:,]?)?(?:得分=)?(?:该|本)?(?:指标)?(?:分值|权重)\\*(?:年度)?指标值/(?:全年)?实际(?:完成)?值',
    () => ({ kind: 'reverse', form: 'ratio' }),
  ),
  sentence(
    '(?:反向指标[:,]?)?(?:得分=)?(?:该|本)?(?:指标)?(?:分值|权重)\\*[\\[(]1-[\\[(](?:全年)?实际(?:完成)?值-(?:年度)?指标值[\\])]/(?:年度)?指标值[\\])]',
    () => ({ kind: 'reverse', form: 'complement' }),
  ),
  sentence(
    '(?:(?:该|本)?指标|单项|本项)?得分=' +
      notRising +
      '[^;,*]{0,20}\\*(?:该|本)?(?:指标)?(?:分值|权重|标准分|(\\d+(?:\\.\\d+)?)分?)',
    ([, of]) => ({ kind: 'proportional', ...(of !== undefined && { of: readPoints(`${of}分`) }) }),
  ),
  sentence(
    '(?:未完成的?|未达标的?|未达到的?|其余|其他|否则|不足的?)?,?按(?:实际)?(?:完成|执行|支付|到位|达标|覆盖|合格)?(?:比例|率)(?:折算|计算)?(?:计分|得分|给分|计算得分|计算|赋分)',
    () => ({ kind: 'proportional' }),
  ),
  sentence('(?:否则|超过的),?按比例(?=[;,.]|$)', () => ({ kind: 'proportional' })),
  sentence(
    `(?:其余|其他|否则|其他情况|达不到的|超过的)(?:计|得|为)?(${pointsPattern}|满分)`,
    ([, points]) => ({
      kind: 'otherwise',
      points: resultPoints(points!),
    }),
  ),
  sentence('(?:其余|其他|否则|其他情况|达不到的|超过的)(?:不得分|不计分|不给分|得0分|计0分)', () => ({
    kind: 'otherwise',
    points: noPoints,
  })),
  sentence(
    `(?:每|满足[一1]|做到[一1]|符合[一1]|各)(?:项|条|点|个)?(?:要点)?(?:计|得)?(${pointsPattern})`,
    ([, points]) => ({
      kind: 'perItem',
      points: readPoints(points!),
    }),
  ),
  sentence(
    `(?:效果|成效)?(非常显著|显著|明显|较好|良好|好|一般|较差|不明显|不显著|差)(?:的)?,?(?:(?:计|得|为)?(满分|${pointsPattern})|不得分|不计分)`,
    ([, label, points]) => ({ kind: 'level', label: label!, points: resultPoints(points) }),
  ),
  sentence(
    `(?:最多|最高|累计最多|合计最多)扣(?:减)?(?:不超过)?(${pointsPattern})(?:为止)?|扣分(?:最多|最高|上限)?(?:不超过|为|是)?(?:上限为?)?(${pointsPattern})(?:为止|封顶)?`,
    ([, most, limit]) => ({ kind: 'most', points: readPoints((most ?? limit)!) }),
  ),
  sentence(
    `(?:扣完为止|(?:否则|反之)(?=,?每)|以[^;,\\d]{2,12}为准|直至扣完|直到扣完|扣完即止|最低(?:得|计)?0分|不计负分|最低扣至0分|以${ratePattern}为标准|满分为止|以满分为限|(?:最高)?(?:得分)?不(?:得|能)?(?:超过|突破)(?:该|本)?(?:指标)?分值(?:上限|总额)?|[一-龥]{0,8}超过100%的?,?按(?:100%|满分)计(?:算|分)?|(?:得分)?最高(?:得|计)?满分|扣至0分(?:为)?止|扣至0分|扣完(?:该项|本项|本指标|该指标)?(?:分值|分数|得分)?为止|(?:该项|本项|该指标)?分值扣完为止)`,
    () => ({ kind: 'remark' }),
  ),
] as const;

const itemMark = /[①②③④⑤⑥⑦⑧⑨⑩]/;
/** 给分的说法：得5分、计满分、：3分、得一半分、得80%的分、不得分。 */
const result = new RegExp(
  `(?:的|时)?[,:]?(?:此项|该项|本项|该指标|本指标)?(?:可?(?:计|得|为|给|赋)?(满分|全分|${pointsPattern}|一半(?:的?分(?:值|数)?)|(?<=[得计给])\\d+(?:\\.\\d+)?%(?:的?分(?:值|数)?)?(?=[;,.]|$))|不得分|不计分|不给分|得零分)`,
  'y',
);

function stepBody(direction: 'above' | 'below' | 'both', match: RegExpExecArray): Body {
  const [, step, points] = match;
  return { kind: 'step', direction, step: readRate(step!), points: readPoints(points!) };
}

const rounding = (value: StepRounding): Body => ({ kind: 'rounding', rounding: value });

function resultPoints(text: string | undefined): Points {
  if (text === undefined) return noPoints;
  if (text === '满分' || text === '全分') return fullPoints;
  if (text.startsWith('一半')) return readPoints('分值的一半');
  return /^\d+(?:\.\d+)?%/.test(text) ? readPoints(`分值的${/^[\d.]+%/.exec(text)![0]}`) : readPoints(text);
}

/** 在 `at` 处读一句；读不懂返回 null。 */
export function readClause(text: string, at: number): Reading | null {
  return (
    readItems(text, at) ??
    readSentence(text, at) ??
    readShare(text, at) ??
    readVague(text, at) ??
    readGraded(text, at)
  );
}

function readSentence(text: string, at: number): Reading | null {
  for (const { regex, read } of sentences) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match) {
      return { clause: { ...read(match), start: at, end: regex.lastIndex } as Clause, end: regex.lastIndex };
    }
  }
  return null;
}

const share = new RegExp(
  `(?:的|时)?,?按(?:照)?(?:实际)?${notRising}[一-龥]{0,8}(?:率|度|比例|比值)(?:\\*|乘以|乘)(?:该项|本项|该|本)?(?:指标)?(?:分值|权重|标准分|满分)(?:计分|得分|计算得分|计算|给分|折算)?`,
  'y',
);

/** “90%以下的按执行率×分值计分”“未达到的按完成率乘以分值计分”。 */
function readShare(text: string, at: number): Reading | null {
  const found = readCondition(text, at);
  const rest = /^(?:未达到|未完成|未达标|其余|其他|否则)(?:的)?/.exec(text.slice(at, at + 5))?.[0] ?? '';
  share.lastIndex = found?.end ?? at + rest.length;
  if ((!found && rest === '') || !share.test(text)) return null;
  const end = share.lastIndex;
  const clause = { kind: 'proportional', explicit: true, start: at, end } as const;
  return { clause: found ? { ...clause, condition: found.condition } : clause, end };
}

/** 条件＋结果，如“90%（含）以上计6分”“大于30%不得分”。 */
function readGraded(text: string, at: number): Reading | null {
  const condition = readCondition(text, at);
  if (!condition) return null;
  result.lastIndex = condition.end;
  const match = result.exec(text);
  if (!match) return leadIn(text, at, condition);
  const end = result.lastIndex;
  const points = resultPoints(match[1]);
  return { clause: { kind: 'graded', condition: condition.condition, points, start: at, end }, end };
}

/** “变动率＞0，每超过一个百分点扣0.8分”里的前半句：只是引出扣分，不另给分。 */
function leadIn(
  text: string,
  at: number,
  { condition, end }: { readonly condition: Condition; readonly end: number },
): Reading | null {
  const past = /^(?:的|时)?(?=,?每)/.exec(text.slice(end, end + 4));
  if (!past) return null;
  const stop = end + past[0].length;
  return { clause: { kind: 'span', condition, start: at, end: stop }, end: stop };
}

/** 要点到这里为止：“每项2分”“每发现一例”“没有……的按满分计算”。 */
const itemsStop =
  /[;,]?(?:每项|每条|每点|各(?:项|条)?(?:计|得)?\d|每?(?:发现|出现|有)(?:一|1)(?:例|项|处)|(?:满足|符合|做到)[一1]项|(?:没有|无|未安排|不涉及|未发生)[^;,\d①-⑩]{1,30}(?:按|计|得|视同)满分)/;
const itemPoints = new RegExp(`^(.*?)[(,]?(?:计|得)?(${pointsPattern})\\)?$`);

/** ①…②…③…：一条到下一个序号或“每项”“各”为止。 */
function readItems(text: string, at: number): Reading | null {
  if (!itemMark.test(text[at] ?? '')) return null;
  const stop = itemsStop.exec(text.slice(at));
  const end = at + (stop?.index ?? text.length - at);
  const items = text
    .slice(at, end)
    .split(/[①②③④⑤⑥⑦⑧⑨⑩]/)
    .slice(1)
    .map(readItem);
  return { clause: { kind: 'items', items, start: at, end }, end };
}

function readItem(text: string): { readonly label: string; readonly points: Points | null } {
  const body = text.replace(/[;,]+$/, '');
  const match = itemPoints.exec(body);
  return match ? { label: match[1]!, points: readPoints(match[2]!) } : { label: body, points: null };
}

/** 要点各自的分：自己写了用自己的，没写用“每项…分”。 */
export function withPoints(
  items: readonly { readonly label: string; readonly points: Points | null }[],
  each: Points | null,
): readonly ChecklistItem[] | null {
  const filled = items.map(({ label, points }) => ({ label, points: points ?? each }));
  return filled.every((item): item is ChecklistItem => item.points !== null) ? filled : null;
}
