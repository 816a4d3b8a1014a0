import { expect, it, vi } from 'vitest';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import type { SubmissionData } from '../../../src/submission';
import { ruleCases } from '../../unit/audit/cases';
import { edit } from '../../unit/support/editData';
import { coloured, liveChecks } from '../../unit/support/liveChecks';
import { dataOf, memoryBook } from '../../unit/support/memorySource';
import { filledDesk } from './filledDesk';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

/** 版面右边用不到的一列：条件公式写进去让引擎当普通公式算。 */
const spare = 40;

/** 一份出了多处错的数据：互不相干的应报用例合在一起。 */
const broken = ['B01', 'B03', 'B05', 'B06', 'B07', 'D02', 'D07', 'E03', 'F01', 'F03'].flatMap(
  (id) => ruleCases[id]?.trigger ?? [],
);

it.each<[string, SubmissionData]>([
  ['照印刷的', dataOf(printed)],
  ['改正的', dataOf(corrected)],
  ['多处出错的', edit(dataOf(corrected), ...broken)],
])('%s衡阳：表格引擎算条件公式，变色的格与审核一致', async (_, data) => {
  const { host } = await filledDesk(data);
  const book = memoryBook(data);
  const checks = liveChecks(book, data);
  const sheets = book.sheets.map(({ name }) => host.sheetId(name));
  checks.forEach(({ sheet, formula }, row) => {
    const rect = { r: row, c: spare, r2: row, c2: spare };
    host.engine.writeCells(sheets[sheet] ?? '', rect, () => ({ formula }));
  });
  await host.engine.settle();
  const hits = checks.filter(
    ({ sheet }, row) => host.engine.readCell(sheets[sheet] ?? '', row, spare).value === true,
  );
  expect(hits.map(({ cell }) => cell)).toEqual(coloured(book, data));
  const wrong = checks.flatMap(({ sheet, formula }, row) => {
    const { value } = host.engine.readCell(sheets[sheet] ?? '', row, spare);
    return typeof value === 'boolean' ? [] : [`${formula} → ${String(value)}`];
  });
  expect(wrong).toEqual([]);
});
