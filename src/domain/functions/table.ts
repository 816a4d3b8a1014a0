import type { PbeFunction } from './definition';
import { excellentRate } from './excellentRate';
import { executionScoreFunction } from './executionScore';
import { gradeFunction } from './grade';
import { indicatorScoreFunction } from './indicatorScore';
import { qualitativeScoreFunction } from './qualitativeScore';
import { rateFunctions } from './rates';
import { standardCheckFunction } from './standardCheck';
import { standardScoreFunction } from './standardScore';
import { weightedRate } from './weightedRate';

/**
 * PBE 函数表：functions.json、登记、帮助、文档、定稿替换都由它生成。标识一经发布永不改名。
 */
export const pbeFunctions: readonly PbeFunction[] = [
  ...rateFunctions,
  weightedRate,
  excellentRate,
  executionScoreFunction,
  indicatorScoreFunction,
  qualitativeScoreFunction,
  standardScoreFunction,
  standardCheckFunction,
  gradeFunction,
];

/** 按标识取登记，不分大小写，可带命名空间（`PBE.EXECRATE`）；没有为 undefined。 */
export function findFunction(id: string): PbeFunction | undefined {
  const bare = id.toUpperCase().replace(/^PBE\./, '');
  return pbeFunctions.find((entry) => entry.id === bare);
}
