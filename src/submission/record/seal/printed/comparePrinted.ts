import { parseAddress } from '../../../address';
import type { CellScalar, SourceSheet } from '../../../cellSource';
import type { Place } from '../../../submission';
import { canonicalText } from '../canonical';
import { besideCells } from './besideCells';
import { normalFormula } from './normalFormula';
import type { PrintedChange } from './printedChange';
import { freeCells, unpacked, type CellFacts } from './printedSheet';
import type { SealedSheet } from './sealedSheet';
import { shownTexts } from './shownText';

/** 一张表比下来的结果。 */
export interface PrintedComparison {
  readonly changes: readonly PrintedChange[];
  /** 比不了的，一句一条。 */
  readonly uncomparable: readonly string[];
}

/** 定稿时的行（列）现在在哪里；整张没有插删过就是原处。 */
export interface Shift {
  row(sealed: number): number;
  column(sealed: number): number;
}

/** 只读了内容的来源。 */
const noLook = '这里只比了数与公式；印出来的样子请存成文件，用 pbe verify 比。';

/** 没有插删过行列。 */
export const standingStill: Shift = { row: (row) => row, column: (column) => column };

/** 公式没有存下结果：有的软件另存时把算好的值丢了。 */
const lostResult = (before: CellFacts, now: CellFacts): boolean =>
  before.formula !== '' && before.formula === now.formula && now.value === '' && before.value !== '';

/** 在打着的名字上接着签：原来的字还在，没有变成公式。 */
const isSignedOn = (before: CellFacts, now: CellFacts): boolean =>
  now.formula === '' && canonicalText(now.value).includes(canonicalText(before.value));

const isNumeric = (value: CellScalar): boolean => typeof value === 'number';

/** 一张表现在的样子与定稿时的逐格比；值变了的不再重复说印出来变了。 */
export function comparePrinted(
  sealed: SealedSheet,
  sheet: SourceSheet,
  shift: Shift = standingStill,
): PrintedComparison {
  const reader = factsReader(sheet);
  const isFree = freeCells(sealed.free);
  const signable = new Set(sealed.signable);
  const seen = new Set<string>();
  const changes: PrintedChange[] = [];
  const unseen: PrintedChange[] = [];
  let uncomputed = 0;
  for (const cell of sealed.cells) {
    const at = parseAddress(cell[0]);
    if (!at) continue;
    const [row, column] = [shift.row(at.row), shift.column(at.column)];
    seen.add(`${row},${column}`);
    const before = unpacked(cell);
    const now = reader.facts(row, column);
    if (signable.has(cell[0]) && isSignedOn(before, now)) continue;
    if (lostResult(before, now)) {
      uncomputed += 1;
      continue;
    }
    const change = cellChange(before, now, reader.reason(row, column));
    if (!change) continue;
    const full = { ...change, sheetName: sheet.name, place: placeOf(sheet, row, column), what: '' };
    if (change.facet === '印出来' && sameValue(before.value, now.value)) unseen.push(full);
    else changes.push(full);
  }
  for (const [row, column] of reader.filled()) {
    if (seen.has(`${row},${column}`) || isFree(row, column)) continue;
    const now = reader.facts(row, column);
    const facet = now.formula !== '' ? '公式' : isNumeric(now.value) ? '数' : '印出来';
    const after = now.formula !== '' ? `=${now.formula.replace(/^=/, '')}` : canonicalText(now.value);
    changes.push({
      facet,
      sheetName: sheet.name,
      place: placeOf(sheet, row, column),
      what: '多出来的一格',
      before: '',
      after,
    });
  }
  const lost = lostLooks(sealed, sheet, unseen);
  return {
    changes: [...changes, ...(lost ? [] : [...unseen, ...besideCells(sealed, sheet)])],
    uncomparable: [
      ...(sheet.look === undefined ? [noLook] : []),
      ...(lost && sheet.look !== undefined
        ? [`“${sheet.name}”的样子被别的软件另存时丢掉了（数字格式一个不剩），印出来的样子未能比较。`]
        : []),
      ...(uncomputed > 0
        ? [`“${sheet.name}”有 ${uncomputed} 格公式没有存下结果，未能比较；请用 Excel 打开、保存后再复核。`]
        : []),
    ],
  };
}

const placeOf = (sheet: SourceSheet, row: number, column: number): Place => ({
  row,
  column,
  lastRow: row,
  lastColumn: column,
  sheetId: sheet.id,
  sheetName: sheet.name,
});

interface FactsReader {
  facts(row: number, column: number): CellFacts;
  reason(row: number, column: number): string | null;
  filled(): Iterable<readonly [row: number, column: number]>;
}

function factsReader(sheet: SourceSheet): FactsReader {
  const shownAt = shownTexts(sheet);
  return {
    facts(row, column) {
      const { value, formula } = sheet.cell(row, column);
      return {
        value,
        formula: formula === null ? '' : normalFormula(formula),
        shown: canonicalText(shownAt(row, column).text),
      };
    },
    reason: (row, column) => shownAt(row, column).reason,
    *filled() {
      for (let row = 0; row < sheet.rowCount; row += 1) {
        for (let column = 0; column < sheet.columnCount; column += 1) {
          const { value, formula } = sheet.cell(row, column);
          if (value !== '' || formula !== null) yield [row, column];
        }
      }
    },
  };
}

const sameValue = (a: CellScalar, b: CellScalar): boolean =>
  typeof a === typeof b && canonicalText(a) === canonicalText(b);

function cellChange(
  before: CellFacts,
  now: CellFacts,
  reason: string | null,
): Pick<PrintedChange, 'facet' | 'before' | 'after'> | null {
  if (before.formula !== now.formula) {
    return { facet: '公式', before: contentText(before), after: contentText(now) };
  }
  if (!sameValue(before.value, now.value)) {
    const facet = isNumeric(before.value) || isNumeric(now.value) || before.formula !== '' ? '数' : '印出来';
    return { facet, before: valueText(before), after: valueText(now) };
  }
  if (before.shown === now.shown) return null;
  const after = now.shown === '' ? `看不见（${reason ?? '没有显示'}）` : now.shown;
  return { facet: '印出来', before: before.shown === '' ? '不印' : before.shown, after };
}

const contentText = (facts: CellFacts): string =>
  facts.formula === '' ? valueText(facts) : `=${facts.formula.replace(/^=/, '')}`;

const valueText = ({ value }: CellFacts): string => {
  const text = canonicalText(value);
  return typeof value === 'string' && text !== '' && Number.isFinite(Number(text)) ? `文字“${text}”` : text;
};

/**
 * 样子整个丢了：定稿时写成别的样子的数，现在一个不剩都是常规格式。
 * 只有一两格这样不算丢，那是有人改了。
 */
function lostLooks(sealed: SealedSheet, { look }: SourceSheet, changed: readonly PrintedChange[]): boolean {
  if (!look) return true;
  if (changed.length === 0) return false;
  const formatted = sealed.cells.filter(
    ([, value, , shown]) => typeof value === 'number' && shown !== undefined && shown !== '',
  );
  if (formatted.length < 3) return false;
  return formatted.every(([cell]) => {
    const at = parseAddress(cell);
    return at !== null && look.format(at.row, at.column) === 'General';
  });
}
