/** 图表、图形部件用的命名空间。 */
export const chartNamespaces = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** 图例位置：对象模型的叫法 → 文件里的叫法。 */
export const legendPositions = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

/** 没写时的空隙与空心大小，同 Excel。 */
export const chartDefaults = { gapWidth: 150, holeSize: 50 } as const;

const AUTO_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** 没有指定颜色时第 `index` 个系列（圆环是第几个点）的颜色，同 Office 的缺省主题；文件里不带主题，所以写明。 */
export const autoColor = (index: number): string => AUTO_COLORS[index % AUTO_COLORS.length] ?? AUTO_COLORS[0];
