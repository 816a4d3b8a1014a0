import type { Rule } from '../../rule';
import { d01 } from './d01';
import { d02 } from './d02';
import { d03 } from './d03';
import { d04 } from './d04';
import { d05 } from './d05';
import { d06 } from './d06';
import { d07 } from './d07';
import { d08 } from './d08';
import { d09 } from './d09';

/** 资金与执行率的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const executionRules: readonly Rule[] = [d01, d02, d03, d04, d05, d06, d07, d08, d09];
