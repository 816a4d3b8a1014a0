import { parseActual, parseTarget, type Actual, type Target } from '../../domain';
import type { FormReading, RowReading } from '../../submission';
import type { Micro } from '../lake/column';
import { toMicro } from '../lake/micro';
import type { PlainRow } from '../lake/tables';
import { numberIn, placeOf, textIn } from './formFacts';

const BLOCKS = ['绩效指标', '评价指标'];

/** 读出的一个数，折成基本单位；含糊的、不是数的没有。 */
function quantityIn(read: Target | Actual): { readonly value: Micro | null; readonly unit: string } {
  if (read.kind !== 'quantity' || read.approximate) return { value: null, unit: '' };
  return { value: toMicro(read.quantity.base), unit: read.quantity.baseUnit };
}

function indicatorOf(form: FormReading, { cells, carried }: RowReading): PlainRow<'indicators'> {
  const cell = (key: string) => cells.get(key);
  const level = (key: string) => carried[key] ?? textIn(cell(key));
  const [target, actual] = [textIn(cell('年度指标值')), textIn(cell('实际完成值') ?? cell('指标值'))];
  const [wanted, done] = [quantityIn(parseTarget(target)), quantityIn(parseActual(actual))];
  return {
    project: form.name ?? '',
    form: form.form.id,
    level1: level('一级指标'),
    level2: level('二级指标'),
    indicator: level('三级指标'),
    target,
    actual,
    targetValue: wanted.value,
    actualValue: done.value,
    measureUnit: done.unit || wanted.unit,
    weight: numberIn(cell('分值')),
    score: numberIn(cell('得分')),
    ...placeOf(cell('实际完成值') ?? cell('指标值')),
  };
}

/** 一张表的三级指标；空行不算。 */
export function indicatorsOf(form: FormReading): readonly PlainRow<'indicators'>[] {
  return BLOCKS.flatMap((key) =>
    (form.blocks.get(key)?.rows ?? []).filter(({ blank }) => !blank).map((row) => indicatorOf(form, row)),
  );
}
