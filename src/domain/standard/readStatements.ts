import { dec, type Decimal } from '../amount';
import { toQuantity } from '../indicator/units';
import { givenGoals } from './givenGoals';
import { arabicNumerals } from './arabicNumerals';
import { askedBelowHalf } from './canonicalBudget';
import type { LooseEnd } from './condition';
import type { NormalizedText } from './normalize';
import { pointsIn } from './pieces';
import { rewriteText, rule } from './rewriteText';
import { readBudget, readLate, speaksOfBudget, speaksOfLateness } from './saidBaseline';
import { readSaid, type SaidCondition } from './saidCondition';
import { bandsOf } from './statementBands';
import { deductOf, shareOf, unitOfStep } from './statementKinds';
import type { Told, ToldText } from './told';
import { splitStatements, type Outcome, type Statement, type Way } from './statements';
import type { Standard } from './standard';
import { sameSubject, saysFalling, subjectOf } from './subjects';

/** 债务率为零。 */
const zeroWord = rule('(?<=为|等于|大于|小于|高于|低于|[≥≤<>=])零(?=[得计的,不]|$)', '0');

/** 大于100%或等于100%。 */
const eitherOrEqual = rule('(大于|高于|超过|小于|低于)(\\d+(?:\\.\\d+)?%)(?:或|或者)等于\\2', '$1或等于$2');

/** 再长的不这样读。 */
const LONGEST = 400;
const otherwise = /^(?:其余|其他|其它|否则|其余情况|其他情况)$/;
/** 接着上一句的另一头：超过的、未达到的。 */
const restUp = /^(?:超过|超出|超标|高于)(?:标准|目标|限额|范围|此标准|的)*$/;
const restDown = /^(?:未达到?|达不到|不达标|未达标|低于|不足|少于)(?:标准|目标|要求|此标准|的)*$/;
const nothing =
  /^(?:没有|无|未开展|未组织|未完成|一次也没有|一个也没有|[均都]不(?:满足|符合|具备)|[均都]未(?:达到|完成|做到)|(?:全年|年度内|期间)?(?:未|没有)(?:发生|出现|发现|收到)(?:[一-龥]{0,12})|(?:全年|年度内)?[无零][一-龥]{0,8}(?:事故|投诉|舆情|事件|问题|违规|信访|上访|报道|案件|差错))$/;
const maximum = /^(?:(?:本|该|此)?(?:项|指标|项指标)?(?:满分|分值|共|共计)?(?:为)?)$/;

/**
 * 一句一句“条件＋结果”地读：条件拆成数、比较符、以上以下、含不含几样字，认不出一个字就不读；
 * 各句量的是同一个数、接得上才读。只在别的读法都读不懂时用。
 *
 * @param normalized 归一化以后的全文
 * @param weight 分值；没有就不读
 */
export function readStatements(normalized: NormalizedText, weight: Decimal | undefined): Standard | null {
  if (!weight || normalized.text.length > LONGEST) return null;
  const { text } = rewriteText(normalized, [...arabicNumerals, zeroWord, ...givenGoals, eitherOrEqual]);
  if (/绝对值|酌情|视情|酌减|±/.test(text)) return null;
  const split = splitStatements(text);
  if (!split) return null;
  const list = split.list.filter((each) => !isMaximum(each, weight));
  const baseline = baselineOf(text, list);
  const told: Told[] = [];
  for (const { said, outcome } of list) {
    const plain = said.replace(/^[;,]+|[;,]+$/g, '');
    if (outcome.kind === 'step' && isLead(plain, outcome.way)) told.push({ condition: null, outcome });
    else if (isWholeShare(plain, outcome, list)) told.push({ condition: 'rest', outcome });
    else if (otherwise.test(plain) || isOtherEnd(plain, told) || (outcome.kind === 'share' && isRest(plain)))
      told.push({ condition: 'rest', outcome });
    else {
      const condition = baseline.read(plain) ?? readPlain(plain, text);
      if (!condition) return null;
      told.push({ condition, outcome });
    }
  }
  // 只写超没超预算的，填的是率还是别的说不准
  if (baseline.budget && !list.some(({ said, outcome }) => outcome.kind === 'step' || /\d/.test(said)))
    return null;
  const main = measureOf(told, baseline.late);
  if (main === null || !oneSubject(told)) return null;
  const whole: ToldText = {
    told: told.map((each) => scaled(each, main.scale)),
    weight,
    ...main,
    ...(split.rounding && { rounding: split.rounding }),
    ...(split.most && { most: split.most }),
  };
  const standard = deductOf(whole) ?? shareOf(whole) ?? bandsOf(whole);
  return standard && baseline.budget ? askedBelowHalf(standard) : standard;
}

const isRest = (said: string): boolean =>
  /^(?:未(?:全部|全面)?(?:达到|完成|达标)(?:目标|任务|计划)?的?|达不到的?|不足的?|否则)?$/.test(said);

/** “项目完成率得分=项目完成率*分值”：全文只有这一句。 */
const isWholeShare = (said: string, outcome: Outcome, list: readonly Statement[]): boolean =>
  list.length === 1 &&
  outcome.kind === 'share' &&
  outcome.explicit &&
  /^(?:[一-龥]{2,14}(?:率|度|比例)|指标|本项)?$/.test(said);

/** 引出扣分、不另说哪一段的话：否则、未达到的、超过的。 */
const isLead = (said: string, way: Way): boolean =>
  said === '' ||
  otherwise.test(said) ||
  (way === 'below' && (restDown.test(said) || isRest(said))) ||
  (way === 'above' && restUp.test(said));

/** “不超过2.5万元得5分，超过不得分”：前面写的都没有这一头。 */
function isOtherEnd(said: string, told: readonly Told[]): boolean {
  const side = restUp.test(said) ? 'high' : restDown.test(said) ? 'low' : null;
  const conditions = told.map(({ condition }) => condition);
  if (side === null || conditions.length === 0) return false;
  const other = side === 'high' ? 'low' : 'high';
  const whole = conditions.every((each) => each && each !== 'rest' && each[side] && !each.bare);
  return whole && conditions.some((each) => each && each !== 'rest' && !each[other]);
}

/** 开头写的满分，正好是分值。 */
const isMaximum = ({ said, outcome, start }: Statement, weight: Decimal): boolean =>
  start === 0 &&
  /满分|分值|共|本项|该项/.test(said) &&
  maximum.test(said) &&
  outcome.kind === 'points' &&
  pointsIn(outcome.points, weight).eq(weight);

/** 不带数的条件：没有的是 0，未提高的不大于 0，全部完成的是 100%。 */
function readPlain(said: string, text: string): SaidCondition | null {
  if (nothing.test(said)) return none;
  const grows = /(?:增长|提高|提升|增加|增收|上升)[^;,]{0,6}\d/.test(text);
  if (grows && /^(?:未|没有|无)(?:实现)?(?:增长|提高|提升|增加|增收|上升)$/.test(said))
    return { ...none, measure: 'rate' };
  if (grows && /^(?:负增长|下降)$/.test(said))
    return { ...none, measure: 'rate', high: { value: dec(0), included: false, usual: false } };
  return /^[一-龥]{0,12}?(?:全部|全面)(?:[一-龥]{0,4})完成[一-龥]{0,10}$|^[一-龥]{0,12}?完成(?:全部|所有)[一-龥]{0,10}$/.test(
    said,
  ) && !/[不未]/.test(said)
    ? { ...none, measure: 'rate', low: { value: dec(1), included: true, usual: false }, high: null }
    : null;
}

const none: SaidCondition = {
  low: null,
  high: { value: dec(0), included: true, usual: false },
  bare: false,
  measure: '',
  unit: '',
  subject: '',
};

interface Baseline {
  readonly late: boolean;
  readonly budget: boolean;
  readonly read: (said: string) => SaidCondition | null;
}

/** 量的是晚了几天、实际÷预算，还是写明的那个数。 */
function baselineOf(text: string, list: readonly Statement[]): Baseline {
  const late =
    speaksOfLateness(text) &&
    list.some(({ said, outcome }) =>
      outcome.kind === 'step' ? outcome.way === 'late' || isTime(outcome.step) : readLate(said)?.low,
    );
  if (late) return { late, budget: false, read: readLate };
  const budget = list.some(({ said }) => speaksOfBudget(said));
  return { late, budget, read: budget ? readBudget : readSaid };
}

/** 每超1天的，超的是期限。 */
const isTime = (step: string): boolean => /^\d*个?(?:天|日|工作日|周|个月|月)$/.test(step);

/** 全文量的是一种单位；0 可以不写单位。 */
function measureOf(
  told: readonly Told[],
  late: boolean,
): { readonly unit: string | null; readonly scale: Decimal } | null {
  const found = told.flatMap(({ condition, outcome }) => [
    ...(condition && condition !== 'rest' ? [condition] : []),
    ...(outcome.kind === 'step' ? [{ ...stepUnit(outcome.step), low: null, high: null }] : []),
  ]);
  const written = found.map(({ measure }) => measure).filter((measure) => measure !== '');
  // 元/人·天的，每超过10元说的也是它
  const long = written.find((measure) => measure.includes('/'));
  const measures = new Set(written.map((measure) => (long?.startsWith(`${measure}/`) ? long : measure)));
  const [main, ...more] = [...measures];
  if (main === undefined && told.length === 1 && told[0]!.outcome.kind === 'share')
    return { unit: null, scale: dec(1) };
  // 债务率为0得4分、大于0不得分
  const rates = told.some(
    ({ condition }) =>
      condition && condition !== 'rest' && /(?:率|比例|占比|比重)$/.test(subjectOf(condition.subject)),
  );
  if (main === undefined && rates) return { unit: null, scale: dec(1) };
  if (main === undefined || more.length > 0) return null;
  const unwritten = found.filter(({ measure }) => measure === '');
  if (unwritten.some(({ low, high }) => [low, high].some((end) => end && !end.value.eq(0)))) return null;
  if (main === 'rate') return { unit: null, scale: dec(1) };
  if (late && !/^个?(?:天|日|周|月|年|工作日)$/.test(main)) return null;
  const unit = found.find(
    (each) => each.unit !== '' && (long === undefined || each.unit.includes('/')),
  )!.unit;
  return { unit, scale: toQuantity(dec(1), unit).base };
}

/** 各端折成写的单位。 */
function scaled({ condition, outcome }: Told, scale: Decimal): Told {
  if (!condition || condition === 'rest' || scale.eq(1)) return { condition, outcome };
  const fold = (end: LooseEnd | null): LooseEnd | null => end && { ...end, value: end.value.div(scale) };
  return { condition: { ...condition, low: fold(condition.low), high: fold(condition.high) }, outcome };
}

/** 步长的单位。 */
function stepUnit(step: string): { readonly measure: string; readonly unit: string } {
  if (/%|‰|百分点/.test(step)) return { measure: 'rate', unit: '' };
  const unit = unitOfStep(step) || '个';
  return { measure: toQuantity(dec(1), unit).baseUnit, unit };
}

/** 各句说的是同一个数，不是降了多少。 */
function oneSubject(told: readonly Told[]): boolean {
  const subjects = told.flatMap(({ condition }) =>
    condition && condition !== 'rest'
      ? [
          subjectOf(
            condition.subject.replace(/^(?:发生|出现|发现|存在|有|满足|符合|具备|达到|完成)/, ''),
          ).replace(/(?<=.{2})(?:次数|人数|户数|家数|件数|起数|数量|数|量|值|金额)$/, ''),
        ]
      : [],
  );
  const notes = told.flatMap(({ condition }) =>
    condition && condition !== 'rest' ? (condition.subject.match(/[(（][^()（）]*[)）]/g) ?? []) : [],
  );
  return sameSubject(subjects) && !subjects.some(saysFalling) && new Set(notes).size < 2;
}
