import type { Rule } from '../../rule';
import { e13 } from './e13';
import { e16 } from './e16';
import { e17 } from './e17';
import { e22 } from './e22';
import { e23 } from './e23';
import { e25 } from './e25';

/** 评审的眼光：合乎算术而未必可信的的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const reviewRules: readonly Rule[] = [e13, e16, e17, e22, e23, e25];
