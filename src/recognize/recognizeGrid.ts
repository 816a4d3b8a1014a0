import type { Layout } from '../forms';
import { buildGrid } from './grid';
import type { Grid, GridSource } from './grid';
import { proposalFromLayout } from './knownLayout';
import { inferredMerges } from './inferredMerges';
import type { Proposal } from './proposal';
import { recognizeTable } from './recognizeTable';
import { withoutSpacers } from './spacers';
import { splitTables } from './tables';

/** 认一张表；没有合并的先推出合并，夹在中间的空列先去掉。 */
function recognizePart(part: Grid): readonly Proposal[] {
  const plain = recognizeUnspaced(part);
  const merged = inferredMerges(part);
  if (merged === null) return plain === null ? [] : [plain];
  const { top, left, bottom, right } = part;
  const inferred = recognizeTable(buildGrid(merged).part(top, left, bottom, right));
  // 少认了一大截的，推错了
  const least = (plain?.cells.length ?? 0) * 0.75;
  if (inferred === null || inferred.cells.length < least) return plain === null ? [] : [plain];
  return [unmerged(inferred)];
}

function recognizeUnspaced(part: Grid): Proposal | null {
  const unspaced = withoutSpacers(part);
  const proposal = recognizeTable(unspaced === null ? part : buildGrid(unspaced.source));
  return proposal === null || unspaced === null ? proposal : unspaced.restore(proposal);
}

/** 表上其实没有合并：区里一列就是一栏。 */
const unmerged = (proposal: Proposal): Proposal => ({
  ...proposal,
  blocks: proposal.blocks.map((block) => ({
    ...block,
    columns: block.columns.map((column) => ({ ...column, width: 1 })),
  })),
});

/**
 * 认一张网格：先分成一张一张的表，再逐张认。不像绩效表的部分不出现在结果里。
 * 纯函数，时间与格数成正比；再大的网格也只看前 3000 行、120 列。
 *
 * @param layouts 知道的版面（方案包里的）：照它做的表照它说每一格是什么，不再问
 */
export function recognizeGrid(source: GridSource, layouts: readonly Layout[] = []): readonly Proposal[] {
  if (source.rowCount === 0 || source.columnCount === 0) return [];
  return splitTables(buildGrid(source)).flatMap((part) => {
    for (const layout of layouts) {
      const known = proposalFromLayout(part, layout);
      if (known !== null) return [known];
    }
    return recognizePart(part);
  });
}
