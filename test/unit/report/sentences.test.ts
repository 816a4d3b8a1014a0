import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineFor, outlines, writeReport, type Report } from '../../../src/report';
import { fold } from '../../../src/report/text/fold';
import { dataOf, submissionOf } from '../support/memorySource';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));

/** 五份原件正文里由表内数字得出的句子；……是人写的部分。 */
const sentences = read('reportSentences.json') as readonly { readonly seed: string; readonly text: string }[];
const fixtures: Readonly<Record<string, string>> = {
  '000': 'heshan-2021.json',
  '001': 'xiangxi-2020-corrected.json',
  '002': 'hengyang-2022-corrected.json',
  '003': 'shijiazhuang-hitech-2020.json',
  '004': 'changli-2023.json',
};

/** 原件里的自称由单位自己写；提纲里不写死。 */
const selfNames: Readonly<Record<string, string>> = { '002': '我中心' };

const submission = (name: string) => submissionOf(dataOf(read(name)));
const plain = (text: string): string =>
  fold(text)
    .text.replace(/[“”"'‘’\s：]/g, '')
    .replaceAll('＝', '=')
    .replaceAll('＞', '>');

function textOf({ blocks }: Report): string {
  return plain(
    blocks
      .map((block) =>
        block.kind === 'paragraph' || block.kind === 'heading'
          ? block.runs.map(({ text }) => text).join('')
          : '',
      )
      .join('\n'),
  );
}

const reports = new Map(
  Object.entries(fixtures).map(([seed, name]) => {
    const read = submission(name);
    const outline = outlineFor(read.scheme);
    const selfName = selfNames[seed] ?? outline.selfName;
    return [
      seed,
      writeReport(read, { ...outline, ...(selfName === undefined ? {} : { selfName }) }),
    ] as const;
  }),
);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('五份报告的句子', () => {
  it.each(sentences.map((each) => [each.seed, each.text] as const))('%s %s', (seed, text) => {
    const pattern = new RegExp(
      plain(text.replaceAll('……', '\u0001')).split('\u0001').map(escape).join('[^\\n]*?'),
    );
    expect(textOf(reports.get(seed)!)).toMatch(pattern);
  });

  it('数都带出处', () => {
    for (const report of reports.values()) {
      const ties = report.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? block.runs.filter(({ tie }) => tie) : [],
      );
      expect(ties.length).toBeGreaterThan(5);
    }
  });

  it('每份提纲都写得出一整篇', () => {
    const data = submission('hengyang-2022-corrected.json');
    for (const outline of outlines) {
      const report = writeReport(data, outline);
      expect(
        report.blocks.filter(({ kind }) => kind === 'heading').length,
        outline.id,
      ).toBeGreaterThanOrEqual(4);
      expect(textOf(report)).not.toMatch(/undefined|NaN|null|【/);
    }
  });
});

it('自称没有写的是“本单位”：别的单位照抄衡阳的提纲，不会印成“我中心”', () => {
  const read = submission('hengyang-2022-corrected.json');
  const text = textOf(writeReport(read, outlineFor(read.scheme)));
  expect(text).toContain('本单位实有在职人员12人');
  expect(text).not.toMatch(/我中心(?!许多工作被迫取消)/);
});
