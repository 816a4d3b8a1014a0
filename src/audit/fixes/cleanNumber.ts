import { cellLikeNumber, dec, readNumber, toCellNumber, type Decimal } from '../../domain';
import type { FieldKind } from '../../forms';
import type { Fix } from '../fix';
import { textOf } from '../cells/reading';
import type { Subject } from '../cells/subject';
import { changeAt } from './changeAt';

/** 金额单位折成万元的倍数。 */
const amountUnits: Readonly<Record<string, string>> = {
  元: '0.0001',
  百元: '0.01',
  千元: '0.1',
  万: '1',
  万元: '1',
  百万元: '100',
  千万元: '1000',
  亿: '10000',
  亿元: '10000',
};

/**
 * 清洗数字：数值格里“看着像数其实是文字”的，读得出唯一的数就换成它——去掉勾号、全角、空格、千分位和单位，
 * 金额的元、亿元折成表内单位万元。读不出唯一的数、公式算出的文字，没有改法。
 */
export function cleanNumber(subject: Subject): Fix | null {
  const { spec, cell } = subject.reading;
  if (spec.formula !== undefined || cell.formula !== null || typeof cell.value !== 'string') return null;
  const value = numberIn(textOf(subject.reading), spec.kind);
  return value && changeAt(subject, '清洗数字', { kind: 'number', value: toCellNumber(value) });
}

function numberIn(text: string, kind: FieldKind): Decimal | null {
  const reading = readNumber(text);
  const value =
    reading.kind === 'number' ? reading.value : reading.kind === 'text' ? reading.suggestion : undefined;
  if (value === undefined) return kind === 'amount' ? amountIn(text) : null;
  // 率格里的“68.54”是 68.54% 还是 6854%，说不准
  if (kind === 'rate' && !/[%％]/.test(text) && value.abs().gt(1)) return null;
  if (kind === 'count' && !value.round(0, 0).eq(value)) return null;
  return value;
}

/** “225000元”“1.2亿元 ✓”一类写明单位的金额，折成万元。 */
function amountIn(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replace(/[\s✓✔√☑¥]/g, '');
  const [, number = '', unit = ''] = /^(.*?)((?:[百千]?万|亿|[百千])?元|万|亿)[.,;。、]*$/.exec(plain) ?? [];
  const value = cellLikeNumber(number)?.value;
  const factor = amountUnits[unit];
  return value === undefined || factor === undefined ? null : value.times(dec(factor));
}
