import { rememberValue, type IndicatorContext } from '../../domain';
import type { RowReading } from '../../submission';

/** 没写比较符、单位时看的几格；同样的几格给同一个对象，算过的得分才记得住。 */
export function contextOf({ label, cells, carried }: RowReading): IndicatorContext {
  const unit = cells.get('度量单位') ?? cells.get('计量单位');
  return known(label)(carried['二级指标'] ?? '')((unit?.cell.text ?? '').trim());
}

const known = rememberValue((name: string) =>
  rememberValue((level2: string) =>
    rememberValue((unit: string): IndicatorContext => ({ name, level2, unit })),
  ),
);
