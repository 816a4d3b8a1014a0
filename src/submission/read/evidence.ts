import { blockName, blocksOf, compileForm } from '../../forms';
import type { FormLayout } from '../../forms';
import type { Scheme } from '../../schemes';
import { parseAddress } from '../address';
import type { SourceRect, SourceSheet } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';

/** 一处对得上的证据：插表时在 (row, column)，现在移了 rows 行、columns 列。 */
export interface Evidence {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 插表时的位置：名称 → 区域，以及当时的版面。 */
export interface Anchors {
  readonly rects: ReadonlyMap<string, SourceRect>;
  /** 旧版表样没有版面可排：固定文字不作证据。 */
  readonly layout: FormLayout | null;
}

/** 找固定文字只看这么大一片：表样都在里面，来历不明的文件里天边的格子不看。 */
const searchedRows = 4000;
const searchedColumns = 60;

/** 第二锚点：登记里有就用登记的，没有就照缺省行数排一遍版面。 */
export function anchorsOf({ form, version, registered }: RecognizedForm, scheme: Scheme): Anchors {
  const stored = Object.entries(registered?.version === version ? registered.anchors : {}).flatMap(
    ([name, address]) => {
      const rect = parseAddress(address);
      return rect === null ? [] : [[name, rect] as const];
    },
  );
  const known = new Map(stored);
  if (version !== form.version) return { rects: known, layout: null };
  const blocks = Object.fromEntries(
    blocksOf(form).flatMap(({ key }) => {
      const rect = known.get(blockName(form, key));
      return rect === undefined ? [] : [[key, { rows: rect.lastRow - rect.row + 1 }]];
    }),
  );
  const layout = compileForm(form, {
    scheme,
    year: 0,
    unit: '',
    project: registered?.project ?? null,
    blocks,
  });
  const rects = known.size > 0 ? known : new Map(layout.names.map(({ name, rect }) => [name, rect]));
  return { rects, layout };
}

/** 完好的名称：比较新旧位置，两端各算一处。 */
export function nameEvidence(
  { rects }: Anchors,
  now: (name: string) => SourceRect | null,
): readonly Evidence[] {
  return [...rects].flatMap(([name, before]) => {
    const found = now(name);
    if (found === null) return [];
    const columns = found.column - before.column;
    return [
      { row: before.row, column: before.column, rows: found.row - before.row, columns },
      { row: before.lastRow, column: before.column, rows: found.lastRow - before.lastRow, columns },
    ];
  });
}

/** 比较固定文字时不看空白、数字（年份）、占位。 */
const plain = (text: string): string => text.replace(/[\s\d]/g, '');

/** 表上还在的固定文字（标签、表头）：版面上和工作表上都只有一处的才算。 */
export function captionEvidence({ layout }: Anchors, sheet: SourceSheet): readonly Evidence[] {
  const captions = (layout?.cells ?? [])
    .filter(({ kind, content }) => kind === 'caption' && plain(String(content)) !== '')
    .map(({ content, row, column }) => ({ text: plain(String(content)), row, column }));
  const expected = onlyOnes(captions);
  const found = onlyOnes(cellsWith(sheet, new Set(expected.keys())));
  return [...expected].flatMap(([text, { row, column }]) => {
    const now = found.get(text);
    return now ? [{ row, column, rows: now.row - row, columns: now.column - column }] : [];
  });
}

interface TextCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function onlyOnes(cells: readonly TextCell[]): ReadonlyMap<string, TextCell> {
  const counts = new Map<string, number>();
  for (const { text } of cells) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(cells.filter(({ text }) => counts.get(text) === 1).map((cell) => [cell.text, cell]));
}

function cellsWith(sheet: SourceSheet, wanted: ReadonlySet<string>): readonly TextCell[] {
  const cells: TextCell[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, searchedRows); row += 1) {
    for (let column = 0; column < Math.min(sheet.columnCount, searchedColumns); column += 1) {
      const { value } = sheet.cell(row, column);
      const text = typeof value === 'string' ? plain(value) : '';
      if (wanted.has(text)) cells.push({ text, row, column });
    }
  }
  return cells;
}
