import { describe, expect, it } from 'vitest';
import { rollUpFiles } from '../../../src/taskpane/app/rollUp/rollUpFiles';
import { runRollUp, type RollUpThread } from '../../../src/taskpane/app/rollUp/runRollUp';
import type { RollUpMessage } from '../../../src/taskpane/app/rollUp/messages';
import { readBook } from '../../../src/xlsx';
import { submissionOf } from '../../bench/province/submission';
import { generateUnit, provinceOf, rosterText } from '../../bench/province/unit';
import { xlsxOf } from '../support/bookFile';

const options = { ...provinceOf(21, 6, 1), counties: 2, missing: 0, wrongSums: 0 };
const units = Array.from({ length: 6 }, (_, i) => generateUnit(i, options));
const fileOf = (name: string, content: Uint8Array | string) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
const reported = units.slice(0, 5).map((unit) => fileOf(`${unit.unit}.xlsx`, xlsxOf(submissionOf(unit))));

describe('窗格里的汇总', () => {
  it('与命令行同样的表；没报的、读不了的都列出来，合计逐分相同', async () => {
    const seen: string[] = [];
    const files = [...reported, fileOf('坏.xlsx', '不是'), fileOf('名册.csv', rosterText(options))];
    const done = await rollUpFiles({ files, by: '地区' }, (read, total) => seen.push(`${read}/${total}`));
    expect(seen.at(-1)).toBe('6/6');
    expect(done).toMatchObject({ year: 2022, units: 5, projects: 5, missing: 1 });
    expect(done.failures.map(({ file }) => file)).toEqual(['坏.xlsx']);
    const book = readBook(Buffer.from(done.base64, 'base64'));
    expect(book.sheets.map(({ name }) => name)).toEqual([...done.sheets]);
    const values = (name: string) =>
      [...(book.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].map(({ value }) => value);
    const cents = units
      .slice(0, 5)
      .reduce((sum, { projects }) => sum + Math.round(projects[0]!.executed * 100), 0);
    expect(values('按地区汇总')).toContain(cents / 100);
    expect(values('未报送与未通过')).toEqual(expect.arrayContaining([units[5]!.unit, '坏.xlsx']));
  });

  it('一份也读不了、名册写错、份数太多：说出为什么', async () => {
    const run = (files: File[]) => rollUpFiles({ files, by: '地区' }, () => undefined);
    await expect(run([fileOf('坏.xlsx', '不是')])).rejects.toThrow('没有一份读得出来');
    await expect(run([fileOf('名册.csv', 'a,b\n1,2')])).rejects.toThrow('名册.csv：名册的第一行要有“名称”');
    await expect(run(Array.from({ length: 501 }, (_, i) => fileOf(`${i}.xlsx`, '')))).rejects.toThrow(
      '至多 500',
    );
  });

  it('取消就收掉线程，不等它做完', async () => {
    const calls: string[] = [];
    const thread: RollUpThread = {
      onmessage: null,
      onerror: null,
      postMessage: ({ files }) => {
        calls.push(`交 ${files.length}`);
        thread.onmessage?.({ data: { kind: 'progress', read: 1, total: 5 } } as MessageEvent<RollUpMessage>);
      },
      terminate: () => calls.push('收掉'),
    };
    const controller = new AbortController();
    const result = runRollUp(
      { files: reported, by: '地区' },
      controller.signal,
      (read, total) => {
        calls.push(`${read}/${total}`);
        controller.abort();
      },
      () => thread,
    );
    expect(await result).toBeNull();
    expect(calls).toEqual(['交 5', '1/5', '收掉']);
  });
});
