/** 认表：一张网格（值＋合并）→ 每张表的提案。纯函数，不认识 Excel、xlsx、docx。 */
export type { GridSource } from './grid';
export { neither } from './proposal';
export type { Binding, Extra, Place, ProposedBlock, Proposal, Question } from './proposal';
export { recognizeGrid } from './recognizeGrid';
export { targetsOf } from './targets';
export type { RecognizedTargets } from './targets';
export { bindingPlan } from './bindingNames';
export type { BindingName, BindingPlan } from './bindingNames';
export { adoptionOf } from './adopt/adoption';
export type { AdoptedFormula, Adoption, AdoptionContext, SheetCells } from './adopt/adoption';
export { layoutFrom } from './adopt/layoutFrom';
export type { GridSizes, LayoutIdentity } from './adopt/layoutFrom';
export { withAnswers, type Answer } from './adopt/answers';
