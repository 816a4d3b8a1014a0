import type { Rule } from '../rule';
import { a02 } from './a/a02';
import { a06 } from './a/a06';
import { a13 } from './a/a13';
import { b01 } from './b/b01';
import { b01a } from './b/b01a';
import { b02 } from './b/b02';
import { b03 } from './b/b03';
import { b04 } from './b/b04';
import { b05 } from './b/b05';
import { b06 } from './b/b06';
import { b07 } from './b/b07';
import { d01 } from './d/d01';
import { d02 } from './d/d02';
import { d03 } from './d/d03';
import { d04 } from './d/d04';
import { d05 } from './d/d05';
import { d06 } from './d/d06';
import { d07 } from './d/d07';
import { e01 } from './e/e01';
import { e02 } from './e/e02';
import { e03 } from './e/e03';
import { e06 } from './e/e06';
import { e07 } from './e/e07';
import { e08 } from './e/e08';
import { f01 } from './f/f01';
import { f03 } from './f/f03';
import { f06 } from './f/f06';
import { g05a } from './g/g05a';

/** 登记的全部规则，按编号；新规则写好必须加在这里（测试按文件核对）。 */
export const rules: readonly Rule[] = [
  a02,
  a06,
  a13,
  b01,
  b01a,
  b02,
  b03,
  b04,
  b05,
  b06,
  b07,
  d01,
  d02,
  d03,
  d04,
  d05,
  d06,
  d07,
  e01,
  e02,
  e03,
  e06,
  e07,
  e08,
  f01,
  f03,
  f06,
  g05a,
];
