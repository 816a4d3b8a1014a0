export * from './definition';
export { functionIds, type FunctionId } from './ids';
export { gradeTable, parseGradeTable } from './grade';
export { usesPbe } from './nativeCalls';
export { toNativeFormula } from './nativeFormula';
export { findFunction, pbeFunctions } from './table';
export { carryLevels, noLevels, type CarriedLevels } from './levelArgument';
