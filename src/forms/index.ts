export type * from './form';
export type * from './layout';
export { cellAddress, columnLetters, rectAddress } from './address';
export { defaultBlockContent, rowFormula, type BlockContent } from './compile/blockContent';
export { fillCaption, type CaptionContext } from './compile/captions';
export { compileForm, type CompileContext, type KnownTexts } from './compile/compileForm';
export { pageMargins } from './compile/fitPages';
export { paginate } from './compile/paginate';
export { sheetTitle, uniqueSheetTitle } from './compile/sheetTitle';
export { tiers } from './data/indicatorBlock';
export {
  blockName,
  blocksOf,
  columnName,
  fieldName,
  fieldsOf,
  findBlock,
  findField,
  markFormula,
  markName,
  nameInVersion,
  parseMark,
} from './names';
export { findForm, forms } from './registered';
export { resolveFormula, type FormulaContext } from './resolveFormula';
