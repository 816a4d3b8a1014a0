export { Calculator, type SheetCalculator } from './calculator';
export { agrees, calculatorOf, recalculate, recalculateForm, type Recalculation } from './recalculate';
export { RowFormula } from './rowFormula';
