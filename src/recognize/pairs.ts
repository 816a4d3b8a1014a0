import { lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { fundPair, inlineFund } from './fundPairs';
import { goalInWords, goalUnder, isNextName } from './goalPairs';
import { isBorrowedLabel, labelField } from './keys';
import type { RecognizedKind } from './kinds';
import type { Draft } from './draft';
import { inlineParts, labelForms, looksLikeLabel, looksNumeric, squeeze } from './text';
import { matchStaffColumn } from './vocabulary/basicData';
import { matchSource, matchStage } from './vocabulary/funds';
import { goalLabels, matchLabel, signerLabels } from './vocabulary/labels';
import type { Term } from './vocabulary/term';

/** 这些概念只是表头上的说明，没有要收的值。 */
const notFields: ReadonlySet<string> = new Set(['金额单位']);

const isFund = (text: string): boolean => matchSource(text) !== null || matchStage(text) !== null;

/** “其中：”不是标签。 */
const LEADING_OF = /^\s*其\s*中\s*[:：]?/;

/** 认得的标签，或“单位：万元”这样的说明。 */
function isKnown(text: string): boolean {
  if (text === '') return false;
  if (matchLabel(text) !== null || isFund(text)) return true;
  const inline = inlineParts(text.replace(LEADING_OF, ''));
  if (inline === null) return false;
  if (matchLabel(inline.label) !== null || /^(金额)?单位$/.test(squeeze(inline.label))) return true;
  return isFund(inline.label) && looksNumeric(inline.value);
}

/** 写明了是标签：末尾有冒号，或以“其中”开头。 */
const isMarked = (text: string): boolean => /[:：]$|^其中/.test(squeeze(text));

/** 自己写着“标签：值”的格（标签短、不含标点）。 */
function carriesLabel(text: string): boolean {
  const inline = inlineParts(text);
  return inline !== null && /^[\u4e00-\u9fff（）()、]{2,12}$/.test(inline.label.replace(/\s/g, ''));
}

/** 竖排块名：跨几行、右边还有标签的。 */
function isCaption(cell: GridCell, rest: readonly GridCell[]): boolean {
  const [next] = rest;
  // 块名与标签中间空着一格
  if (cell.rows > 1 && next?.text === '' && next.rows === 1)
    return isKnown(rest.find(({ text }) => text !== '')?.text ?? '');
  if (cell.rows < 2 || !next || next.text === '' || (isKnown(cell.text) && next.rows === cell.rows))
    return false;
  return isKnown(next.text) || looksLikeLabel(next.text);
}

/**
 * 值在标签右边：紧挨着的一格；那一格空着又没有合并、后面有字的（没有合并的手做表），取后面那格。
 * 右边是行里最后一格而碰巧也像标签的（“资金性质｜一般公共预算”），它是值。
 */
function valueOf(cells: readonly GridCell[], at: number): number | null {
  const next = cells[at + 1];
  const label = cells[at];
  if (!next || !label) return null;
  if (isKnown(next.text)) {
    const isLast = at + 2 === cells.length && matchLabel(label.text) !== null;
    return isLast && isFund(next.text) && !isMarked(next.text) ? at + 1 : null;
  }
  // “部门名称：｜（空）｜评价年度：2022年”：右边那格自己带着标签，不是值
  if (carriesLabel(next.text)) return null;
  if (next.text !== '' || next.columns > 1) return at + 1;
  for (let i = at + 2; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || isKnown(cell.text) || carriesLabel(cell.text)) break;
    if (cell.text !== '') return looksLikeLabel(cell.text) && cells[i + 1]?.text === '' ? at + 1 : i;
  }
  return at + 1;
}

/** 表头上的“项目｜某某工程”：光写“项目”两个字的，右边写着名字才算项目名称。 */
function briefName(grid: Grid, label: GridCell, value: GridCell | undefined): Term | null {
  const isName = value && value.column > label.column && /[\u4e00-\u9fff]{3,}/.test(squeeze(value.text));
  const atTop = label.column === grid.left && label.row <= grid.top + 3;
  return isName && atTop && squeeze(label.text) === '项目' ? matchLabel('项目名称') : null;
}

/** 基础数据表的人员三栏写成“标签、值”的。 */
const staffTerm = (kind: RecognizedKind, text: string): Term | null =>
  kind.kind === '基础数据表' ? matchStaffColumn(text) : null;

/** 标签下面同宽的一格：标签独占右边、值写在下面（“年度目标”）。 */
function valueBelow(grid: Grid, label: GridCell, term: Term | null): GridCell | null {
  const below = grid.at(lastRowOf(label) + 1, label.column);
  const fits =
    below &&
    below.row === lastRowOf(label) + 1 &&
    below.column === label.column &&
    below.columns === label.columns;
  if (!fits || label.columns === 1 || isKnown(below.text)) return null;
  if (label.column > grid.left) return below;
  // 标签独占一整行的，下面一整行是目标、是一段话才是它的值：“填报单位（盖章）：”下面的“（2022年度）”不是
  const isProse = below.text !== '' && (goalLabels.has(term?.key ?? '') || /[。；;]/.test(below.text));
  return isProse && grid.filled(label.row).length === 1 ? below : null;
}

/** 一行全是标签，值一格一格写在下面那行：“项目名称｜主管部门｜实施单位”。返回收了几个值。 */
function readAbove(
  grid: Grid,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
  cells: readonly GridCell[],
): number {
  const below = cells.map((cell) => grid.at(lastRowOf(cell) + 1, cell.column));
  const aligned = below.every((cell, i) => {
    const label = cells[i];
    return cell?.column === label?.column && cell?.columns === label?.columns && cell?.row === row + 1;
  });
  const known = cells.filter(({ text }) => matchLabel(text) !== null);
  if (!aligned || known.length < 3 || known.length < cells.length) return 0;
  if (below.some((cell) => cell && (isKnown(cell.text) || carriesLabel(cell.text)))) return 0;
  cells.forEach((label, i) => {
    const [value, term] = [below[i], matchLabel(label.text)];
    if (value && term && !notFields.has(term.key)) draft.bind(value, labelField(kind, term.key));
  });
  return cells.length;
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
  let count = readAbove(grid, row, kind, draft, cells);
  const filled = cells.filter(({ text }) => text !== '').length;
  const alone = filled === 1 && cells.length === 1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (
      !cell ||
      cell.text === '' ||
      count === cells.length ||
      draft.taken(cell) ||
      isCaption(cell, cells.slice(i + 1))
    )
      continue;
    if (readInline(cell, kind, draft, filled === 1)) {
      count++;
      continue;
    }
    const at = valueOf(cells, i);
    const value = at === null ? undefined : cells[at];
    const term =
      staffTerm(kind, cell.text) ??
      goalUnder(grid, cell) ??
      matchLabel(cell.text) ??
      briefName(grid, cell, value) ??
      goalInWords(grid, kind, cell, value);
    const below = value || i + 1 < cells.length ? null : valueBelow(grid, cell, term);
    if (term && !notFields.has(term.key) && !isNextName(cell, term, value)) {
      const field = labelField(kind, term.key);
      if (value) {
        draft.bind(value, field);
        if (isBorrowedLabel(kind, term.key)) draft.borrow(value);
        count++;
        i = at ?? i;
        const second = cells[i + 1];
        // “年度总体目标”右边两格正文、没有表头：前一格目标，后一格完成情况
        if (goalLabels.has(term.key) && kind.after && second && !isKnown(second.text) && second.columns > 1) {
          draft.bind(second, labelField(kind, '实际完成情况'));
          i++;
        }
      } else if (below && (goalLabels.has(term.key) || below.text !== '')) {
        draft.bind(below, field);
        count++;
      } else if (isMarked(cell.text) && (signerLabels.has(term.key) || isTitled(kind, term.key, cell))) {
        draft.bind(cell, field, '');
      }
    } else if (value && at !== null && fundPair(grid, cell, value, kind, draft)) {
      count++;
      i = at;
    } else if (!value && isMarked(cell.text) && isFund(cell.text) && !alone) {
      // 标签与值同一格、值还空着：“其他资金：”
      fundPair(grid, cell, cell, kind, draft);
    } else if (value && at !== null && !alone && isLabelFor(cells, i)) {
      draft.extra(value, labelForms(cell.text)[0] ?? squeeze(cell.text));
      count++;
      i = at;
    }
  }
  return count;
}

/** “单位名称：某局”“自评总分：95”：标签与值同一格。 */
function readInline(cell: GridCell, kind: RecognizedKind, draft: Draft, alone: boolean): boolean {
  const inline = inlineParts(cell.text.replace(LEADING_OF, ''));
  if (!inline || inline.value === '' || matchLabel(cell.text) !== null) return false;
  const term = staffTerm(kind, inline.label) ?? matchLabel(inline.label);
  if (!term) return inlineFund(cell, inline, kind, draft);
  const value = beforeNextLabel(inline.value);
  // “总分：　分”光印着单位，还没有填
  if (value === '' || /^(分|万?元|[%％])$/.test(value)) return false;
  const isNote = term.key === '说明' && alone;
  if (notFields.has(term.key) || isNote) return true;
  draft.bind(cell, labelField(kind, term.key), value);
  if (isBorrowedLabel(kind, term.key)) draft.borrow(cell);
  return true;
}

/** 一格里接着写了几个“标签：值”的（“填表人：何某　　联系电话：0571-000”）：头一个的值到下一个标签为止。 */
const beforeNextLabel = (value: string): string =>
  value.replace(/(?:^|[\s\u3000]+)[\u4e00-\u9fff（）()]{2,12}[:：][\s\S]*$/, '').trim();

/** 表头上一格横跨几列、值跟在冒号后面待填的（“部门（单位）名称：”）。 */
const isTitled = (kind: RecognizedKind, key: string, { columns }: GridCell): boolean =>
  columns > 1 && (key === '部门名称' || (kind.subject === 'department' && key === '单位名称'));

/** 没有见过的标签：自己像标签，右边不是又一个没有见过的小标题。 */
function isLabelFor(cells: readonly GridCell[], at: number): boolean {
  const [label, value, after] = [cells[at], cells[at + 1], cells[at + 2]];
  if (!label || !value || !looksLikeLabel(label.text)) return false;
  const sibling =
    value.text !== '' && after?.text === '' && looksLikeLabel(value.text) && cells.length - at > 3;
  return !sibling;
}
