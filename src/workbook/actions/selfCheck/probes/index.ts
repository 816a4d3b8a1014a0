import type { Probe } from '../probe';
import { annotationProbes } from './annotations';
import { costProbes } from './costs';
import { eventProbes } from './events';
import { formulaProbes } from './formulas';
import { functionProbes } from './functions';
import { ruleProbes } from './rules';
import { textProbes, valueProbes } from './values';

/** 全部自检项，按做的次序。 */
export const probes: readonly Probe[] = [
  ...valueProbes,
  ...textProbes,
  ...formulaProbes,
  ...ruleProbes,
  ...annotationProbes,
  ...eventProbes,
  ...functionProbes,
  ...costProbes,
];
