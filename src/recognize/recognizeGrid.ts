import { buildGrid } from './grid';
import type { Grid, GridSource } from './grid';
import type { Proposal } from './proposal';
import { recognizeTable } from './recognizeTable';
import { withoutSpacers } from './spacers';
import { splitTables } from './tables';

/** 认一张表；夹在中间的空列先去掉。 */
function recognizePart(part: Grid): readonly Proposal[] {
  const unspaced = withoutSpacers(part);
  const proposal = recognizeTable(unspaced === null ? part : buildGrid(unspaced.source));
  if (proposal === null) return [];
  return [unspaced === null ? proposal : unspaced.restore(proposal)];
}

/**
 * 认一张网格：先分成一张一张的表，再逐张认。不像绩效表的部分不出现在结果里。
 * 纯函数，时间与格数成正比；再大的网格也只看前 3000 行、120 列。
 */
export function recognizeGrid(source: GridSource): readonly Proposal[] {
  if (source.rowCount === 0 || source.columnCount === 0) return [];
  return splitTables(buildGrid(source)).flatMap(recognizePart);
}
