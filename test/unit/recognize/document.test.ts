import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import { allDrawn } from './drawnFixture';
import { gridOf, layoutFixtures } from './layoutFixture';
import type { LayoutFixture } from './layoutFixture';

const file = join(import.meta.dirname, '../../../docs/认表.md');
const marks = ['<!-- 测试写出 -->', '<!-- 测试写完 -->'] as const;

function line(fixture: LayoutFixture): string {
  const proposals = recognizeGrid(gridOf(fixture));
  const got = new Map(
    proposals.flatMap(({ cells }) => cells.map(({ row, column, field }) => [`${row},${column}`, field])),
  );
  const due = fixture.cells.filter(([, , , , , field]) => field);
  const found = due.map(([row, column]) => got.get(`${row},${column}`));
  const right = due.filter(([, , , , , field], i) => found[i] === field).length;
  const wrong = due.filter(([, , , , , field], i) => found[i] !== undefined && found[i] !== field).length;
  const asked = proposals.flatMap(({ questions }) => questions).length;
  const kinds = [...new Set(proposals.map(({ kind }) => kind))].join('、');
  const part = fixture.complete ? '' : '（残）';
  return `| ${fixture.id}${part} | ${kinds} | ${due.length} | ${right} | ${wrong} | ${asked} |`;
}

it('docs/认表.md 里的表是测出来的（改了认法：PBE_WRITE_DOCS=1 重跑这个测试）', () => {
  const rows = [...layoutFixtures, ...allDrawn].map(line);
  const table = [
    '| 版面 | 认成 | 应认的格 | 认对 | 认错 | 要问 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
  expect(start).toBeGreaterThan(0);
  const made = `${text.slice(0, start + marks[0].length)}\n\n<!-- prettier-ignore -->\n${table}\n\n${text.slice(end)}`;
  if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
});
