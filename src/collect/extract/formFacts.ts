import { readNumber } from '../../domain';
import { cellAddress } from '../../forms';
import type { FieldReading, FormReading } from '../../submission';
import type { Micro } from '../lake/column';
import { toMicro } from '../lake/micro';

/** 各种表里同一件事的字段键，从前往后找第一个有的；加一种表在这里加一个键。 */
const FACTS = {
  initialBudget: ['年度资金总额.年初预算数', '部门整体年初预算数'],
  annualBudget: ['年度资金总额.全年预算数', '资金总额', '部门整体调整后预算数'],
  executed: ['年度资金总额.全年执行数', '执行数', '部门整体决算数'],
  total: ['总分', '部门整体自评得分'],
  grade: ['等次', '部门整体自评等级'],
  department: ['主管部门', '部门名称'],
} as const;

/** 一件事。 */
export type Fact = keyof typeof FACTS;

/** 这张表里说这件事的那一格。 */
export function factField({ fields }: Pick<FormReading, 'fields'>, fact: Fact): FieldReading | undefined {
  const key = FACTS[fact].find((candidate) => fields.has(candidate));
  return key === undefined ? undefined : fields.get(key);
}

/** 一格里的数；空着、不是数为 `null`（“22.5万元”不猜）。 */
export function numberIn(reading: FieldReading | undefined): Micro | null {
  if (!reading || typeof reading.cell.value === 'boolean') return null;
  const read = readNumber(reading.cell.value);
  return read.kind === 'number' ? toMicro(read.value) : null;
}

/** 一格显示的文字。 */
export const textIn = (reading: FieldReading | undefined): string => reading?.cell.text.trim() ?? '';

/** 在哪张表哪一格。 */
export function placeOf(reading: Pick<FieldReading, 'place'> | undefined): { sheet: string; cell: string } {
  const place = reading?.place;
  return place
    ? { sheet: place.sheetName, cell: cellAddress(place.row, place.column) }
    : { sheet: '', cell: '' };
}
