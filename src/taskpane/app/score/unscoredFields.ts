import type { EmptyField, FormReading } from '../../../submission';
import { numberIn } from './numberIn';

/** 有比较符的指标值是数，要的是实测数。 */
const isMeasured = (target: string): boolean => /^[≥≤<>=＝＜＞]/.test(target);

/**
 * 指标值、完成值都填了还没有得分、完成档次也空着的行：定性的去完成档次，定量的去实际完成值，按行次。
 * 已经列在没填的必填格里的不重复。打开窗格就要用，所以不细读指标值的写法。
 */
export function unscoredFields(
  { blocks }: FormReading,
  empties: readonly EmptyField[],
): readonly EmptyField[] {
  const listed = new Set(empties.map(({ place }) => `${place.row},${place.column}`));
  return (blocks.get('绩效指标')?.rows ?? []).flatMap(({ label, cells }): readonly EmptyField[] => {
    const textOf = (column: string): string => cells.get(column)?.cell.text.trim() ?? '';
    const target = textOf('年度指标值');
    const column = isMeasured(target) ? '实际完成值' : '完成档次';
    const place = cells.get(column)?.place ?? null;
    if (place === null || !cells.has('完成档次') || textOf('完成档次') !== '') return [];
    if (target === '' || textOf('实际完成值') === '') return [];
    if (numberIn(cells.get('分值')) === null || numberIn(cells.get('得分')) !== null) return [];
    return listed.has(`${place.row},${place.column}`) ? [] : [{ label: `${label} ${column}`, place }];
  });
}
