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
export {
  partsOfColumn,
  partsOfTotal,
  relations,
  relationsOf,
  type FieldRelation,
} from './relations/formRelations';
export {
  lastYearColumns,
  lastYearFields,
  type ColumnPair,
  type FieldPair,
  type FieldRef,
} from './relations/crossForm';
export { sourcesOf, usesOf, type Link, type Node as RelationNode } from './relations/graph';
export type { Operand, Relation } from './relations/relation';
