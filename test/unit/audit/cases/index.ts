import { aCases } from './a';
import { bCases } from './b';
import { cCases } from './c';
import { dCases } from './d';
import { eCases } from './e';
import { fCases } from './f';
import { gCases } from './g';
import { hCases } from './h';
import type { RuleCases } from './ruleCase';

/** 逐条规则的用例；测试保证一条不缺。 */
export const ruleCases: RuleCases = {
  ...aCases,
  ...bCases,
  ...cCases,
  ...dCases,
  ...eCases,
  ...fCases,
  ...gCases,
  ...hCases,
};
