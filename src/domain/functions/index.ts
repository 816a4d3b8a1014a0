export * from './definition';
export { computedBranch, evaluatePbe, type ReferenceValue } from './evaluatePbe';
export { functionIds, type FunctionId } from './ids';
export { gradeTable, parseGradeTable } from './grade';
export { usesPbe } from './nativeCalls';
export { toNativeFormula } from './nativeFormula';
export { findFunction, pbeFunctions } from './table';
