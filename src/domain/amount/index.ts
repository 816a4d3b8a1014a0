export {
  amountUnits,
  fromTenThousandYuan,
  inTenThousandYuan,
  isAmountUnit,
  type AmountUnit,
} from './amountUnit';
export type { CellInput } from './cellInput';
export { compareDecimals, Decimal, dec, max, min, roundHalfUp, signOf, toCellNumber } from './decimal';
export { cellLikeNumber, type TypedNumber } from './excelNumber';
export { formatAmount, formatRate } from './format';
export { sumNumbers } from './sumNumbers';
export { readNumber, type NumberReading } from './readNumber';
