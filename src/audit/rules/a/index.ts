import type { Rule } from '../../rule';
import { a02 } from './a02';
import { a06 } from './a06';
import { a13 } from './a13';

/** A 组：填写的格式与完整，按编号；新规则写好必须加在这里（测试按文件核对）。 */
export const aRules: readonly Rule[] = [a02, a06, a13];
