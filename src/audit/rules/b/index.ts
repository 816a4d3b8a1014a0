import type { Rule } from '../../rule';
import { b01 } from './b01';
import { b01a } from './b01a';
import { b02 } from './b02';
import { b03 } from './b03';
import { b04 } from './b04';
import { b05 } from './b05';
import { b06 } from './b06';
import { b07 } from './b07';

/** B 组：基础数据表，按编号；新规则写好必须加在这里（测试按文件核对）。 */
export const bRules: readonly Rule[] = [b01, b01a, b02, b03, b04, b05, b06, b07];
