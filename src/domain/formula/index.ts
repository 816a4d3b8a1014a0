export { evaluateFormula, type ReferenceLookup } from './evaluateFormula';
export { parseFormula } from './parseFormula';
export type { FormulaNode } from './syntax';
export { ErrorValue, fromCell, type Cell as FormulaCell, type Value as FormulaValue } from './value';
