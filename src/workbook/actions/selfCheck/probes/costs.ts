import type { Probe } from '../probe';

const [rows, columns] = [500, 10];

/** 一张大表的写与读：次数比对，快慢只报告。 */
export const costProbes: readonly Probe[] = [
  {
    id: 'costs.block',
    title: `整块写、读 ${rows}×${columns} 格各一次同步`,
    affects: '插表、读取的快慢',
    observe: async ({ context, sheet, time }) => {
      const range = sheet.getRangeByIndexes(0, 0, rows, columns);
      const started = performance.now();
      range.values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_unused, column) => row * columns + column),
      );
      await context.sync();
      const written = performance.now();
      range.load('values,formulas,text');
      await context.sync();
      time('写', written - started);
      time('读', performance.now() - written);
      return { first: range.values[0]?.[0] as number, last: range.values[rows - 1]?.[columns - 1] as number };
    },
  },
];
