import type { Grid, GridCell } from './grid';
import type { RecognizedKind } from './kinds';
import { isBareNumber, squeeze } from './text';
import { goalLabels, matchLabel } from './vocabulary/labels';
import { composedGoal } from './vocabulary/morphemes';
import type { Term } from './vocabulary/term';

/** 竖排块名“总体目标”右边一行“预期”、一行“完成”：光写两个字的，看块名才知道是目标的哪一半。 */
export function goalUnder(grid: Grid, label: GridCell): Term | null {
  const caption = grid.at(label.row, label.column - 1);
  if (!caption || caption.rows < 2 || !/目标/.test(squeeze(caption.text))) return null;
  const concept =
    GOAL_HALVES.find(([pattern]) => pattern.test(squeeze(label.text)))?.[1] ?? composedGoal(label.text);
  return concept === null ? null : matchLabel(concept);
}

/** “目标设定｜资助学生1300人。”“实施成效｜资助1300人。”：叫法没有收，照词素念得出，右边又是一句话；目标一行正下面的“自评情况”也是。 */
export function goalInWords(
  grid: Grid,
  kind: RecognizedKind,
  { row, column, text }: GridCell,
  value: GridCell | undefined,
): Term | null {
  if (!/[。；;]/.test(value?.text ?? '')) return null;
  const above = squeeze(text) === '自评情况' ? matchLabel(grid.at(row - 1, column)?.text ?? '')?.key : null;
  const key = above === '年度目标' ? '实际完成情况' : composedGoal(text);
  const isSure = key === '年度目标' ? /目标/.test(text) : kind.after;
  return key === null || !isSure ? null : matchLabel(key);
}

const GOAL_HALVES: readonly (readonly [RegExp, string])[] = [
  [/^(预期|计划|设定|年初|调整前)$/, '年度目标'],
  [/^调整后?$/, '调整后绩效目标'],
  [/^(完成|实际|实现|自评)$/, '实际完成情况'],
];

/** 右边那格不是它的值：“目标完成程度｜1.”光有编号；“立项依据｜立项依据充分性”是指标的两级名字。 */
export function isNextName(label: GridCell, { key }: Term, value: GridCell | undefined): boolean {
  if (value === undefined) return false;
  const [own, next] = [squeeze(label.text), squeeze(value.text)];
  const isFiner = next.startsWith(own) && next.length > own.length && /[性率度]$/.test(next);
  return isFiner || (goalLabels.has(key) && isBareNumber(value.text));
}
