import type { Grid, GridCell } from './grid';
import { fundTarget, labelField } from './keys';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import { inlineParts, looksLikeLabel, squeeze } from './text';
import { matchSource, matchStage } from './vocabulary/funds';
import { goalLabels, matchLabel, signerLabels } from './vocabulary/labels';

/** 这些概念只是表头上的说明，没有要收的值。 */
const notFields: ReadonlySet<string> = new Set(['金额单位']);

/** 竖排块名：跨几行、右边还有标签的。 */
function isCaption(cell: GridCell, next: GridCell | undefined): boolean {
  if (cell.rows < 2 || !next || next.text === '') return false;
  return (
    matchLabel(next.text) !== null ||
    matchSource(next.text) !== null ||
    matchStage(next.text) !== null ||
    looksLikeLabel(next.text)
  );
}

const isKnown = (text: string): boolean =>
  text !== '' && (matchLabel(text) !== null || matchSource(text) !== null || matchStage(text) !== null);

/** 值在标签右边：紧挨着的一格；那一格空着又没有合并、后面有字的（没有合并的手做表），取后面那格。 */
function valueOf(cells: readonly GridCell[], at: number): number | null {
  const next = cells[at + 1];
  if (!next || isKnown(next.text)) return null;
  if (next.text !== '' || next.columns > 1) return at + 1;
  for (let i = at + 2; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || isKnown(cell.text)) break;
    if (cell.text !== '') return looksLikeLabel(cell.text) && cells[i + 1]?.text === '' ? at + 1 : i;
  }
  return at + 1;
}

/**
 * 读一行“标签、值、标签、值”；返回收了几个值。
 * @param cells 只看这些格（资金表左边的几格）；缺省整行
 */
export function readPairs(
  grid: Grid,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
  cells: readonly GridCell[] = grid.starting(row),
): number {
  let count = 0;
  const alone = cells.filter(({ text }) => text !== '').length === 1 && cells.length === 1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || cell.text === '' || draft.taken(cell)) continue;
    if (isCaption(cell, cells[i + 1]) && !isPlainLabel(cells, i)) continue;
    const inline = inlineParts(cell.text);
    const own = inline && inline.value !== '' ? matchLabel(inline.label) : null;
    if (inline && own && matchLabel(cell.text) === null) {
      if (!notFields.has(own.key)) draft.bind(cell, labelField(kind, own.key), inline.value);
      count++;
      continue;
    }
    const at = valueOf(cells, i);
    const value = at === null ? undefined : cells[at];
    const term = matchLabel(cell.text);
    if (term && !notFields.has(term.key)) {
      if (value) {
        draft.bind(value, labelField(kind, term.key));
        count++;
        const second = at === null ? undefined : cells[at + 1];
        // “年度总体目标”右边两格正文、没有表头：前一格目标，后一格完成情况
        if (goalLabels.has(term.key) && kind.after && second && !isKnown(second.text) && second.columns > 1) {
          draft.bind(second, labelField(kind, '实际完成情况'));
          i = (at ?? i) + 1;
          continue;
        }
        i = at ?? i;
      } else if (signerLabels.has(term.key) && inline) {
        draft.bind(cell, labelField(kind, term.key), inline.value);
      }
      continue;
    }
    if (!value || at === null) continue;
    if (fundPair(cell, value, kind, draft)) {
      count++;
      i = at;
    } else if (!alone && looksLikeLabel(cell.text) && !looksLikeSibling(cells, i)) {
      draft.extra(value, squeeze(cell.text).replace(/[:：]$/, ''));
      count++;
      i = at;
    }
  }
  return count;
}

/** 跨几行的标签右边就是它的值（“预算执行率”跨两行，右边的值也跨两行）。 */
function isPlainLabel(cells: readonly GridCell[], at: number): boolean {
  const cell = cells[at];
  const next = cells[at + 1];
  return (
    cell !== undefined &&
    next !== undefined &&
    isKnown(cell.text) &&
    !isKnown(next.text) &&
    next.rows === cell.rows
  );
}

/** 右边那格也像没有见过的标签（两格并排的小标题），不当成值。 */
function looksLikeSibling(cells: readonly GridCell[], at: number): boolean {
  const value = cells[at + 1];
  return (
    value !== undefined &&
    value.text !== '' &&
    cells[at + 2]?.text === '' &&
    looksLikeLabel(value.text) &&
    at + 2 < cells.length &&
    cells.length - at > 3
  );
}

/** 资金一栏一格：“其中：财政拨款｜12.5”“转移支付预算数（A）｜5.8万”。 */
function fundPair(label: GridCell, value: GridCell, kind: RecognizedKind, draft: Draft): boolean {
  const stage = matchStage(label.text)?.key ?? null;
  const source = matchSource(label.text)?.key ?? null;
  if (stage === null && source === null) return false;
  const target =
    stage !== null
      ? fundTarget(kind, '总额', label.text, stage)
      : fundTarget(kind, source, label.text, '全年预算数');
  if ('field' in target) draft.bind(value, target.field);
  else draft.extra(value, target.extra);
  return true;
}
