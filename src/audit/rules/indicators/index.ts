import type { Rule } from '../../rule';
import { e01 } from './e01';
import { e02 } from './e02';
import { e03 } from './e03';
import { e04 } from './e04';
import { e05 } from './e05';
import { e06 } from './e06';
import { e07 } from './e07';
import { e08 } from './e08';
import { e09 } from './e09';
import { e10 } from './e10';
import { e11 } from './e11';
import { e12 } from './e12';
import { e15 } from './e15';
import { e18 } from './e18';
import { e19 } from './e19';
import { e20 } from './e20';
import { e21 } from './e21';
import { e24 } from './e24';
import { e26 } from './e26';

/** 绩效指标的规则；新规则写好必须加在这里（测试按文件核对）。 */
export const indicatorsRules: readonly Rule[] = [
  e01,
  e02,
  e03,
  e04,
  e05,
  e06,
  e07,
  e08,
  e09,
  e10,
  e11,
  e12,
  e15,
  e18,
  e19,
  e20,
  e21,
  e24,
  e26,
];
