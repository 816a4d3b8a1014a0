import type { Rule } from '../../rule';
import { e14 } from './e14';
import { g01 } from './g01';
import { g02 } from './g02';
import { g03 } from './g03';
import { g04 } from './g04';
import { g05 } from './g05';
import { g05a } from './g05a';
import { g06 } from './g06';
import { g07 } from './g07';
import { g08 } from './g08';
import { g09 } from './g09';
import { g10 } from './g10';

/** 评分表的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const scoringRules: readonly Rule[] = [e14, g01, g02, g03, g04, g05, g05a, g06, g07, g08, g09, g10];
