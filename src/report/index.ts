export { deriveAt, deriveForm, type Derivation } from './derivation/deriveForm';
export { checkProse, proseRules, type Fact, type ProseContext, type ProseFinding } from './prose';
export { findOutline, outlineFor, outlines } from './outline/registered';
export type { Outline, OutlineItem } from './outline/outline';
export { writeReport } from './outline/render';
export type { Report, ReportBlock, Run, Tie } from './outline/runs';
