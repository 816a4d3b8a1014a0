import { inTenThousandYuan, readNumber, toCellNumber } from '../../domain';
import type { FieldSpec, Form } from '../../forms';
import type { SourceCell } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';
import type { FieldReading } from '../submission';

/** 不以万元计的版面上的金额换成万元：审核、汇总一律用万元；存成文字的数换成文字，由规则说它不是数。 */
export function inTenThousands(form: Form, { kind }: FieldSpec, cell: SourceCell): SourceCell {
  const { unit = '万元' } = form;
  if (unit === '万元' || kind !== 'amount' || cell.value === '') return cell;
  const reading = readNumber(cell.value);
  if (reading.kind === 'blank' || (reading.kind === 'number' && reading.percent)) return cell;
  const amount = reading.kind === 'number' ? reading.value : reading.suggestion;
  if (amount === undefined || /[千万亿]/.test(String(cell.value))) return cell;
  const value = toCellNumber(inTenThousandYuan(amount, unit));
  return { ...cell, value: typeof cell.value === 'number' ? value : String(value), text: String(value) };
}

/** 再大的执行率、控制率也到不了这个倍数：别人的表上大于它的是按百分数写的（97.5）。 */
export const largestRate = 2;

/**
 * 别人的表上把率写成“97.5”“20”（标签里写着 %）的，是百分之几：换成我们的小数，照百分数显示。
 * 写成“97.5%”的、本来就是小数的不动。
 */
function asFraction({ kind }: FieldSpec, cell: SourceCell): SourceCell {
  if (kind !== 'rate' || cell.value === '') return cell;
  const reading = readNumber(cell.value);
  if (reading.kind !== 'number' || reading.percent || cell.text.includes('%')) return cell;
  if (reading.value.lte(largestRate)) return cell;
  return {
    ...cell,
    value: toCellNumber(reading.value.div(100)),
    text: `${String(cell.text || cell.value)}%`,
  };
}

/** 别人的表上把分值写成“10%”（权重一列）的，是 10 分。 */
function asPoints({ kind }: FieldSpec, cell: SourceCell): SourceCell {
  if (kind !== 'score' || !/^[\d.]+\s*[%％]$/.test(cell.text.trim())) return cell;
  const reading = readNumber(cell.text.trim());
  if (reading.kind !== 'number' || !reading.percent) return cell;
  return { ...cell, value: toCellNumber(reading.value.times(100)) };
}

/** 一格参加判断的样子：不以万元计的金额换成万元；别人的表上按百分数写的率换成小数，写成百分之几的分值换成分。 */
export function normalCell(
  { form, sheet, registered }: RecognizedForm,
  spec: FieldSpec,
  cell: SourceCell,
): SourceCell {
  const theirs = sheet.foreign === true || registered?.adopted !== undefined;
  const amount = inTenThousands(form, spec, cell);
  return theirs ? asPoints(spec, asFraction(spec, amount)) : amount;
}

/** 比较符的各种写法 → 指标值里的写法；定性的没有比较符。 */
const comparators: Readonly<Record<string, string>> = {
  '≥': '≥',
  '>=': '≥',
  '≧': '≥',
  '⩾': '≥',
  大于等于: '≥',
  不低于: '≥',
  不少于: '≥',
  '≤': '≤',
  '<=': '≤',
  '≦': '≤',
  '⩽': '≤',
  小于等于: '≤',
  不高于: '≤',
  不超过: '≤',
  '=': '=',
  '＝': '=',
  等于: '=',
  '>': '＞',
  '＞': '＞',
  大于: '＞',
  '<': '＜',
  '＜': '＜',
  小于: '＜',
};

const [nature, unit, target, actual] = ['自定义.指标性质', '自定义.度量单位', '年度指标值', '实际完成值'];

/** 只有数，没有单位。 */
const isBare = (text: string): boolean => /^[-+]?\d[\d,，]*(\.\d+)?$/.test(text);

const textOf = (reading: FieldReading | undefined): string =>
  reading === undefined ? '' : (reading.cell.text || String(reading.cell.value)).trim();

/**
 * 指标性质、指标值、度量单位分三列写的，合成一格一样的写法（≥95%）再判断；完成值只写了数的补上单位。
 * 原来的格在 `raw` 里。
 */
export function withWholeTargets(
  cells: ReadonlyMap<string, FieldReading>,
): ReadonlyMap<string, FieldReading> {
  if (!cells.has(nature) && !cells.has(unit)) return cells;
  const measure = textOf(cells.get(unit));
  const comparator = comparators[textOf(cells.get(nature))] ?? '';
  const whole = new Map(cells);
  const replace = (key: string, prefix: string): void => {
    const reading = cells.get(key);
    const text = textOf(reading);
    if (reading === undefined || !isBare(text)) return;
    const composed = `${prefix}${text}${measure}`;
    whole.set(key, withCell(reading, { ...reading.cell, value: composed, text: composed }));
  };
  replace(target, comparator);
  replace(actual, '');
  return whole;
}

/** 换上判断用的格；原来的格、用到才展开的公式都留着。 */
export function withCell(reading: FieldReading, cell: SourceCell): FieldReading {
  if (cell === reading.cell) return reading;
  const { spec, place, overridden } = reading;
  return {
    spec,
    place,
    overridden,
    cell,
    raw: reading.raw ?? reading.cell,
    get expectedFormula() {
      return reading.expectedFormula;
    },
  };
}
