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
    expect(done.details).toHaveLength(5);
    expect(done.details[0]).toMatchObject({
      file: expect.stringMatching(/\.xlsx$/) as string,
      projects: [{ executed: expect.any(Number) as number }],
    });
    // 一层层点得到：地区 → 它头一个单位那一行 → 它的项目、审核结果 → 源文件的那一格
    const links = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.hyperlinks ?? [];
    const firstUnits = done.details.flatMap(({ region }, i) =>
      done.details[i - 1]?.region === region ? [] : i + 4,
    );
    expect(links('按地区汇总').map(({ documentReference }) => documentReference)).toEqual(
      firstUnits.map((row) => `'单位一览'!A${row}`),
    );
    const fromUnit = links('单位一览').filter(({ r }) => r === 3);
    expect(fromUnit.map(({ address, documentReference }) => documentReference ?? address)).toEqual(
      expect.arrayContaining([encodeURI(done.details[0]!.file), "'项目自评结果汇总表'!A4"]),
    );
    const findings = links('审核结果明细');
    expect(findings.length).toBe(done.details.reduce((sum, { findings: own }) => sum + own.length, 0));
    expect(findings.every(({ address, documentReference }) => address && documentReference)).toBe(true);
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
