import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  outlineFor,
  reportChecker,
  tiesOf,
  writeReport,
  type ReportCheck,
  type ReportParagraph,
} from '../../../src/report';
import { runsOfBlock } from '../../../src/report/ties';
import type { Submission } from '../../../src/submission';
import { cases } from '../../support/long';
import { dataOf, submissionOf } from '../support/memorySource';

vi.setConfig({ testTimeout: 600_000 });

/** 每份报告每种改动抽几处，取得均匀；长的处处都改。 */
const most = cases(6, Infinity);

const names = [
  'heshan-2021',
  'xiangxi-2020-corrected',
  'hengyang-2022-corrected',
  'shijiazhuang-hitech-2020',
  'changli-2023',
] as const;

interface Data {
  readonly forms: readonly unknown[];
}
const read = (path: string): Data =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}.json`, import.meta.url), 'utf8')) as Data;

/** 报告的各段，书签就在数上：与写成 .docx 再读回来的一样，只是不经文件。 */
function paragraphsOf(submission: Submission) {
  const report = writeReport(submission, outlineFor(submission.scheme));
  const ties = tiesOf(report);
  let next = 0;
  const paragraphs = report.blocks.flatMap((block): ReportParagraph[] =>
    runsOfBlock(block).map((runs) => {
      let text = '';
      const bookmarks = runs.flatMap((run) => {
        const start = text.length;
        text += run.text;
        return run.tie ? [{ name: ties[next++]!.name, start, end: text.length }] : [];
      });
      const inText = block.kind === 'paragraph' || block.kind === 'heading';
      return {
        text,
        bookmarks,
        inTable: !inText,
        ...(block.kind === 'heading' ? { level: block.level } : {}),
      };
    }),
  );
  return { paragraphs, map: { outline: report.outline, unit: submission.unit, year: submission.year, ties } };
}

const keysOf = ({ findings }: ReportCheck): readonly string[] =>
  findings.map(({ rule, message, quote }) => `${rule} ${message} ${quote}`);

function sampleOf(name: string) {
  const data = read(name);
  const submission = submissionOf(
    dataOf({ ...data, forms: [...data.forms, ...read(`reportTexts/${name}`).forms] }),
  );
  const { paragraphs, map } = paragraphsOf(submission);
  const check = reportChecker(submission);
  return {
    paragraphs,
    map,
    check,
    baseline: new Set(keysOf(check(paragraphs, map))),
    first: check(paragraphs, map),
  };
}

/** 改一段：书签跟着移，整个落在删掉的一截里的书签没有了。 */
function edit(paragraph: ReportParagraph, start: number, end: number, text: string): ReportParagraph {
  const shift = text.length - (end - start);
  const move = (at: number): number => (at >= end ? at + shift : Math.min(at, start + text.length));
  return {
    ...paragraph,
    text: paragraph.text.slice(0, start) + text + paragraph.text.slice(end),
    bookmarks: (paragraph.bookmarks ?? [])
      .filter((each) => !(text === '' && each.start >= start && each.end <= end))
      .map((each) => ({ ...each, start: move(each.start), end: move(each.end) })),
  };
}

interface Edit {
  readonly kind: string;
  readonly index: number;
  readonly edited: ReportParagraph;
}

const nextDigit = (digit: string): string => String((Number(digit) + 1) % 10);

/** 一份报告上的各种单处改动；每一处都应当报得出来。 */
function* harmful(paragraphs: readonly ReportParagraph[]): Iterable<Edit> {
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, bookmarks = [] } = paragraph;
    const year = ({ start }: { readonly start: number }): boolean =>
      /^20\d\d(?!\d)/.test(text.slice(start, start + 5));
    for (const mark of bookmarks) {
      const { start, end } = mark;
      const last = text.slice(start, end).search(/\d(?!.*\d)/) + start;
      yield { kind: '改数', index, edited: edit(paragraph, last, last + 1, nextDigit(text[last]!)) };
      if (text.startsWith('万元', end))
        yield { kind: '改单位', index, edited: edit(paragraph, end, end + 2, '元') };
      if (text[end - 1] === '%') yield { kind: '去百分号', index, edited: edit(paragraph, end - 1, end, '') };
    }
    for (const match of text.matchAll(/增加|减少|增长|下降/g)) {
      const turned = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' }[match[0]]!;
      if (bookmarks.some(({ start }) => start === match.index + 2))
        yield { kind: '改方向', index, edited: edit(paragraph, match.index, match.index + 2, turned) };
    }
    for (const [at, a] of bookmarks.entries()) {
      const b = bookmarks[at + 1];
      if (!b || text.slice(a.start, a.end) === text.slice(b.start, b.end)) continue;
      const swapped = edit(paragraph, b.start, b.end, text.slice(a.start, a.end));
      yield { kind: '对调', index, edited: edit(swapped, a.start, a.end, text.slice(b.start, b.end)) };
    }
    if (paragraph.inTable) continue;
    let from = 0;
    for (const sentence of text.split(/(?<=[。；])/)) {
      const to = from + sentence.length;
      const tied = bookmarks.filter((each) => each.start >= from && each.end <= to && !year(each));
      if (tied.length > 0) yield { kind: '删句', index, edited: edit(paragraph, from, to, '') };
      from = to;
    }
  }
}

const replaced = (all: readonly ReportParagraph[], { index, edited }: Edit): readonly ReportParagraph[] =>
  all.map((each, at) => (at === index ? edited : each));

/** 一种改动取均匀的几处。 */
function sampled(edits: readonly Edit[]): readonly Edit[] {
  const kinds = [...new Set(edits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = edits.filter((each) => each.kind === kind);
    const step = Math.max(1, own.length / most);
    return own.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  });
}

describe('生成的报告改一处报一处', () => {
  it.each(names)('%s', (name) => {
    const { paragraphs, map, check, baseline } = sampleOf(name);
    const edits = sampled([...harmful(paragraphs)]);
    const missed = edits.flatMap((each) => {
      const fresh = check(replaced(paragraphs, each), map).findings.filter(
        ({ rule, message, quote }) => !baseline.has(`${rule} ${message} ${quote}`),
      );
      return fresh.length > 0 ? [] : [`${each.kind}：${each.edited.text.slice(0, 80)}`];
    });
    expect(missed).toEqual([]);
    expect(edits.length).toBeGreaterThan(20);
  });

  it.each(names)('%s 没有改过：没有错误，没有没出处的数', (name) => {
    const { findings, unsourced } = sampleOf(name).first;
    expect(
      findings
        .filter(({ severity }) => severity === '错误')
        .map(({ message, quote }) => `${message} ${quote}`),
    ).toEqual([]);
    expect(unsourced.map(({ printed, quote }) => `${printed} ${quote}`)).toEqual([]);
  });
});

describe('无害的改动不出声', () => {
  it.each(names)('%s', (name) => {
    const { paragraphs, map, check, baseline } = sampleOf(name);
    const added = [...paragraphs, { text: '以上情况，我单位高度重视，认真组织落实。' }];
    const reworded = paragraphs.map((each) =>
      each.inTable ? each : edit(each, each.text.length, each.text.length, '特此说明。'),
    );
    const moved = [...paragraphs.slice(3), ...paragraphs.slice(0, 3)];
    const spaced = paragraphs.map((each) => {
      const at = each.text.indexOf('，');
      return at < 0 || each.inTable ? each : edit(each, at + 1, at + 1, ' ');
    });
    // 在 Word 里把数删了重打：书签没了，字一样
    const retyped = paragraphs.map((each, at) => (at % 2 === 0 ? { ...each, bookmarks: [] } : each));
    const quoted = paragraphs.map((each) => ({
      ...each,
      text: each.text.replaceAll('“', '"').replaceAll('”', '"'),
    }));
    for (const edited of [added, reworded, moved, spaced, retyped, quoted]) {
      const fresh = check(edited, map).findings.filter(
        ({ rule, message, quote, severity }) =>
          severity === '错误' && !baseline.has(`${rule} ${message} ${quote}`),
      );
      expect(fresh.map(({ message, quote }) => `${message} ${quote}`)).toEqual([]);
    }
  });
});
