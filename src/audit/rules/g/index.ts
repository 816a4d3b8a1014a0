import type { Rule } from '../../rule';
import { g05a } from './g05a';

/** G 组：100 分评分表，按编号；新规则写好必须加在这里（测试按文件核对）。 */
export const gRules: readonly Rule[] = [g05a];
