import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/docx';
import {
  checkReport,
  outlineFor,
  tieMapFrom,
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
import { cellWidths } from '../../../src/reportFile/cellWidths';
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
