export * from './definition';
export { gradeTable, parseGradeTable } from './grade';
export { findFunction, pbeFunctions } from './table';
