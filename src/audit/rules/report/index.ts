import type { Rule } from '../../rule';
import { h01 } from './h01';
import { h02 } from './h02';
import { h03 } from './h03';
import { h04 } from './h04';
import { h05 } from './h05';
import { h09 } from './h09';
import { h10 } from './h10';
import { h11 } from './h11';
import { h12 } from './h12';
import { h13 } from './h13';

/** 报告与附表的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const reportRules: readonly Rule[] = [h01, h02, h03, h04, h05, h09, h10, h11, h12, h13];
