import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { validatePackage } from '../../../scripts/lib/validateXlsx.mjs';
import { readDocx } from '../../../src/docx';
import { findOutline, outlineFor, tieMapFrom, type ReportParagraph } from '../../../src/report';
import { checkReportDocx, paragraphsOf, reportDocx } from '../../../src/reportFile';
import type { Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../../unit/support/memorySource';
import { convertReports, libreOffice } from '../xlsx/libreOffice';

// LibreOffice 第一次起来要建用户目录
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const names = [
  'heshan-2021',
  'xiangxi-2020-corrected',
  'hengyang-2022-corrected',
  'shijiazhuang-hitech-2020',
  'changli-2023',
] as const;
const others = ['shanghai-final-accounts-2024', 'beijing-report', 'transfer-payment'] as const;

/** ISO 29500 的架构文件；不随项目分发，旁边有才校验。 */
const schemas = ['../shared/platform/ooxml-xsd', '../../shared/platform/ooxml-xsd'].find((path) =>
  existsSync(path),
);

interface Made {
  readonly submission: Submission;
  readonly bytes: Uint8Array;
}

const made = new Map<string, Made>();

const submissionIn = (name: string): Submission =>
  submissionOf(
    dataOf(JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))),
  );

beforeAll(async () => {
  for (const name of names) {
    const submission = submissionIn(name);
    made.set(name, {
      submission,
      bytes: (await reportDocx(submission, outlineFor(submission.scheme))).bytes,
    });
  }
  for (const id of others) {
    const submission = submissionIn('hengyang-2022-corrected');
    made.set(id, { submission, bytes: (await reportDocx(submission, findOutline(id)!)).bytes });
  }
});

describe('生成的 .docx', () => {
  it.skipIf(schemas === undefined)('逐部件合 ISO 29500 的架构', () => {
    for (const [name, { bytes }] of made) expect(validatePackage(bytes, schemas!) ?? [], name).toEqual([]);
  });

  it('书签成对、编号不重', () => {
    for (const { bytes } of made.values()) {
      const document = readDocx(bytes);
      const ties = tieMapFrom(document.properties)!.ties.map(({ name }) => name);
      const marks = paragraphsOf(document).flatMap(({ bookmarks = [] }) => bookmarks.map(({ name }) => name));
      expect(marks).toEqual(ties);
    }
  });
});

/** 段落与书签盖住的字；空段不算。 */
const contents = (paragraphs: readonly ReportParagraph[]): readonly string[] =>
  paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, bookmarks = [] }) =>
      [text.trim(), ...bookmarks.map(({ name, start, end }) => `${name}=${text.slice(start, end)}`)].join(
        ' | ',
      ),
    )
    .sort();

describe.runIf(libreOffice)('经 LibreOffice 打开另存', () => {
  it('字、书签、出处表都在，核对没有错误；转得成 PDF', async () => {
    const files = [...made.values()].map(({ bytes }) => bytes);
    const resaved = await convertReports(files, 'docx');
    for (const [index, [name, { bytes, submission }]] of [...made].entries()) {
      const saved = resaved[index]!;
      const [before, after] = [readDocx(bytes), readDocx(saved)];
      expect(contents(paragraphsOf(after)), name).toEqual(contents(paragraphsOf(before)));
      expect(tieMapFrom(after.properties), name).toEqual(tieMapFrom(before.properties));
      const { findings } = checkReportDocx(saved, submission);
      const own = checkReportDocx(bytes, submission);
      expect(
        findings.map(({ message }) => message),
        name,
      ).toEqual(own.findings.map(({ message }) => message));
    }
    const printed = await convertReports(files, 'pdf');
    for (const pdf of printed) expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
