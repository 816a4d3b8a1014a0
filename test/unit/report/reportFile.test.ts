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

/** 改一段：书签跟着移。 */
function edit(paragraph: ReportParagraph, start: number, end: number, text: string): ReportParagraph {
  const shift = text.length - (end - start);
  const move = (at: number): number => (at >= end ? at + shift : at);
  return {
    ...paragraph,
    text: paragraph.text.slice(0, start) + text + paragraph.text.slice(end),
    bookmarks: (paragraph.bookmarks ?? []).map((each) => ({
      ...each,
      start: move(each.start),
      end: move(each.end),
    })),
  };
}

const replaceAt = (
  all: readonly ReportParagraph[],
  index: number,
  paragraph: ReportParagraph,
): readonly ReportParagraph[] => all.map((each, at) => (at === index ? paragraph : each));

/** 一份报告上的各种单处改动；每一处都应当报得出来。 */
function* mutations({
  paragraphs,
}: Sample): Iterable<{ readonly what: string; readonly index: number; readonly edited: ReportParagraph }> {
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, bookmarks = [] } = paragraph;
    for (const { start, end } of bookmarks) {
      const last = text.slice(start, end).search(/\d(?!.*\d)/) + start;
      const digit = String((Number(text[last]) + 1) % 10);
      yield { what: `改数 ${text.slice(start, end)}`, index, edited: edit(paragraph, last, last + 1, digit) };
      if (text.startsWith('万元', end))
        yield { what: '万元改元', index, edited: edit(paragraph, end, end + 2, '元') };
    }
    for (const match of text.matchAll(/增加|减少/g)) {
      const followed = bookmarks.some(({ start }) => start === match.index + 2);
      if (followed)
        yield {
          what: '改方向',
          index,
          edited: edit(paragraph, match.index, match.index + 2, match[0] === '增加' ? '减少' : '增加'),
        };
    }
    const [a, b] = bookmarks;
    if (a && b && text.slice(a.start, a.end) !== text.slice(b.start, b.end)) {
      const swapped = edit(
        edit(paragraph, b.start, b.end, text.slice(a.start, a.end)),
        a.start,
        a.end,
        text.slice(b.start, b.end),
      );
      yield { what: '对调', index, edited: swapped };
    }
    if (bookmarks.some(({ start }) => !/^20\d\d$/.test(text.slice(start, start + 4))) && !paragraph.inTable)
      yield { what: '删句', index, edited: { text: '', bookmarks: [] } };
  }
}

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

  it('改一处报一处', () => {
    let [seen, tried, found] = [0, 0, 0];
    const missed: string[] = [];
    for (const [name, sample] of samples) {
      for (const { what, index, edited } of mutations(sample)) {
        if (seen++ % 3 !== 0) continue; // 一千多处，抽三分之一
        tried++;
        const result = checkReport(
          replaceAt(sample.paragraphs, index, edited),
          sample.map,
          sample.submission,
        );
        const fresh = keysOf(result).filter((key) => !sample.baseline.has(key));
        if (fresh.length > 0) found++;
        else missed.push(`${name} ${what}：${edited.text.slice(0, 60)}`);
      }
    }
    expect(missed).toEqual([]);
    expect(found).toBe(tried);
    expect(tried).toBeGreaterThan(250);
  });

  it('无害的改动不出声', () => {
    for (const [name, { paragraphs, map, submission, baseline }] of samples) {
      const added = [...paragraphs, { text: '以上情况，我单位高度重视，认真组织落实。' }];
      const reworded = paragraphs.map((each, index) =>
        index % 2 === 0 ? edit(each, each.text.length, each.text.length, '特此说明。') : each,
      );
      const moved = [...paragraphs.slice(3), ...paragraphs.slice(0, 3)];
      for (const edited of [added, reworded, moved]) {
        const fresh = checkReport(edited, map, submission).findings.filter(
          (each) => each.severity === '错误' && !baseline.has(`${each.rule} ${each.message} ${each.quote}`),
        );
        expect(fresh, name).toEqual([]);
      }
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
