import type { CellPatch } from '../../engine/port';
import { invalidArgument } from '../../protocol/hostError';
import { intersection } from '../core/rects';
import type { Range } from './range';
import { relocateFormula } from './relocateFormula';

/** `copyFrom` 的选项，取值同 Excel.RangeCopyType。 */
export interface CopyOptions {
  type: string;
  skipBlanks: boolean;
  transpose: boolean;
}

/**
 * 把一块单元格复制到另一块；目标比来源小时按来源大小铺开，是来源的整倍数时重复铺。
 * All 连样式、锁定、合并、有效性一起；Formulas、Values、Formats 各取一样。
 */
export function copyCells(source: Range, target: Range, options: CopyOptions): void {
  const { type, skipBlanks, transpose } = options;
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) throw invalidArgument();
  const from = source.clipped;
  const height = from.r2 - from.r + 1;
  const width = from.c2 - from.c + 1;
  const [tileRows, tileColumns] = transpose ? [width, height] : [height, width];
  const rows = spread(target.rowCount, tileRows);
  const columns = spread(target.columnCount, tileColumns);
  const cells = Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (_unused, j) => source.cellAt(from.r + i, from.c + j)),
  );
  const { r: top, c: left } = target.rect;
  const destination = target.getAbsoluteResizedRange(rows, columns);
  const contents = type !== 'Formats';
  const formats = type === 'All' || type === 'Formats';
  destination.patchCells(
    (i, j) => {
      const [si, sj] = transpose ? [j % tileColumns, i % tileRows] : [i % tileRows, j % tileColumns];
      const cell = cells[si]?.[sj];
      if (!cell || (skipBlanks && cell.value === '' && !cell.formula)) return null;
      const patch: CellPatch = {};
      if (contents && cell.formula && type !== 'Values') {
        patch.formula = relocateFormula(cell.formula, top + i - from.r - si, left + j - from.c - sj);
      } else if (contents) {
        patch.value = cell.value;
      }
      if (formats) Object.assign(patch, { style: cell.style, locked: cell.locked, hidden: cell.hidden });
      return patch;
    },
    contents ? 'cells' : 'format',
    contents ? rows * columns : 0,
  );
  if (formats && !transpose) copyMerges(source, destination);
  if (type === 'All' && !transpose) copyValidation(source, destination);
}

const spread = (size: number, tile: number) => (size > tile && size % tile === 0 ? size : tile);

function copyMerges(source: Range, target: Range): void {
  const inside = source.book.engine.merges(source.sheetId).filter((m) => intersection(m, source.rect));
  const moved = inside.map((m) => ({
    r: m.r - source.rect.r + target.rect.r,
    r2: m.r2 - source.rect.r + target.rect.r,
    c: m.c - source.rect.c + target.rect.c,
    c2: m.c2 - source.rect.c + target.rect.c,
  }));
  if (moved.length > 0) target.book.engine.merge(target.sheetId, moved);
}

function copyValidation(source: Range, target: Range): void {
  const { rules } = source.book;
  const down = target.rect.r - source.rect.r;
  const right = target.rect.c - source.rect.c;
  const found = rules.validations(source.sheetId).flatMap((rule) =>
    rule.ranges.flatMap((rect) => {
      const part = intersection(rect, source.clipped);
      return part ? [{ rule, part }] : [];
    }),
  );
  for (const { rule, part } of found) {
    const rect = { r: part.r + down, r2: part.r2 + down, c: part.c + right, c2: part.c2 + right };
    const { id: _id, ranges: _ranges, ...content } = rule;
    rules.putValidation(target.sheetId, [rect], content);
  }
}
