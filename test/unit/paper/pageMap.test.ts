import { describe, expect, it } from 'vitest';
import { pageMap, paperTroubles, type PaperSheet } from '../../../src/paper';

/** 一页放得下 10 行（行高 75，没有边距的 A4 高 842 的余数不够一行）。 */
const sheet = (change: Partial<PaperSheet> = {}): PaperSheet => ({
  paperSize: 'A4',
  orientation: 'portrait',
  margins: { left: 0, right: 0, top: 46, bottom: 46 },
  zoom: { scale: 100 },
  area: { row: 0, column: 0, lastRow: 24, lastColumn: 4 },
  titleRows: null,
  breaks: [],
  rowHeight: () => 75,
  columnWidth: () => 100,
  ...change,
});

const starts = (change: Partial<PaperSheet>): readonly number[] =>
  pageMap(sheet(change)).pages.map(({ firstRow }) => firstRow);

describe('纸面', () => {
  it('排满换页；手工分页、隐藏行、重复的标题行都算', () => {
    expect(starts({})).toEqual([0, 10, 20]);
    expect(starts({ breaks: [4] })).toEqual([0, 4, 14, 24]);
    expect(starts({ rowHeight: (row) => (row === 3 ? 0 : 75) })).toEqual([0, 11, 21]);
    expect(starts({ titleRows: [0, 0] })).toEqual([0, 10, 19]);
  });

  it('压成一页宽、几页高：缩到放得下的最大整数百分比', () => {
    expect(pageMap(sheet({ zoom: { pagesWide: 1 }, columnWidth: () => 130 }))).toMatchObject({
      scale: 91,
      across: 1,
    });
    expect(pageMap(sheet({ zoom: { pagesWide: 1, pagesTall: 1 } }))).toMatchObject({ scale: 40 });
    expect(pageMap(sheet({ columnWidth: () => 200 }))).toMatchObject({ across: 3 });
  });

  it('要看的：缩得太小、字不到 8 磅、末页只有一两行、一行比一页高、没有压成一页宽', () => {
    const troubles = (change: Partial<PaperSheet>) => {
      const paper = sheet(change);
      return paperTroubles(paper, pageMap(paper), 10.5);
    };
    expect(troubles({})).toEqual([]);
    expect(troubles({ zoom: { pagesWide: 1, pagesTall: 1 } })).toEqual([
      { kind: 'squeezed', scale: 40 },
      { kind: 'small', points: 4.2 },
    ]);
    expect(troubles({ area: { row: 0, column: 0, lastRow: 20, lastColumn: 4 } })).toEqual([
      { kind: 'sparse', page: 3, rows: 1 },
    ]);
    expect(troubles({ rowHeight: (row) => (row === 5 ? 900 : 10) })).toEqual([{ kind: 'tall', row: 5 }]);
    expect(troubles({ columnWidth: () => 200 })).toEqual([{ kind: 'wide', across: 3 }]);
  });
});
