import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/docx';
import {
  checkReport,
  outlineFor,
  sameNumber,
  tieMapFrom,
  writeReport,
  type ReportBlock,
  type ReportCell,
  type ReportCheck,
  type ReportParagraph,
  type TieMap,
} from '../../../src/report';
import {
  checkReportDocx,
  paragraphsOf,
  reportDocx,
  staleSentences,
  updateReportDocx,
} from '../../../src/reportFile';
import { shownNumber } from '../../../src/report/outline/shownNumber';
import { cellWidths } from '../../../src/reportFile/cellWidths';
import { keptBlocks } from '../../../src/reportFile/keptBlocks';
import type { Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';

const names = [
  'heshan-2021',
  'xiangxi-2020-corrected',
  'hengyang-2022-corrected',
  'shijiazhuang-hitech-2020',
  'changli-2023',
] as const;

interface Sample {
  readonly submission: Submission;
  readonly bytes: Uint8Array;
  readonly paragraphs: readonly ReportParagraph[];
  readonly map: TieMap;
  readonly baseline: ReadonlySet<string>;
}

const samples = new Map<string, Sample>();
const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8');
const keysOf = ({ findings }: ReportCheck): readonly string[] =>
  findings.map(({ rule, message, quote }) => `${rule} ${message} ${quote}`);

beforeAll(async () => {
  for (const name of names) {
    const submission = submissionOf(dataOf(JSON.parse(read(name))));
    const { bytes } = await reportDocx(submission, outlineFor(submission.scheme));
    const document = readDocx(bytes);
    const paragraphs = paragraphsOf(document);
    const map = tieMapFrom(document.properties)!;
    const baseline = new Set(keysOf(checkReport(paragraphs, map, submission)));
    samples.set(name, { submission, bytes, paragraphs, map, baseline });
  }
}, 60_000);

describe('附件里的表', () => {
  it('填表人一行：标签跟着填的字写成一段，不挤在窄格里一字一行；没填的留出签字的空', () => {
    const { paragraphs } = samples.get('hengyang-2022-corrected')!;
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('填表人（签名）：填表人甲　　填表日期：2023年3月20日');
    expect(texts.filter((text) => text.startsWith('单位负责人签字：'))).toEqual([]);
  });

  it('每格写明宽：跨列的加起来，上面的格往下占着的列跳过', () => {
    const cell = (columns: number, rows: number) => ({ runs: [], columns, rows });
    const rows = [[cell(1, 2), cell(2, 1)], [cell(1, 1), cell(1, 1)], [cell(3, 1)]];
    const table = { rows: rows.map((cells) => ({ cells, height: 20, bare: false })) };
    expect(cellWidths(table, [10, 20, 40])).toEqual([[10, 60], [20, 40], [70]]);
  });
});

describe('附表分页', () => {
  const appendices = (name: string) => {
    const { submission } = samples.get(name)!;
    return writeReport(submission, outlineFor(submission.scheme)).blocks.flatMap((block) =>
      block.kind === 'appendix' ? [block] : [],
    );
  };
  const textOf = ({ runs }: ReportCell): string => runs.map(({ text }) => text).join('');

  it('一页放不下的自评表：指标表头每页重复，竖排标签整个在表头里，签字几行另成一个表', () => {
    const department = appendices('hengyang-2022-corrected').find(({ title }) => title.includes('部门整体'))!;
    const [head, indicators, signed] = department.tables;
    expect(department.tables).toHaveLength(3);
    expect([head?.headerRows, indicators?.headerRows, signed?.headerRows]).toEqual([0, 1, 0]);
    const [header, first] = indicators!.rows;
    expect(header!.cells.map(textOf).slice(0, 2)).toEqual(['绩\n效\n指\n标', '一级指标']);
    expect(header!.cells[0]).toMatchObject({ rows: 1, open: 'below', top: true });
    expect(first!.cells[0]).toMatchObject({ runs: [], open: 'above', rows: indicators!.rows.length - 1 });
    expect(signed!.rows.every(({ bare }) => bare)).toBe(true);
    for (const table of department.tables) {
      const wide = table.widths.reduce((sum, width) => sum + width, 0);
      // 上面占下来的格不算，每一行不会宽过整张表
      for (const own of cellWidths(table, table.widths))
        expect(own.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(wide + 0.01);
    }
  });

  it('各表每一行都占满宽：官方表上没有格的地方也占着位，后面的格不挤过来', () => {
    for (const name of names) {
      for (const { tables, title } of appendices(name)) {
        for (const { rows, widths } of tables) {
          const taken = rows.map(() => 0);
          rows.forEach(({ cells }, at) => {
            for (const { columns = 1, rows: tall = 1 } of cells)
              for (let row = at; row < at + tall; row += 1) taken[row] = (taken[row] ?? 0) + columns;
          });
          expect(taken, title).toEqual(rows.map(() => widths.length));
        }
      }
    }
  });

  it('压得进一页的是一个表，字不小于 8 磅；小的一组不拆到两页', () => {
    for (const name of names) {
      for (const { tables } of appendices(name)) {
        for (const { size, rows } of tables) {
          expect(size).toBeGreaterThanOrEqual(8);
          rows.forEach(({ cells }, at) => {
            for (const { rows: tall = 1 } of cells) {
              const inside = rows.slice(at, at + tall - 1);
              const height = rows.slice(at, at + tall).reduce((sum, row) => sum + (row.height ?? 0), 0);
              if (height < 100) expect(inside.every(({ kept }) => kept)).toBe(true);
            }
          });
        }
      }
    }
    const basic = appendices('hengyang-2022-corrected').find(({ title }) => title.includes('基础数据表'))!;
    expect(basic.tables).toHaveLength(1);
  });

  it('数照表上的写法；核对时位数、千分位不同还是那个数，数不同就说', () => {
    const { submission } = samples.get('hengyang-2022-corrected')!;
    const form = submission.forms.find(({ form: { id } }) => id === '基础数据表')!;
    const reading = form.fields.get('部门基本支出.本年预算数')!;
    const shown = (text: string) => shownNumber({ ...reading, cell: { ...reading.cell, text } });
    const plain = String(reading.cell.value);
    expect(shown('1,482.50')).toBe('1,482.50');
    expect(shown('####')).toBe(plain);
    expect(shown('')).toBe(plain);
    // 以元计的表照元
    expect(shownNumber({ ...reading, raw: { ...reading.cell, value: 4_825_500, text: '4,825,500' } })).toBe(
      '4,825,500',
    );
    expect(sameNumber('1,482.50', '1482.5', '原样')).toBe(true);
    expect(sameNumber('1,482.50', '1482.51', '原样')).toBe(false);
    expect(sameNumber('68.50%', '68.5%', '原样')).toBe(true);
    expect(sameNumber('4.50', '4.5', '数')).toBe(false);
    expect(sameNumber('0%', '0', '原样')).toBe(false);
  });

  it('人写的小标题不单留在页尾；末一节只有一句话的前面一段跟着它，落款跟着最后一段', () => {
    const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }] });
    const heading: ReportBlock = { kind: 'heading', level: 1, runs: [{ text: '八、其他' }] };
    const sentence = paragraph('1．强化部门预算约束。');
    const lone = [paragraph('（一）提高认识，突出重点'), sentence, heading, paragraph('无')];
    expect([...keptBlocks(lone)]).toEqual([0, 1]);
    expect([...keptBlocks([...lone, { kind: 'signOff', unit: '某局', date: '' }])]).toEqual([0, 3]);
    expect([...keptBlocks([sentence, sentence])]).toEqual([]);
  });
});

describe('生成、核对、更新', () => {
  it('刚生成的报告没有错误，每个数都有出处', () => {
    for (const [name, { bytes, submission }] of samples) {
      const { findings, unsourced, tied } = checkReportDocx(bytes, submission);
      expect(
        findings.filter(({ severity }) => severity === '错误'),
        name,
      ).toEqual([]);
      expect(unsourced, name).toEqual([]);
      expect(tied).toBeGreaterThan(10);
    }
  });

  it('表改了：说得出哪些句子过期，更新只换数', () => {
    const { bytes } = samples.get('heshan-2021')!;
    const data = dataOf(JSON.parse(read('heshan-2021').replaceAll('254.49', '264.49')));
    const changed = submissionOf(data);
    const stale = staleSentences(bytes, changed);
    expect(stale.map(({ printed, due }) => `${printed}→${due}`)).toContain('254.49→264.49');
    const updated = updateReportDocx(bytes, changed);
    const before = paragraphsOf(readDocx(bytes)).map(({ text }) => text.replace(/[\d.]+/g, '#'));
    const after = paragraphsOf(readDocx(updated.bytes)).map(({ text }) => text.replace(/[\d.]+/g, '#'));
    expect(after).toEqual(before);
    expect(updated.changed.length).toBe(stale.length);
    expect(staleSentences(updated.bytes, changed)).toEqual([]);
    expect(
      checkReportDocx(updated.bytes, changed).findings.filter(({ severity }) => severity === '错误'),
    ).toEqual([]);
  });

  it('书签不超过 40 个字符，名字不重', () => {
    for (const { map } of samples.values()) {
      const all = map.ties.map(({ name }) => name);
      expect(new Set(all).size).toBe(all.length);
      for (const each of all) expect(each.length).toBeLessThanOrEqual(40);
    }
  });
});
