import { describe, expect, it } from 'vitest';
import { readDocx, tableGrids } from '../../../src/docx';
import { recognizeGrid } from '../../../src/recognize';
import seeds from '../../fixtures/seedTables.json';
import { docxOf, paragraph, table } from './buildDocx';

/** 单元格里有没有印着数：要收的数都得有字段。 */
const printsNumber = (text: string) =>
  /^[≥≤=]?\d[\d.]*(%|万元|次|人次|亿元|分)?\s*[✓√]?$/.test(text.replace(/\s/g, ''));

describe('五份原始文件里的表（docx）', () => {
  it.each(Object.entries(seeds))('%s：每个印着的数都进了字段', (_, tables) => {
    const body = tables.map(({ before, rows }) => before.map(paragraph).join('') + table(rows)).join('');
    const grids = tableGrids(readDocx(docxOf(body)));
    expect(grids).toHaveLength(tables.length);
    for (const [i, grid] of grids.entries()) {
      const [proposal, ...others] = recognizeGrid(grid);
      expect([proposal?.kind, others.length]).toEqual([tables[i]?.title, 0]);
      const bound = new Set(proposal?.cells.map(({ row, column }) => `${row},${column}`));
      const missed = grid.cells.filter(
        ({ row, column, text }) => printsNumber(text) && !bound.has(`${row},${column}`),
      );
      // 序号不是要收的数
      expect(
        missed
          .map(({ text }) => text)
          .filter((text) => text !== '1' || tables[i]?.title !== '项目自评结果汇总表'),
      ).toEqual([]);
      expect(proposal?.questions).toEqual([]);
    }
  });

  it('部门整体表：写在标签后面的数也拆得出来', () => {
    const { before, rows } = seeds['002'][1]!;
    const [grid] = tableGrids(readDocx(docxOf(before.map(paragraph).join('') + table(rows))));
    const [proposal] = recognizeGrid(grid!);
    const inline = Object.fromEntries(
      proposal!.cells.filter(({ inline: value }) => value).map(({ field, inline: value }) => [field, value]),
    );
    expect(inline).toMatchObject({
      资金总额: '505.05万元',
      公共财政拨款: '180.15万元',
      基本支出: '323.67万元',
      项目支出: '22.5万元',
      其他资金: '324.9万元',
    });
  });
});
