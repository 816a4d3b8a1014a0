import { lastColumnOf } from './grid';
import type { Grid, GridCell } from './grid';
import type { HeaderColumn } from './headerColumn';
import { squeeze } from './text';
import { namingColumns } from './vocabulary/columns';
import type { Matcher } from './vocabulary/term';

/** 上层只说是谁评的。 */
const BY_WHOM = /^(本?单位|部门|自我)?(自评|复核|评审)(情况)?$/;

/** 上层写着是以前的（“上年”下面的“实际值”）。 */
const PRIOR = /^(上年度?|去年|上一年度?|前年|往年|历年|历史)(情况|完成情况|数据)?$/;

/** 下层没有说是第几级的指标名。 */
const BARE_NAME = /^(指标|名称|内容|指标名称)$/;

/** 把一段列按最下一层拆成叶子，每个叶子连同它上面各层的文字。 */
export function leavesOf(
  grid: Grid,
  row: number,
  bottom: number,
  left: number,
  right: number,
  match: Matcher,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right;) {
    const path: GridCell[] = [];
    for (let r = row; r <= bottom; r++) {
      const cell = grid.at(r, column);
      if (cell && path.at(-1) !== cell) path.push(cell);
    }
    const leaf = path.at(-1);
    if (!leaf) break;
    const texts = path.map(({ text }) => text).filter((text) => text !== '');
    const label = squeeze(texts.join(''));
    const own = texts.at(-1) ?? '';
    // “自评”下面的“分值”不是“自评分值”；“三级指标”下面光写“指标”“名称”的，是上面那一级
    const apart = BY_WHOM.test(squeeze(texts[0] ?? '')) && match(own) !== null;
    const isPrior = path.slice(0, -1).some(({ text }) => PRIOR.test(squeeze(text)));
    const bare = path.length > 1 && BARE_NAME.test(squeeze(own)) ? match(texts.at(-2) ?? '') : null;
    const joined = path.length > 1 && !apart ? match(texts.join('')) : null;
    const isFormula = /^[①②③④⑤⑥⑦⑧⑨⑩=+\-*/×÷%()]+$/.test(squeeze(own));
    const term = isPrior
      ? null
      : ((bare && namingColumns.has(bare.key) ? bare : null) ??
        joined ??
        // 三层的，下面两层连着念（“三级指标”＋“权重”）
        (path.length > 2 ? match(texts.slice(1).join('')) : null) ??
        (isFormula ? match(texts.at(-2) ?? '') : match(own)) ??
        // “指标值”下面写“年初”“调整”：倒过来念是“年初指标值”
        (path.length > 1 ? match(own + texts.slice(0, -1).join('')) : null) ??
        // 三层的，“目标”下面写“年初”“调整”，“完成”下面写“半年”“全年”：与上面一层念
        (path.length > 2 ? match(`${own}${texts.at(-2) ?? ''}值`) : null) ??
        (path.length > 2 ? match(texts.at(-2) ?? '') : null) ??
        (path.length > 1 ? match(texts[0] ?? '') : null));
    const parent = path.length > 1 ? (match(texts[0] ?? '')?.key ?? null) : null;
    const lastColumn = Math.min(right, lastColumnOf(leaf));
    columns.push({ key: term?.key ?? null, label, column, lastColumn, own: squeeze(own), parent });
    column = lastColumn + 1;
  }
  return columns;
}
