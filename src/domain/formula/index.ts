export { compileFormula, type Reader as FormulaReader, type ReferenceReaders } from './compileFormula';
export { parseFormula } from './parseFormula';
export type { FormulaNode } from './syntax';
export { ErrorValue, fromCell, type Cell as FormulaCell, type Value as FormulaValue } from './value';
