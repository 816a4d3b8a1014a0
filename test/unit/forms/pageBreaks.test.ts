import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  brokenCells,
  compileForm,
  findForm,
  forms,
  type CompileContext,
  type FormLayout,
  type Rect,
} from '../../../src/forms';
import { findScheme } from '../../../src/schemes';

const scheme = findScheme('xiangxi-2020') ?? findScheme('hengyang-2022')!;
const context: CompileContext = { scheme, year: 2020, unit: '湘西州某局', project: null };

const layoutOf = (id: Parameters<typeof findForm>[0], rows: Readonly<Record<string, number>>): FormLayout =>
  compileForm(findForm(id), {
    ...context,
    blocks: Object.fromEntries(Object.entries(rows).map(([key, count]) => [key, { rows: count }])),
  });

/** 一格断开以后各页上的高度。 */
function partsOf({ rowHeights, pageBreaks }: FormLayout, { row, lastRow }: Rect): readonly number[] {
  const edges = [row, ...pageBreaks.filter((each) => each > row && each <= lastRow), lastRow + 1];
  return edges
    .slice(1)
    .map((end, index) => rowHeights.slice(edges[index], end).reduce((sum, height) => sum + height, 0));
}

/** 从重复的标题行起的格，标题行里有多高；不是的为 null。 */
function titleShare({ titleRows, rowHeights }: FormLayout, { row, lastRow }: Rect): number | null {
  if (!titleRows || row < titleRows[0] - 1 || row >= titleRows[1] || lastRow < titleRows[1]) return null;
  return rowHeights.slice(row, titleRows[1]).reduce((sum, height) => sum + height, 0);
}

const captionRow = ({ cells }: FormLayout, caption: string): number =>
  cells.find(({ content }) => content === caption)!.row;

describe('分页', () => {
  it('官方表没有的行（自评总分、预算执行偏差原因）在打印区之外，都在最后；官方的签字行是印出来的末行', () => {
    for (const id of ['部门整体支出绩效自评表', '项目支出绩效自评表'] as const) {
      const { cells, printArea, rowCount } = layoutOf(id, { 绩效指标: 9 });
      const rowOf = (key: string): number =>
        cells.find(({ role }) => role.kind === 'field' && role.field.key === key)!.row;
      const own = id === '部门整体支出绩效自评表' ? ['总分', '等次'] : ['总分', '等次', '执行率偏差原因'];
      for (const key of own) expect(rowOf(key)).toBeGreaterThan(printArea.lastRow);
      expect(rowOf('单位负责人')).toBe(printArea.lastRow);
      expect(rowCount - 1 - printArea.lastRow).toBe(own.length === 2 ? 2 : 3);
    }
  });

  it('评分表：重复的指标表头不会落到后面的小计、满意度上，它们与最后两行指标同在一页', () => {
    for (const count of [20, 30, 45, 60]) {
      const layout = layoutOf('部门整体支出绩效评价评分表', { 评价指标: count });
      const block = layout.blocks.find(({ key }) => key === '评价指标')!.rect;
      expect(layout.pagesTall).toBe(0);
      expect(layout.pageBreaks.length).toBeGreaterThan(0);
      for (const row of layout.pageBreaks) {
        expect(row).toBeGreaterThan(block.row + 1);
        expect(row).toBeLessThan(block.lastRow);
      }
    }
  });

  it('收支情况表：行多到两页时，小表整张移到下一页', () => {
    const few = layoutOf('部门收支情况表', { 收入: 1, 支出和结余: 1, 三公经费: 1, 固定资产: 1 });
    expect(few).toMatchObject({ pagesTall: 1, pageBreaks: [] });
    const many = layoutOf('部门收支情况表', { 收入: 8, 支出和结余: 8, 三公经费: 8, 固定资产: 8 });
    expect(many.pagesTall).toBe(0);
    expect(many.pageBreaks.length).toBeGreaterThan(0);
    for (const row of many.pageBreaks) {
      const heading = many.cells.find((cell) => cell.row === row && cell.look === 'heading');
      expect(heading).toMatchObject({ column: 0, lastColumn: 7 });
    }
  });

  it('自评表：略超一页压成一页；指标很多时，合计、签字不单占一页', () => {
    const short = layoutOf('部门整体支出绩效自评表', { 绩效指标: 8 });
    expect(short).toMatchObject({ pagesTall: 1, pageBreaks: [] });
    const long = layoutOf('部门整体支出绩效自评表', { 绩效指标: 27 });
    expect(long.pagesTall).toBe(0);
    const { lastRow } = long.blocks[0]!.rect;
    expect(long.pageBreaks.at(-1)).toBeLessThan(lastRow);
  });

  it('压成一页的，字不小于 8 号；再多一行就放不下 8 号的，分成两页', () => {
    const [down, margins] = [842, 91];
    let [one, two] = [0, 0];
    for (let rows = 1; rows <= 30; rows += 1) {
      const { pagesTall, rowHeights, printArea } = layoutOf('项目支出绩效自评表', { 绩效指标: rows });
      const printed = rowHeights.slice(0, printArea.lastRow + 1);
      const size = (10.5 * (down - margins)) / printed.reduce((sum, height) => sum + height, 0);
      expect(pagesTall).toBe(size >= 8 ? 1 : 0);
      if (pagesTall === 1) one += 1;
      else two += 1;
    }
    expect(Math.min(one, two)).toBeGreaterThan(5);
  });

  it('分成两页的自评表：第一页排得差不多满，能不断开二级指标就不断开', () => {
    const groups = { 二级指标: ['数量', '数量', '数量', '质量', '质量', '时效', '成本', '成本', '效益'] };
    const layout = compileForm(findForm('部门整体支出绩效自评表'), {
      ...context,
      blocks: { 绩效指标: { rows: 18, groups: { 二级指标: [...groups.二级指标, ...groups.二级指标] } } },
    });
    expect(layout.pagesTall).toBe(0);
    const [row = 0] = layout.pageBreaks;
    const split = layout.cells.filter(
      ({ row: first, lastRow, column }) => column === 2 && first < row && row <= lastRow,
    );
    expect(split).toEqual([]);
    const used = layout.rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
    const capacity = (842 - 91) * (layout.columnWidths.slice(0, 9).reduce((sum, w) => sum + w, 0) / 523);
    expect(used / capacity).toBeGreaterThan(0.55);
  });

  it('断开的合并格：字整个印在一页上，重复的标题行里不印半个标签；头一页没有字的少见', () => {
    const groups = {
      一级指标: (row: number) => `${'甲乙丙丁'[Math.floor(row / 11)]}类指标（25分）`,
      二级指标: (row: number) => `第${Math.floor(row / 3)}组指标`,
    };
    let [broken, later] = [0, 0];
    for (const form of forms) {
      for (const { key } of blocksOf(form)) {
        for (const rows of [14, 20, 27, 34, 41]) {
          const texts = (of: (row: number) => string) => Array.from({ length: rows }, (_, row) => of(row));
          const own = { 一级指标: texts(groups.一级指标), 二级指标: texts(groups.二级指标) };
          const layout = compileForm(form, { ...context, blocks: { [key]: { rows, groups: own } } });
          for (const { cell, vertical } of brokenCells(layout)) {
            const parts = partsOf(layout, cell);
            const text = layout.tallTexts.find(
              ({ row, column }) => row === cell.row && column === cell.column,
            )!;
            if (text.least === 0) continue;
            broken += 1;
            if (vertical !== 'Top') later += 1;
            const repeated = titleShare(layout, cell);
            const part = {
              Top: repeated ?? parts[0]!,
              Bottom: parts.at(-1)!,
              Center: Math.max(...parts),
            }[vertical];
            expect(part, `${form.id} ${rows} ${String(cell.content)}`).toBeGreaterThanOrEqual(text.least);
          }
        }
      }
    }
    expect(broken).toBeGreaterThan(30);
    expect(later / broken).toBeLessThan(0.1);
  });

  it('方案预填的评分标准照样算行高：插进来就看得全，不用等设置打印', () => {
    const { cells, rowHeights } = layoutOf('部门整体支出绩效评价评分表', {});
    const standards = cells.filter(({ role }) => role.kind === 'block' && role.column.key === '评分标准');
    expect(standards.length).toBeGreaterThan(10);
    for (const { row, content } of standards)
      expect(rowHeights[row]).toBeGreaterThanOrEqual(15 * Math.ceil(String(content).length / 32));
  });

  it('自评表的“填报单位”后面有单位名称', () => {
    expect(captionRow(layoutOf('部门整体支出绩效自评表', {}), '填报单位（盖章）：湘西州某局')).toBe(2);
  });

  it('缩小一点能少印一页的，缩到刚好少一页；正文不小于 8 号，每页排得下，长表不缩', () => {
    const [across, down, margins] = [842, 595, 91];
    let squeezed = 0;
    for (let rows = 10; rows <= 60; rows += 1) {
      const layout = layoutOf('部门整体支出绩效评价评分表', { 评价指标: rows });
      const { sideMargin, pageBreaks, rowHeights, printArea, titleRows, columnWidths } = layout;
      if (sideMargin === 36) continue;
      squeezed += 1;
      const wide = columnWidths.slice(0, printArea.lastColumn + 1).reduce((sum, width) => sum + width, 0);
      const scale = Math.floor((100 * (across - 2 * sideMargin)) / wide) / 100;
      expect(sideMargin).toBeGreaterThan(36);
      expect(10.5 * scale).toBeGreaterThanOrEqual(8);
      const edges = [0, ...pageBreaks, printArea.lastRow + 1];
      const used = edges.slice(1).map((end, page) => {
        const from = edges[page]!;
        const title =
          titleRows && from >= titleRows[1] ? rowHeights.slice(titleRows[0] - 1, titleRows[1]) : [];
        return [...title, ...rowHeights.slice(from, end)].reduce((sum, height) => sum + height, 0);
      });
      for (const height of used) expect(height).toBeLessThanOrEqual((down - margins) / scale);
      // 不缩就排不下这么几页
      const total = used.reduce((sum, height) => sum + height, 0);
      expect(total).toBeGreaterThan((pageBreaks.length + 1) * (down - margins) * 0.85);
    }
    expect(squeezed).toBeGreaterThan(5);
    expect(layoutOf('部门整体支出绩效评价评分表', { 评价指标: 300 }).sideMargin).toBe(36);
  });

  it('差一点放不下一页的，把行压矮：不矮过文字要的，字不小于 8 号；不知道表上写着多少字的不压', () => {
    const capacity = (842 - 91) / (8 / 10.5);
    const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
    let pressed = 0;
    for (let rows = 8; rows <= 30; rows += 1) {
      const blocks = { 绩效指标: { rows } };
      const texts = { fields: { 年度目标: '完成年初部署的各项任务。' } };
      const layout = compileForm(findForm('项目支出绩效自评表'), { ...context, blocks, texts });
      const unknown = compileForm(findForm('项目支出绩效自评表'), { ...context, blocks });
      const printed = ({ rowHeights, printArea }: FormLayout): readonly number[] =>
        rowHeights.slice(0, printArea.lastRow + 1);
      // 分成几页的，重复的表头加高到放得下竖排的标签
      const header = unknown.titleRows![1] - 1;
      const others = <T>(each: readonly T[]): readonly T[] => each.filter((_, row) => row !== header);
      expect(others(unknown.rowHeights)).toEqual(others(unknown.heightRanges).map(({ roomy }) => roomy));
      layout.rowHeights.forEach((height, row) => {
        const { least, roomy } = layout.heightRanges[row]!;
        expect(height).toBeGreaterThanOrEqual(least);
        if (row !== header) expect(height).toBeLessThanOrEqual(roomy);
        expect(least).toBeGreaterThanOrEqual(18);
      });
      if (layout.pagesTall === unknown.pagesTall) continue;
      pressed += 1;
      expect(layout.pagesTall).toBe(1);
      expect(sum(printed(layout))).toBeLessThanOrEqual(capacity);
      expect(sum(printed(unknown))).toBeGreaterThan(capacity);
    }
    expect(pressed).toBeGreaterThan(2);
  });

  it('竖排的标签、几行并起来的说明放不下的，那几行加高；“≥”“％”这些符号占一个汉字宽', () => {
    const few = layoutOf('项目支出绩效自评表', { 绩效指标: 1 });
    const vertical = few.cells.find(({ look }) => look === 'vertical')!;
    const heightOf = ({ rowHeights }: FormLayout, { row, lastRow }: typeof vertical): number =>
      rowHeights.slice(row, lastRow + 1).reduce((total, height) => total + height, 0);
    expect(heightOf(few, vertical)).toBeGreaterThanOrEqual(15 * String(vertical.content).split('\n').length);

    const reason = '因为疫情，许多工作取消，执行率偏低；今后细化预算。'.repeat(8);
    const long = compileForm(findForm('部门整体支出绩效自评表'), {
      ...context,
      texts: { fields: { 执行率偏差原因: reason } },
    });
    const cell = long.cells.find(({ role }) => role.kind === 'field' && role.field.key === '执行率偏差原因')!;
    expect(heightOf(long, cell)).toBeGreaterThan(15 * (reason.length / 9));

    const heightWith = (年度指标值: string): number => {
      const blocks = { 绩效指标: { rows: 1 } };
      const texts = { blocks: { 绩效指标: [{ 年度指标值 }] } };
      const layout = compileForm(findForm('项目支出绩效自评表'), { ...context, blocks, texts });
      return layout.heightRanges[layout.blocks[0]!.rect.row]!.least;
    };
    const symbols = '≥120≤“”…①'.repeat(4);
    expect(heightWith(symbols)).toBe(heightWith(symbols.replace(/[^0-9]/g, '万')));
  });
});
