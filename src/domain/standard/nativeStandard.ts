import { dec, type Decimal } from '../amount';
import { fail, unlessLogical } from '../native';
import { levelWords } from './levelWords';
import { ENDLESS } from './questionable';
import { fullMarkWords } from './readStandardInput';
import { SCORE_PLACES, STEP_PLACES, VALUE_PLACES } from './scoreByStandard';
import type { Band, BandEnd, ChecklistItem, Points, Standard } from './standard';

/** 公式里的两个格：指标值、分值，都是可以直接接运算符的公式文本。 */
interface Cells {
  readonly value: string;
  readonly weight: string;
  /** 得分位数的公式文本。 */
  readonly places: string;
}

/**
 * 把读懂的评分标准编译成等价的原生公式（不带等号），只用 Excel 2010 就有的函数，定稿时替换 RULESCORE。
 * 空白、“—”、不适用、读不懂的指标值都与 RULESCORE 同样处理；唯独“①③”“✓✓✗”读不了，那样的格要定值。
 *
 * @param value 指标值的公式文本
 * @param weight 分值的公式文本
 * @param places 得分位数的公式文本，缺省 2
 */
export function nativeStandard(
  standard: Standard,
  value: string,
  weight: string,
  places = String(SCORE_PLACES),
): string {
  const cells = { value, weight, places };
  const words = fullMarkWords(standard);
  const scored =
    standard.kind === 'levels'
      ? levels(standard.levels, cells)
      : unlessLogical([value], numeric(standard, cells));
  const dashed = words.includes('—') ? scored : `IF(${value}="—","",${scored})`;
  const full = `ROUND(${weight}*1,${places})`;
  const worded = words.length > 0 ? `IF(${equalsAny(value, words)},${full},${dashed})` : dashed;
  const signed = `IF(${weight}*1<0,${fail('分值不能为负数')},${worded})`;
  const weighed = `IF(${weight}="—","",${unlessLogical([weight], `IF(${weight}*1=0,"",${signed})`)})`;
  return `IF(OR(${value}="",${weight}=""),"",${weighed})`;
}

const equalsAny = (value: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${value}="${word}"`).join(',')})`;

const number = (value: Decimal): string => value.toFixed();

function pointsFormula(points: Points, weight: string): string {
  if (points.kind === 'points') return number(points.value);
  return points.value.eq(1) ? `${weight}*1` : `${weight}*${number(points.value)}`;
}

/** 夹在 0 与分值之间；先去掉浮点尾数再取整，与 scoreByStandard 同一口径。 */
const capped = (raw: string, { weight, places }: Cells): string =>
  `ROUND(ROUND(MAX(0,MIN(${weight}*1,${raw})),${VALUE_PLACES}),${places})`;

/** 效果档次是文字：逐档比较；数字 0 与空格同样当没填。 */
function levels(items: readonly ChecklistItem[], cells: Cells): string {
  const { value, weight } = cells;
  const unknown = fail(`档次应为${items.map(({ label }) => label).join('、')}`);
  const chain = items.reduceRight(
    (rest, { label, points }) =>
      `IF(${equalsAny(value, levelWords(items, label))},${capped(pointsFormula(points, weight), cells)},${rest})`,
    unknown,
  );
  return `IF(AND(ISNUMBER(${value}),N(${value})=0),"",${chain})`;
}

type Numeric = Exclude<Standard, { kind: 'levels' }>;

function numeric(standard: Numeric, cells: Cells): string {
  const { value } = cells;
  const score = capped(rawFormula(standard, cells), cells);
  if (standard.kind === 'checklist') {
    const total = standard.items.length;
    const whole = `${value}*1>=0,${value}*1<=${total},INT(${value}*1)=${value}*1`;
    // 1 可能是 100%，不止一项的不猜
    const fits = total > 1 ? `AND(${whole},NOT(AND(ISNUMBER(${value}),N(${value})=1)))` : `AND(${whole})`;
    return `IF(${fits},${score},${fail(`应是0到${total}的整数`)})`;
  }
  if ((standard.kind === 'deduct' || standard.kind === 'bands') && standard.counted) {
    return `IF(AND(${value}*1>=0,INT(${value}*1)=${value}*1),${bounded(standard, value, score)},${fail('应是整数')})`;
  }
  if (standard.kind === 'violations') {
    return `IF(AND(${value}*1>=0,INT(${value}*1)=${value}*1),${settled(standard, value, score)},${fail('应是发现的例数')})`;
  }
  return bounded(standard, value, score);
}

/** 比最高一档还高的不计分。 */
function bounded(standard: Numeric, value: string, score: string): string {
  const within = settled(standard, value, score);
  if (!('ceiling' in standard && standard.ceiling)) return within;
  const over = `ROUND(${value}-${number(standard.ceiling)},${VALUE_PLACES})>0`;
  return `IF(${over},${fail('再高怎么计分没有写')},${within})`;
}

/** 归哪一档没有写清的数不计分。 */
function settled(standard: Numeric, cell: string, score: string): string {
  if (!('unclear' in standard) || !standard.unclear) return score;
  const value = 'absolute' in standard && standard.absolute ? `ABS(${cell}*1)` : cell;
  const inside = standard.unclear.map(({ low, high }) => {
    const at = (end: BandEnd, sign: '<' | '>'): string =>
      `ROUND(${value}-${number(end.value)},${VALUE_PLACES})${sign}${end.included ? '=' : ''}0`;
    // 没有尽头的一端不用比
    const ends = [
      ...(low.value.lte(ENDLESS.neg()) ? [] : [at(low, '>')]),
      ...(high.value.gte(ENDLESS) ? [] : [at(high, '<')]),
    ];
    return ends.length > 1 ? `AND(${ends.join(',')})` : ends[0]!;
  });
  return `IF(OR(${inside.join(',')}),${fail('怎么计分没有写清')},${score})`;
}

function rawFormula(standard: Numeric, cells: Cells): string {
  const raw = uncutFormula(standard, cells);
  const cut = 'cut' in standard ? standard.cut : undefined;
  if (!cut) return raw;
  const sign = `${cut.side === 'below' ? '<' : '>'}${cut.included ? '=' : ''}`;
  return `IF(ROUND(${cells.value}-${number(cut.value)},${VALUE_PLACES})${sign}0,0,${raw})`;
}

/** 扣几分；写了最多扣几分的不超过它。 */
function lostFormula(
  { points, most }: { readonly points: Points; readonly most?: Points },
  times: string,
  weight: string,
): string {
  const all = `${times}*${pointsFormula(points, weight)}`;
  return most ? `MIN(${all},${pointsFormula(most, weight)})` : all;
}

function proportionalFormula(
  { base, full, from }: Extract<Standard, { kind: 'proportional' }>,
  { value, weight }: Cells,
): string {
  const share = from
    ? `(${value}-${number(from)})/${number((base ?? dec(1)).minus(from))}*${weight}`
    : base
      ? `${value}/${number(base)}*${weight}`
      : `${value}*${weight}`;
  return full ? `IF(ROUND(${value}-${number(full)},${VALUE_PLACES})>=0,${weight}*1,${share})` : share;
}

function uncutFormula(standard: Numeric, cells: Cells): string {
  const { value, weight } = cells;
  switch (standard.kind) {
    case 'deduct':
      return `${weight}-${lostFormula(standard, stepsFormula(standard, value), weight)}`;
    case 'bands':
      return bandsFormula(standard.bands, standard.absolute ? `ABS(${value}*1)` : value, weight);
    case 'proportional':
      return proportionalFormula(standard, cells);
    case 'reverse':
      return standard.form === 'ratio'
        ? `IF(${value}*1<=1,${weight}*1,${weight}/${value})`
        : `IF(${value}*1<=1,${weight}*1,${weight}*(2-${value}))`;
    case 'checklist':
      return standard.items
        .map(({ points }, index) => `IF(${value}*1>=${index + 1},${pointsFormula(points, weight)},0)`)
        .join('+');
    case 'violations':
      return `${weight}-${lostFormula(standard, value, weight)}`;
  }
}

function stepsFormula(standard: Extract<Standard, { kind: 'deduct' }>, cell: string): string {
  const value = standard.absolute ? `ABS(${cell}*1)` : cell;
  const over = `${value}-${number(standard.limit)}`;
  const excess = {
    atMost: `MAX(0,${over})`,
    atLeast: `MAX(0,${number(standard.limit)}-${value})`,
    equal: standard.upper
      ? `MAX(0,${number(standard.limit)}-${value},${value}-${number(standard.upper)})`
      : `ABS(${over})`,
  }[standard.full];
  const steps = `${excess}/${number(standard.step)}`;
  if (standard.rounding === 'linear') return steps;
  const clean = `ROUND(${steps},${STEP_PLACES})`;
  return standard.rounding === 'floor' ? `INT(${clean})` : `(-INT(-${clean}))`;
}

/** 各档从低到高：逐档问“在不在这一档以内”。 */
function bandsFormula(bands: readonly Band[], value: string, weight: string): string {
  return bands.reduceRight((rest, band, index) => {
    const points = pointsFormula(band.points, weight);
    if (index === bands.length - 1 || !band.high) return points;
    const limit = number(band.high.value);
    const within = `ROUND(${value}-${limit},${VALUE_PLACES})${band.high.included ? '<=' : '<'}0`;
    return `IF(${within},${points},${rest})`;
  }, '0');
}
