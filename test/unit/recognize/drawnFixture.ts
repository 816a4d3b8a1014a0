import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixtureCell, LayoutFixture } from './layoutFixture';

interface Owner {
  readonly row: number;
  readonly column: number;
  lastRow: number;
  lastColumn: number;
  readonly text: string;
  readonly mark: string;
}

const marked = /^(.*?)\{([^{}]*)\}$/su;

/**
 * 手画的版面：一行一行，格与格用 `|` 隔开；`<` 并到左边，`^` 并到上面，`\n` 是格里的换行。
 * 表种下一行的“单位：亿元”是该认出的金额单位、“来源：”是照哪里公开的表写的，都不是表里的字。
 * 格后 `{字段}` 是该认出的字段，`{+键}` 是产品还没有的栏，表头格的 `{*字段}` 管到 `--` 为止的整列（`{-}` 的格不算，是没有合并的表头）。
 */
function drawn(id: string, source: string): LayoutFixture {
  const [kindLine = '', ...rest] = source.split('\n');
  const stated = /^单位：(.+)$/.exec(rest[0] ?? '')?.[1]?.trim();
  const after = stated === undefined ? rest : rest.slice(1);
  const lines = after[0]?.startsWith('来源：') ? after.slice(1) : after;
  const owners: Owner[] = [];
  let above: Owner[] = [];
  let columns = new Map<number, string>();
  let row = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line.trim() === '--') {
      columns = new Map();
      continue;
    }
    const current: Owner[] = [];
    const heads = new Map<number, string>();
    for (const [column, piece] of line.split('|').entries()) {
      const written = piece.trim();
      const owner = written === '<' ? current[column - 1] : written === '^' ? above[column] : undefined;
      if (owner !== undefined) {
        owner.lastRow = Math.max(owner.lastRow, row);
        owner.lastColumn = Math.max(owner.lastColumn, column);
        current.push(owner);
        continue;
      }
      if (written === '<' || written === '^')
        throw new Error(`${id} 第 ${row + 1} 行第 ${column + 1} 格没有可并的格`);
      const [, text = written, own = ''] = marked.exec(written) ?? [];
      if (own.startsWith('*')) heads.set(column, own.slice(1));
      const mark = /^(\*|-$)/.test(own) ? '' : own || (columns.get(column) ?? '');
      const made: Owner = {
        row,
        column,
        lastRow: row,
        lastColumn: column,
        text: text.replaceAll('\\n', '\n'),
        mark,
      };
      owners.push(made);
      current.push(made);
    }
    for (const [column, head] of heads) columns.set(column, head);
    above = current;
    row++;
  }
  for (const { row, column, lastRow, lastColumn } of owners) {
    const inside = owners.filter(
      (one) => one.row >= row && one.row <= lastRow && one.column >= column && one.column <= lastColumn,
    );
    if (inside.length > 1) throw new Error(`${id} 第 ${row + 1} 行第 ${column + 1} 格并住了别的格`);
  }
  return {
    id,
    kind: kindLine.replace('表种：', '').trim(),
    complete: true,
    ...(stated === undefined ? {} : { unit: stated }),
    cells: owners.map(({ row: r, column, lastRow, lastColumn, text, mark }): FixtureCell => {
      const size = [r, column, lastRow - r + 1, lastColumn - column + 1, text] as const;
      if (mark.startsWith('+')) return [...size, null, mark.slice(1)];
      return mark === '' ? [...size, null] : [...size, mark];
    }),
  };
}

/** 一个文件夹里手画的版面。 */
export function drawnFixtures(folder: string): readonly LayoutFixture[] {
  const place = join(import.meta.dirname, '../../fixtures/drawn', folder);
  return readdirSync(place)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => drawn(file.slice(0, -4), readFileSync(join(place, file), 'utf8')));
}

/** 手画的各批，先后次序；头一次认的数记在 docs/认表.md。 */
export const drawnFolders = [
  'dev',
  'held',
  'sealed',
  'fresh',
  'unseen',
  'provinces',
  'later',
  'regions',
  'counties',
  'prefectures',
  'bureaus',
  'towns',
  'villages',
  'hamlets',
  'districts',
  'wards',
  'lanes',
  'quays',
  'yards',
  'piers',
  'gates',
  'bridges',
  'mills',
  'published',
  'gazettes',
  'notices',
] as const;

/** 手画的全部版面。 */
export const allDrawn: readonly LayoutFixture[] = drawnFolders.flatMap(drawnFixtures);
