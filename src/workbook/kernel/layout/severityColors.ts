import type { Severity } from '../../../audit';

/** 三级结果的颜色，同 Excel“差、适中”的习惯；条件格式与底色标注共用。 */
export const severityColors: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  错误: { fill: '#FFC7CE', font: '#9C0006' },
  核实: { fill: '#FFEB9C', font: '#7F6000' },
  提示: { fill: '#DDEBF7', font: '#1F4E79' },
};

/** 从重到轻。 */
export const severityOrder: readonly Severity[] = ['错误', '核实', '提示'];

/** 正是三级结果的一种颜色：底色、字色都对得上。 */
export const isSeverityLook = (fill: string, font: string): boolean =>
  Object.values(severityColors).some(
    (each) => each.fill === fill.toUpperCase() && each.font === font.toUpperCase(),
  );
