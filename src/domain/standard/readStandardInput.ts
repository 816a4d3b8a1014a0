import { dec, readNumber, type CellInput, type Decimal, type NumberReading } from '../amount';
import { parseActual } from '../indicator';
import { serialDate } from '../indicator/dateSerial';
import { toQuantity } from '../indicator/units';
import { counter } from './countedUnits';
import { levelWords } from './levelWords';
import { doubtfulScale } from './quantities';
import { within } from './scoreByStandard';
import type { Standard, StandardInput, Unclear } from './standard';

/** 读指标值的结果；`blank` 是还没填。 */
export type StandardInputReading =
  | { readonly ok: true; readonly input: StandardInput }
  | { readonly ok: false; readonly blank: true }
  | { readonly ok: false; readonly blank: false; readonly message: string };

const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const none = ['无', '没有'] as const;
const inapplicable: readonly string[] = [...none, '不适用', '不涉及', '—', '－', '-', '/'];

/**
 * 写哪些字直接得满分：有不适用条款的，“无”“不适用”“—”等；发现一例扣分的，“无”就是没有发现。
 */
export function fullMarkWords({ kind, notApplicable }: Standard): readonly string[] {
  if (notApplicable) return inapplicable;
  return kind === 'violations' ? none : [];
}

/**
 * 按评分标准的种类读指标值：率和个数读成数；要点式收项数、“①②④”或“✓✓✗✓”；效果档次收文字；
 * “无”“不适用”和率公式的“—”只有评分标准写了不适用条款才算数。档次不会是数，数字 0 只会是桌面版
 * Excel 传来的空格，当没填。
 */
export function readStandardInput(standard: Standard, value: CellInput): StandardInputReading {
  if (value === null || value === undefined || (standard.kind === 'levels' && value === 0)) return blank;
  const text = String(value).trim();
  if (text === '') return blank;
  if (fullMarkWords(standard).includes(text)) return { ok: true, input: { kind: 'notApplicable' } };
  if (text === '—') return blank;
  const single = standard.kind === 'checklist' && standard.items.length === 1;
  if (inapplicable.includes(text) && !(single && readSingle(text)))
    return refuse(`评分标准没有写“${text}”怎么计分。`);
  if (standard.kind === 'levels') return readLevel(standard.levels, text);
  if (standard.kind === 'checklist') return readItems(value, text, standard.items.length);
  const unit = 'unit' in standard ? standard.unit : undefined;
  const typed = readNumber(value);
  const reading =
    typed.kind === 'number'
      ? typed
      : unit
        ? readMeasured(text, unit)
        : isCounted(standard)
          ? readCount(text)
          : typed;
  if (reading.kind !== 'number') return refuse(`指标值“${text}”不是数${unit ? `，应以${unit}计` : ''}。`);
  if (unit !== undefined && typed.kind === 'number' && typed.percent)
    return refuse(`评分标准量的${unit ? `以${unit}计` : '不是率'}，指标值“${text}”是率。`);
  if (unit !== undefined && typed.kind === 'number' && doubtfulScale(unit, reading.value, limitsOf(standard)))
    return refuse(`指标值“${text}”与评分标准差着数量级，请写上单位。`);
  if (
    (standard.kind === 'deduct' || standard.kind === 'bands') &&
    standard.counted &&
    !isCount(reading.value)
  ) {
    return refuse(`评分标准按整数计，指标值应是整数，现为“${text}”。`);
  }
  if (standard.kind === 'deduct' && standard.counted && !unit && tooFew(standard.step, reading.value)) {
    return refuse(`评分标准每${standard.step.toString()}个一算，指标值“${text}”可能不是以个计，请核对。`);
  }
  const asked = unclearAt(standard, reading.value);
  if (asked?.why) {
    if (typed.kind === 'number' && !typed.percent) return refuse(askedText(asked.why, text, typed.value));
  } else if (asked) {
    return refuse(`指标值“${text}”怎么计分，评分标准没有写清（归哪一档、照哪样算），请人工评分。`);
  }
  if ('ceiling' in standard && standard.ceiling && reading.value.gt(standard.ceiling)) {
    return refuse(`指标值“${text}”比最高一档还高，评分标准没有写怎么计分，请人工评分。`);
  }
  if (standard.kind === 'violations' && !isCount(reading.value)) {
    return refuse(`指标值应是发现的例数（0、1、2……），现为“${text}”。`);
  }
  return { ok: true, input: { kind: 'number', value: reading.value } };
}

/** 说不清的哪一段；先看真没写清的。 */
function unclearAt(standard: Standard, value: Decimal): Unclear | undefined {
  const all = 'unclear' in standard ? (standard.unclear ?? []) : [];
  const at = 'absolute' in standard && standard.absolute ? value.abs() : value;
  const found = all.filter((part) => within(part, at));
  return found.find(({ why }) => !why) ?? found[0];
}

/** 光一个数说不清是什么：请写成什么样。 */
function askedText(why: NonNullable<Unclear['why']>, text: string, value: Decimal): string {
  const date = serialDate(value);
  if (date) return `指标值“${text}”像是日期（${date}）存成的数，评分标准要的是率、天数或个数，请改填。`;
  if (why === 'rate')
    return `指标值“${text}”可能是个数，也可能是完成率，请连单位一起写（如“1个”“0.8公里”）。`;
  return why === 'notRate'
    ? `指标值“${text}”不像率：${text}% 请写上百分号，${text} 倍请写成“${value.times(100).toString()}%”。`
    : `指标值“${text}”多得不像例数、天数，请核对，没有错请连单位一起写。`;
}

/** 每一百人得一分的，填 5 可能是五百人。 */
const tooFew = (step: Decimal, value: Decimal): boolean =>
  step.gte(10) && value.gt(0) && value.lt(step.div(10));

/** “1200万元”“3小时”折成评分标准的单位；单位对不上的不是数。 */
function readMeasured(text: string, unit: string): NumberReading {
  const actual = parseActual(text);
  const main = toQuantity(dec(1), unit);
  const fits =
    actual.kind === 'quantity' && !actual.approximate && actual.quantity.baseUnit === main.baseUnit;
  return fits ? { kind: 'number', value: actual.quantity.base.div(main.base) } : { kind: 'text', text };
}

/** 数个数的，没有记下单位。 */
const isCounted = (standard: Standard): boolean =>
  standard.kind === 'violations' ||
  ((standard.kind === 'deduct' || standard.kind === 'bands') && standard.counted === true);

/** “3次”“500人”：写了个数的单位。 */
function readCount(text: string): NumberReading {
  const [, digits] = countText.exec(text) ?? [];
  return digits === undefined
    ? { kind: 'text', text }
    : { kind: 'number', value: dec(digits), percent: false };
}

const countText = new RegExp(`^(\\d{1,9})${counter}$`);

/** 评分标准里写的各个界限。 */
function limitsOf(standard: Standard): readonly Decimal[] {
  if (standard.kind === 'deduct') return [standard.limit];
  if (standard.kind === 'proportional') return standard.base ? [standard.base] : [];
  if (standard.kind !== 'bands') return [];
  return standard.bands.flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.value] : [])));
}

const blank: StandardInputReading = { ok: false, blank: true };

const refuse = (message: string): StandardInputReading => ({ ok: false, blank: false, message });

const isCount = (value: Decimal): boolean => value.gte(0) && value.eq(value.round(0));

function readLevel(levels: readonly { readonly label: string }[], text: string): StandardInputReading {
  const bare = text.replace(/\s/g, '');
  const index = levels.findIndex(({ label }) => levelWords(levels, label).includes(bare));
  if (index >= 0) return { ok: true, input: { kind: 'level', index } };
  return refuse(`指标值“${text}”不在档次里，应为：${levels.map(({ label }) => label).join('、')}。`);
}

/** 序号、勾号，或项数 n：前 n 项算做到；各项分不同时应写序号。 */
function readItems(value: CellInput, text: string, total: number): StandardInputReading {
  const ticked = readTicks(text, total) ?? (total === 1 ? readSingle(text) : null);
  if (ticked) return { ok: true, input: { kind: 'items', done: ticked } };
  const typed = readNumber(value);
  const reading = typed.kind === 'number' ? typed : readCount(text);
  const percent = typed.kind === 'number' && typed.percent === true;
  if (reading.kind !== 'number' || percent || !isCount(reading.value) || reading.value.gt(total)) {
    return refuse(`要点共 ${total} 项，指标值应是 0 到 ${total} 的整数，或写做到的序号如“①③”。`);
  }
  // 键入 100% 存下来的也是 1，公式看不见格式
  if (typeof value === 'number' && total > 1 && reading.value.eq(1)) {
    return refuse('指标值 1 可能是 1 项，也可能是 100%，请写“1项”或做到的序号如“①”。');
  }
  const count = Number(reading.value.toString());
  return { ok: true, input: { kind: 'items', done: Array.from({ length: count }, (_, index) => index) } };
}

/** 只有一项的：“有”做到了，“没有”没做到。 */
function readSingle(text: string): readonly number[] | null {
  if (/^(?:有|是|符合|达到|已完成|完成)$/.test(text)) return [0];
  return /^(?:无|没有|否|不符合|未达到|未完成)$/.test(text) ? [] : null;
}

/** “①②④”或“✓✓✗✓”；都不是返回 null。 */
function readTicks(text: string, total: number): readonly number[] | null {
  const marks = [...text.replace(/[、,，\s]/g, '')];
  if (marks.length === 0) return null;
  if (marks.every((mark) => circled.includes(mark))) {
    const done = [...new Set(marks.map((mark) => circled.indexOf(mark)))];
    return done.every((index) => index < total) ? done : null;
  }
  const ticks = marks.every((mark) => '✓✔√×✗✘'.includes(mark));
  if (!ticks || marks.length !== total) return null;
  return marks.flatMap((mark, index) => ('✓✔√'.includes(mark) ? [index] : []));
}
