import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditSubmission, type Finding } from '../../../src/audit';
import { buildWorkbook } from '../../../src/cli';
import { readSubmission, registryNamespace, type Submission } from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { isLong } from '../../support/long';
import { humanEdits, type HumanEdit } from './humanEdits';
import { editEach, libreOffice } from './libreOffice';

/** 全部做一遍要几分钟；平时隔几个做一个，`npm run long` 设 PBE_LONG 全做并核对文档。 */
const every = isLong || process.env['PBE_WRITE_DOCS'] ? 1 : 9;
const chosen = humanEdits.filter((_, index) => index % every === 0);
const file = join(import.meta.dirname, '../../../docs/人的改动.md');

/** 读出来的：每个字段的值，每条结果说什么，读的时候要告诉用户的。 */
interface Reading {
  readonly values: ReadonlyMap<string, unknown>;
  readonly told: ReadonlyMap<string, string>;
}

const plain = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toPrecision(12))
    : typeof value === 'string'
      ? value.trim()
      : value;

const blank = (value: unknown): boolean => value === '' || value === null || value === undefined;

function valuesOf(submission: Submission): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const form of submission.forms) {
    const owner = `${form.form.id}|${form.name ?? ''}`;
    for (const [key, { cell }] of form.fields) values.set(`${owner}|${key}`, plain(cell.value));
    for (const [key, block] of form.blocks)
      block.rows
        .filter((row) => [...row.cells.values()].some(({ cell }) => !blank(cell.value)))
        .forEach((row, index) =>
          row.cells.forEach(({ cell }, column) =>
            values.set(`${owner}|${key}[${index + 1}].${column}`, plain(cell.value)),
          ),
        );
  }
  for (const [key, value] of values) if (blank(value)) values.delete(key);
  return values;
}

function read(bytes: Uint8Array): Reading | null {
  const book = readXlsx(bytes, { functionNamespaces: ['PBE'], registryNamespace });
  const submission = readSubmission(book);
  if (!submission) return null;
  const findings: readonly Finding[] = auditSubmission(submission, { stage: '定稿' });
  return {
    values: valuesOf(submission),
    told: new Map([
      ...findings.map(({ key, rule, message }) => [key, `${rule} ${message}`] as const),
      ...[...submission.notices.map(({ message }) => message), ...book.notices].map(
        (notice) => [notice, notice] as const,
      ),
    ]),
  };
}

/** 两份文件的工作表、名称、文字全一样：改动没有做成。 */
function sameContent(left: Uint8Array, right: Uint8Array): boolean {
  const [a, b] = [unzipSync(left), unzipSync(right)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((path) => /^xl\/(worksheets|workbook|sharedStrings|styles)/.test(path))
    .every((path) => strFromU8(a[path] ?? new Uint8Array()) === strFromU8(b[path] ?? new Uint8Array()));
}

/** 一次改动读成什么样：读对、有话说（头一句话）、拒绝；什么都没说就是“无声”。 */
function outcomeOf({ reads = {} }: HumanEdit, before: Reading, after: Reading | null): string {
  if (after === null) return '拒绝：不认得是绩效自评工作簿';
  const expected = new Map([...before.values, ...Object.entries(reads)]);
  for (const [key, value] of expected) if (blank(value)) expected.delete(key);
  const keys = new Set([...expected.keys(), ...after.values.keys()]);
  const computed = Object.keys(reads).length > 0;
  const wrong = [...keys].filter((key) => expected.get(key) !== after.values.get(key));
  const news = [...after.told].filter(([key, message]) => before.told.get(key) !== message);
  const [first] = news.map(([, message]) => message);
  if (wrong.length === 0) return first === undefined ? '读对' : `读对；另说：${first}`;
  // 改了数，算出来的跟着变：键进去的那几格读对就是读对
  if (computed && Object.entries(reads).every(([key, value]) => (after.values.get(key) ?? '') === value))
    return first === undefined ? '读对，算出的跟着变' : `读对，算出的跟着变；另说：${first}`;
  return first === undefined ? `无声：${wrong.slice(0, 3).join('、')}` : `有话说：${first}`;
}

/** 各几种。 */
const tally = (outcomes: readonly string[]): string =>
  [
    ['读对、没有话', /^读对(?:，算出的跟着变)?$/],
    ['读对、另说一句', /^读对.*；另说/],
    ['有话说', /^有话说/],
    ['拒绝', /^拒绝/],
  ]
    .map(
      ([word, pattern]) =>
        `${word as string} ${outcomes.filter((each) => (pattern as RegExp).test(each)).length} 种`,
    )
    .join('，');

describe.runIf(libreOffice)('人在表格软件里的改动', () => {
  it('一处不落：读对、有话说或拒绝，没有不声不响读错的', { timeout: 900_000 }, async () => {
    const { bytes } = await buildWorkbook(dataOf(hengyang));
    const [untouched, ...edited] = await editEach(bytes, [[], ...chosen.map(({ steps }) => steps)]);
    if (!(untouched instanceof Uint8Array)) throw new Error(untouched);
    const before = read(untouched);
    if (!before) throw new Error('原样存一次就认不得了');
    const rows = chosen.map((each, index) => {
      const saved = edited[index];
      if (!(saved instanceof Uint8Array) || sameContent(saved, untouched))
        return {
          title: each.title,
          outcome: `没有做成：${saved instanceof Uint8Array ? '存出来与没改的一样' : (saved ?? '')}`,
        };
      try {
        return { title: each.title, outcome: outcomeOf(each, before, read(saved)) };
      } catch (error) {
        return { title: each.title, outcome: `拒绝：${(error as Error).message}` };
      }
    });
    if (every === 1) {
      const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
      const text = `# 人的改动读成什么样

由测试写出（\`test/host/xlsx/humanEdits.test.ts\`，PBE_LONG=1 全做，平时隔几个做一个）：填好的衡阳工作簿，用 LibreOffice 做 ${rows.length} 种人会做的改动、存盘，再读、再审。“读对”是每个字段与改动以前（或键进去的）一样，“另说”是读对了还多说一句；“有话说”是读到的与改动以前不一样，而审核或读的时候至少多说了一句与改动以前不同的话——不等于每一格都点了名，更不等于修好了；“拒绝”是整份不读。没有一种是替用户修好的，也没有“无声”的：${tally(rows.map(({ outcome }) => outcome))}。

| 改动 | 读成 |
|---|---|
${rows.map(({ title, outcome }) => `| ${title} | ${cell(outcome)} |`).join('\n')}
`;
      const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
      if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, formatted);
      expect(readFileSync(file, 'utf8')).toBe(formatted);
    }
    expect(rows.filter(({ outcome }) => /^(无声|没有做成)/.test(outcome))).toEqual([]);
  });
});
