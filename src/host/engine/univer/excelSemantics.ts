import {
  BaseReferenceObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from './kit';
import type { BaseValueObject, ICellData } from './kit';

const TEXT = 1;
const EXCEL_DIGITS = 15;
let applied = false;

/**
 * 把 Univer 求值里与 Excel 不一致的地方改正（改的是类的原型，整个进程一次）。
 *
 * - 公式结果是 `""` 的格，同一轮里被引用时当成了空格：ISBLANK、COUNTA、自定义函数都会看错。
 * - 比较过一次的列记进倒排索引，以后按索引比：索引里 0 与空串、12 与“12”、空格与空串是一样的，
 *   同一格头一条公式说 `A1=""` 不成立，第二条就说成立。索引不建，每次真的比。
 * - 逻辑值 `<>` 数、文字得 FALSE；空串与空格子比，得不相等。
 * - `VALUE("95%")` 得 0.9500000000000001：文字转数按 Excel 的 15 位有效数字取整。
 */
export function applyExcelSemantics(): void {
  if (applied) return;
  applied = true;

  const reference = BaseReferenceObject.prototype;
  const getCellData = reference.getCellData;
  reference.getCellData = function (row: number, column: number) {
    const cell = getCellData.call(this, row, column) as ICellData | null | undefined;
    // 没有 f 的空串会被认作空格；补一个非空的 f，后面就按文字取值。
    return cell && cell.v === '' && cell.t === TEXT && !cell.f ? { ...cell, f: '=""' } : cell;
  };

  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;

  const text = StringValueObject.prototype;
  const compareText = text.compare;
  text.compare = function (other, operator, isCaseSensitive) {
    return compareText.call(
      this,
      other.isNull() ? StringValueObject.create('') : other,
      operator,
      isCaseSensitive,
    );
  };
  const logical = BooleanValueObject.prototype;
  const compareLogical = logical.compareBy;
  logical.compareBy = function (other, operator) {
    const isOtherKind = operator === '<>' && typeof other !== 'boolean';
    return isOtherKind ? BooleanValueObject.create(true) : compareLogical.call(this, other, operator);
  };

  const toNumber = text.convertToNumberObjectValue;
  text.convertToNumberObjectValue = function (): ReturnType<typeof toNumber> {
    const converted: BaseValueObject = toNumber.call(this);
    if (converted instanceof ErrorValueObject) return converted;
    return NumberValueObject.create(Number(Number(converted.getValue()).toPrecision(EXCEL_DIGITS)));
  };
}
