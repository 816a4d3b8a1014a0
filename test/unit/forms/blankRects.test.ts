import { expect, it } from 'vitest';
import { blankRects, builtInPack, compileForm, formOfLayout } from '../../../src/forms';
import { schemes } from '../../../src/schemes';

it('各地的版面：有格线的行里没有字的地方也在表格里，与各格不重叠，合起来正好盖满打印宽度', async () => {
  let found = 0;
  for (const scheme of schemes) {
    for (const layout of (await builtInPack(scheme)).layouts) {
      const compiled = compileForm(formOfLayout(layout), {
        scheme,
        year: 2022,
        unit: '某局',
        project: '某项目',
      });
      const { cells, printArea } = compiled;
      const blanks = blankRects(compiled);
      found += blanks.length;
      for (let row = 0; row <= printArea.lastRow; row += 1) {
        const inRow = <T extends { row: number; lastRow: number }>(all: readonly T[]): readonly T[] =>
          all.filter((each) => each.row <= row && row <= each.lastRow);
        if (!inRow(cells).some(({ bordered }) => bordered)) continue;
        for (let column = 0; column <= printArea.lastColumn; column += 1) {
          const covering = [...inRow(cells), ...inRow(blanks)].filter(
            (each) => each.column <= column && column <= each.lastColumn,
          );
          expect(covering.length, `${layout.id} ${row},${column}`).toBe(1);
        }
      }
    }
  }
  expect(found).toBeGreaterThan(1);
});
