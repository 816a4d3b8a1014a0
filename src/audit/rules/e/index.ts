import type { Rule } from '../../rule';
import { e01 } from './e01';
import { e02 } from './e02';
import { e03 } from './e03';
import { e06 } from './e06';
import { e07 } from './e07';
import { e08 } from './e08';

/** E 组：绩效指标，按编号；新规则写好必须加在这里（测试按文件核对）。 */
export const eRules: readonly Rule[] = [e01, e02, e03, e06, e07, e08];
