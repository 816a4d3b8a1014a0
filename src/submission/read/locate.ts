import { nameInVersion } from '../../forms';
import type { Scheme } from '../../schemes';
import type { SourceRect } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';
import { anchorsOf, captionEvidence, nameEvidence } from './evidence';
import type { Anchors, Evidence } from './evidence';
import type { NameIndex } from './nameIndex';

/** 找到的位置；`how` 说明是按名称还是按第二锚点。 */
export interface Located {
  readonly sheetId: string;
  readonly rect: SourceRect;
  readonly how: 'name' | 'anchor';
}

/** 一个区域最多这么多行：指着整张表的名称是坏的，照它读会把空行读上百万遍。 */
const maxRows = 2000;

/** 在一张表里按名称找区域，名称坏了按第二锚点找回。 */
export interface Locator {
  /** 照今天的名称找；旧版表样、别人的表上没有它为 absent，该有而找不到为 null。 */
  locate(name: string): Located | 'absent' | null;
}

/**
 * 第二锚点是插表时的地址，之后用户可能插过行列。完好的名称和表上的固定文字随行列移动，
 * 比较它们的新旧位置就知道坏名称上下两侧各移了多少：两侧一致才敢找回，不一致说明那一行自己被删了。
 */
export function createLocator(form: RecognizedForm, names: NameIndex, scheme: Scheme): Locator {
  const byName = (name: string): SourceRect | null => {
    for (const scope of [form.sheet.id, null]) {
      const target = names.find(name, scope)?.target;
      if (target?.sheetId === form.sheet.id && isSane(target.rect)) return target.rect;
    }
    return null;
  };
  let repair: { readonly anchors: Anchors; readonly evidence: readonly Evidence[] } | null = null;
  const prepare = () => {
    const anchors = anchorsOf(form, scheme);
    return {
      anchors,
      evidence: [...nameEvidence(anchors, byName), ...captionEvidence(anchors, form.sheet)],
    };
  };
  return {
    locate(today) {
      const name = nameInVersion(form.form, form.version, today);
      if (name === null) return 'absent';
      const named = byName(name);
      if (named !== null) return { sheetId: form.sheet.id, rect: named, how: 'name' };
      if (form.sheet.foreign) return 'absent';
      repair ??= prepare();
      const anchor = repair.anchors.rects.get(name);
      const rect = anchor && moved(anchor, repair.evidence);
      return rect ? { sheetId: form.sheet.id, rect, how: 'anchor' } : null;
    },
  };
}

const isSane = ({ row, lastRow }: SourceRect): boolean => lastRow - row < maxRows;

/** 锚点现在在哪里；说不准为 null。多行的区域（可增行区）两头可以移得不一样多：中间加减了行。 */
function moved(anchor: SourceRect, evidence: readonly Evidence[]): SourceRect | null {
  const above = nearest(evidence, ({ row }) => anchor.row - row);
  const below = nearest(evidence, ({ row }) => row - anchor.lastRow);
  const [top, bottom] = [above ?? below, below ?? above];
  const columns = columnShift(anchor, evidence);
  if (top === null || bottom === null || columns === null) return null;
  const isOneRow = anchor.row === anchor.lastRow;
  if (isOneRow && top.rows !== bottom.rows) return null;
  const rect = {
    row: anchor.row + top.rows,
    column: anchor.column + columns,
    lastRow: anchor.lastRow + bottom.rows,
    lastColumn: anchor.lastColumn + columns,
  };
  return rect.row < 0 || rect.column < 0 || rect.lastRow < rect.row ? null : rect;
}

/** 同一列里最近的证据说了算；这一列没有证据，左右两侧要一致。 */
function columnShift(anchor: SourceRect, evidence: readonly Evidence[]): number | null {
  const same = evidence.filter(({ column }) => column === anchor.column);
  const own = nearest(same, ({ row }) => Math.abs(row - anchor.row));
  if (own !== null) return own.columns;
  const left = nearest(evidence, ({ column }) => anchor.column - column);
  const right = nearest(evidence, ({ column }) => column - anchor.column);
  if (left === null || right === null) return (left ?? right)?.columns ?? null;
  return left.columns === right.columns ? left.columns : null;
}

/** 距离不为负的里面最近的一处。 */
function nearest(evidence: readonly Evidence[], distance: (one: Evidence) => number): Evidence | null {
  let best: Evidence | null = null;
  let least = Infinity;
  for (const one of evidence) {
    const away = distance(one);
    if (away < 0 || away >= least) continue;
    best = one;
    least = away;
  }
  return best;
}
