import type { Rule } from '../../rule';
import { f01 } from './f01';
import { f03 } from './f03';
import { f04 } from './f04';
import { f05 } from './f05';
import { f06 } from './f06';
import { f07 } from './f07';

/** 项目自评表的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const projectsRules: readonly Rule[] = [f01, f03, f04, f05, f06, f07];
