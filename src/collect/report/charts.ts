import type { SheetComposer } from '../../xlsx';

type Chart = Parameters<SheetComposer['chart']>[0];

const corner = (r: number, c: number) => ({ r, c, dx: 4, dy: 4 });

/** 一张原生图表：一列名字、一列数，放在 `at` 行起的一块地方。 */
export function chartOf(
  sheet: SheetComposer,
  type: Chart['type'],
  title: string,
  data: { readonly first: number; readonly last: number; readonly names: number; readonly values: number },
  at: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): Chart {
  const range = (column: number) => ({
    sheet: sheet.name,
    rect: { r: data.first - 1, c: column, r2: data.last - 1, c2: column },
  });
  const ring = type === 'Doughnut';
  return {
    id: `${sheet.name}-${title}`,
    name: title,
    type,
    from: corner(at.row, at.column),
    to: corner(at.row + at.rows, at.column + at.columns),
    title: { text: title, visible: true, size: 12, bold: true },
    legend: { visible: ring, position: 'Right' },
    valueAxis: { visible: !ring, gridlines: !ring, minimum: 0 },
    categoryAxis: { reversed: false },
    gapWidth: 60,
    holeSize: 55,
    series: [
      {
        name: title,
        values: range(data.values),
        categories: range(data.names),
        fill: ring ? null : '#4472C4',
        points: {},
        labels: true,
      },
    ],
  };
}
