import type { Rule } from '../../rule';
import { b01 } from './b01';
import { b01a } from './b01a';
import { b02 } from './b02';
import { b03 } from './b03';
import { b04 } from './b04';
import { b05 } from './b05';
import { b06 } from './b06';
import { b07 } from './b07';
import { b08 } from './b08';
import { b09 } from './b09';
import { b10 } from './b10';
import { b11 } from './b11';
import { b12 } from './b12';
import { b13 } from './b13';
import { b14 } from './b14';
import { b15 } from './b15';
import { b16 } from './b16';
import { b17 } from './b17';
import { b18 } from './b18';

/** 基础数据表的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const basicDataRules: readonly Rule[] = [
  b01,
  b01a,
  b02,
  b03,
  b04,
  b05,
  b06,
  b07,
  b08,
  b09,
  b10,
  b11,
  b12,
  b13,
  b14,
  b15,
  b16,
  b17,
  b18,
];
