import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { outlineFor, writeReport, type Run } from '../../../src/report';
import { readSubmission, type Place } from '../../../src/submission';
import { isLong } from '../../support/long';
import { sampled } from '../../support/sampled';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

vi.setConfig({ testTimeout: 120_000 });

interface Data {
  readonly forms: readonly unknown[];
}
const read = (path: string): Data =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}.json`, import.meta.url), 'utf8')) as Data;

const names = [
  'heshan-2021',
  'xiangxi-2020-corrected',
  'hengyang-2022-corrected',
  'shijiazhuang-hitech-2020',
  'changli-2023',
] as const;

const bookOf = (name: string): MemoryBook => {
  const data = read(name);
  return memoryBook(dataOf({ ...data, forms: [...data.forms, ...read(`reportTexts/${name}`).forms] }));
};

/** 正文各段；连出处一起。 */
function bodyOf(book: MemoryBook): readonly (readonly Run[])[] {
  const submission = readSubmission(book)!;
  return writeReport(submission, outlineFor(submission.scheme)).blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.runs] : [],
  );
}

const textOf = (body: readonly (readonly Run[])[]): string =>
  body.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** 换一格的值，看写出来的正文，再换回去。 */
function withCell(book: MemoryBook, place: Place, value: number | string): string {
  const sheet = book.sheets.find(({ id }) => id === place.sheetId)!;
  const before = sheet.cell(place.row, place.column);
  sheet.type(place.row, place.column, value);
  const text = textOf(bodyOf(book));
  sheet.forget();
  const { value: original } = before;
  if (before.formula === null)
    sheet.type(place.row, place.column, typeof original === 'boolean' ? String(original) : original, false);
  else sheet.formula(place.row, place.column, before.formula, before.text.endsWith('%'));
  for (const each of book.sheets) each.forget();
  return text;
}

const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '＞': (a, b) => a > b,
  '＜': (a, b) => a < b,
};

/** 写出来的不等式成立，满分等于分值，没有算不出来的字样。 */
function truthful(text: string, what: string): void {
  expect(text, what).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  for (const [all, left, sign, right] of text.matchAll(/(-?\d+(?:\.\d+)?)%([＞＜])(\d+(?:\.\d+)?)%/g))
    expect(holds[sign!]!(Number(left), Number(right)), `${what} ${all}`).toBe(true);
  for (const line of text.split('\n')) {
    const weight = /^[^：]{2,40}（(\d+(?:\.\d+)?)分）：/.exec(line)?.[1];
    const full = /得满分(\d+(?:\.\d+)?)分/.exec(line)?.[1];
    if (weight !== undefined && full !== undefined)
      expect(Number(full), `${what} ${line}`).toBe(Number(weight));
  }
}

describe('没有一个数是死的', () => {
  it.each(names)('%s：换了格里的数，正文跟着变；0、空、负、相等都不说假话', (name) => {
    const book = bookOf(name);
    const body = bodyOf(book);
    const baseline = textOf(body);
    const places = new Map<string, Place>();
    for (const runs of body)
      for (const { tie } of runs)
        for (const place of tie?.places ?? [])
          places.set(`${place.sheetId},${place.row},${place.column}`, place);
    const all = [...places.values()];
    const dead: string[] = [];
    const tried = sampled(all, {
      every: 3,
      nameOf: ({ sheetName, row, column }) => `${name} ${sheetName} ${row},${column}`,
      kindOf: ({ sheetName, column }) => `${sheetName} ${column}`,
    });
    for (const place of tried) {
      const at = all.indexOf(place);
      const what = `${name} ${place.sheetName} ${place.row},${place.column}`;
      const sheet = book.sheets.find(({ id }) => id === place.sheetId)!;
      const { value, text } = sheet.cell(place.row, place.column);
      // 取行数的出处落在块的头一格，那是文字
      if (typeof value === 'string' && !/\d/.test(value)) continue;
      const rate = text.endsWith('%');
      const other =
        typeof value === 'string'
          ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
          : rate
            ? 0.777
            : 7.77;
      if (withCell(book, place, other) === baseline) dead.push(what);
      const next = all[(at + 1) % all.length]!;
      const equal = book.sheets.find(({ id }) => id === next.sheetId)!.cell(next.row, next.column).value;
      // 平时一格轮着试一种，长的都试
      const changes = [0, '', -3, typeof equal === 'number' ? equal : 1];
      for (const changed of isLong ? changes : [changes[at % changes.length]!])
        truthful(withCell(book, place, changed), `${what} ← ${changed}`);
    }
    expect(textOf(bodyOf(book))).toBe(baseline);
    expect(dead).toEqual([]);
    expect(all.length).toBeGreaterThan(5);
  });
});
