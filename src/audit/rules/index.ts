import type { Rule } from '../rule';
import { aRules } from './a';
import { bRules } from './b';
import { cRules } from './c';
import { dRules } from './d';
import { eRules } from './e';
import { fRules } from './f';
import { gRules } from './g';
import { hRules } from './h';

/** 登记的全部规则，按编号字母分组。 */
export const rules: readonly Rule[] = [
  ...aRules,
  ...bRules,
  ...cRules,
  ...dRules,
  ...eRules,
  ...fRules,
  ...gRules,
  ...hRules,
];
