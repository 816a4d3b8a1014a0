import type { EmptyField, FormReading } from '../../../submission';
import { numberIn } from './numberIn';

/**
 * 指标值、完成值都填了还没有得分、完成档次也空着的行：完成档次那一格，按行次。
 * 已经列在没填的必填格里的不重复。打开窗格就要用，所以不去读指标值的写法。
 */
export function unscoredFields(
  { blocks }: FormReading,
  empties: readonly EmptyField[],
): readonly EmptyField[] {
  const listed = new Set(empties.map(({ place }) => `${place.row},${place.column}`));
  const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  return (blocks.get('绩效指标')?.rows ?? []).flatMap(({ label, cells }): readonly EmptyField[] => {
    const place = cells.get('完成档次')?.place ?? null;
    const texts = ['年度指标值', '实际完成值'].map((column) => cells.get(column)?.cell.text);
    if (place === null || isFilled(cells.get('完成档次')?.cell.text) || !texts.every(isFilled)) return [];
    if (numberIn(cells.get('分值')) === null || numberIn(cells.get('得分')) !== null) return [];
    return listed.has(`${place.row},${place.column}`) ? [] : [{ label: `${label} 完成档次`, place }];
  });
}
