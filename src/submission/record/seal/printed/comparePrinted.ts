import { parseAddress } from '../../../address';
import type { CellScalar, SourceRect, SourceSheet } from '../../../cellSource';
import type { Place } from '../../../submission';
import { canonicalText } from '../canonical';
import { besideCells } from './besideCells';
import { comparableLook } from './comparableLook';
import { placingLost, samePlaced } from './placing';
import { normalFormula } from './normalFormula';
import type { PrintedChange } from './printedChange';
import { freeCells, unpacked, type CellFacts } from './printedSheet';
import { unseenPictures } from './sealedObjects';
import type { SealedSheet } from './sealedSheet';
import { formatsKept, isFormatStripped } from './lostLooks';
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
const noLook = '只比了数与公式，还没有比印出来的样子。';

/** 没有插删过行列。 */
export const standingStill: Shift = { row: (row) => row, column: (column) => column };

/** 公式没有存下结果：有的软件另存时把算好的值丢了。 */
const lostResult = (before: CellFacts, now: CellFacts): boolean =>
  before.formula !== '' && before.formula === now.formula && now.value === '' && before.value !== '';

/** 在打着的名字上接着签：原来的字还在，没有变成公式。 */
const isSignedOn = (before: CellFacts, now: CellFacts): boolean =>
  now.formula === '' && canonicalText(now.value).includes(canonicalText(before.value));

const inRects =
  (rects: readonly SourceRect[]) =>
  (row: number, column: number): boolean =>
    rects.some(
      (rect) => row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn,
    );

const isNumeric = (value: CellScalar): boolean => typeof value === 'number';

/**
 * 一张表现在的样子与定稿时的逐格比；值变了的不再重复说印出来变了。
 *
 * @param isStripped 整本工作簿的数字格式都被别的软件丢掉了
 */
export function comparePrinted(
  whole: SealedSheet,
  present: SourceSheet,
  shift: Shift = standingStill,
  isStripped = false,
): PrintedComparison {
  const { sealed, sheet, veiled, uncomparable } = comparableLook(whole, present);
  const isVeiled = inRects(veiled);
  const unplaced = placingLost(sealed, sheet);
  const reader = factsReader(sheet, unplaced || sealed.wrapped === undefined);
  const isFree = freeCells(sealed.free);
  const signable = new Set(sealed.signable);
  const seen = new Set<number>();
  const changes: PrintedChange[] = [];
  const unseen: PrintedChange[] = [];
  let uncomputed = 0;
  for (const cell of sealed.cells) {
    const at = parseAddress(cell[0]);
    if (!at) continue;
    const [row, column] = [shift.row(at.row), shift.column(at.column)];
    seen.add(cellIndex(row, column));
    const before = unpacked(cell);
    const now = reader.facts(row, column);
    if (signable.has(cell[0]) && isSignedOn(before, now)) continue;
    if (lostResult(before, now)) {
      uncomputed += 1;
      continue;
    }
    const change = cellChange(before, now, () => reader.reason(row, column), unplaced);
    if (!change || (change.facet === '印出来' && isVeiled(at.row, at.column))) continue;
    const full = { ...change, sheetName: sheet.name, place: placeOf(sheet, row, column), what: '' };
    if (change.facet === '印出来' && sameValue(before.value, now.value)) unseen.push(full);
    else changes.push(full);
  }
  for (const [row, column] of reader.filled()) {
    if (seen.has(cellIndex(row, column)) || isFree(row, column)) continue;
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
  const lost =
    sheet.look === undefined ||
    (unseen.length > 0 && (isStripped || isFormatStripped(formatsKept(sealed, sheet))));
  return {
    changes: [...changes, ...(lost ? [] : [...unseen, ...besideCells(sealed, sheet)])],
    uncomparable: [
      ...uncomparable,
      ...unseenPictures(sealed.objects, sheet.look?.objects ?? []).map(
        (name) => `“${sheet.name}”上的图片“${name}”：名字、位置比过，画的是什么未能比较，请看着纸比。`,
      ),
      ...(unplaced ? [`“${sheet.name}”的自动换行被别的软件另存时丢掉了，字印没印全未能比较。`] : []),
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

/** 一格的编号：一张表最多 16384 列。 */
const cellIndex = (row: number, column: number): number => row * 16_384 + column;

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

function factsReader(sheet: SourceSheet, plainPlacing: boolean): FactsReader {
  const shownAt = shownTexts(sheet, { purpose: 'verifying', plainPlacing });
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
  a === b || (typeof a === typeof b && canonicalText(a) === canonicalText(b));

function cellChange(
  before: CellFacts,
  now: CellFacts,
  reason: () => string | null,
  ignoresPlacing: boolean,
): Pick<PrintedChange, 'facet' | 'before' | 'after'> | null {
  if (before.formula !== now.formula) {
    return { facet: '公式', before: contentText(before), after: contentText(now) };
  }
  if (!sameValue(before.value, now.value)) {
    const facet = isNumeric(before.value) || isNumeric(now.value) || before.formula !== '' ? '数' : '印出来';
    return { facet, before: valueText(before), after: valueText(now) };
  }
  if (before.shown === now.shown || samePlaced(before, now, ignoresPlacing)) return null;
  const after = now.shown === '' ? `看不见（${reason() ?? '没有显示'}）` : now.shown;
  return { facet: '印出来', before: before.shown === '' ? '不印' : before.shown, after };
}

const contentText = (facts: CellFacts): string =>
  facts.formula === '' ? valueText(facts) : `=${facts.formula.replace(/^=/, '')}`;

const valueText = ({ value }: CellFacts): string => {
  const text = canonicalText(value);
  return typeof value === 'string' && text !== '' && Number.isFinite(Number(text)) ? `文字“${text}”` : text;
};
