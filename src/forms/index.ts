export type * from './form';
export type * from './layout';
export { cellAddress, columnLetters, rectAddress } from './address';
export { defaultBlockContent, rowFormula, type BlockContent } from './compile/blockContent';
export { fillCaption, type CaptionContext } from './compile/captions';
export type { CompileContext, KnownTexts } from './compile/compileContext';
export { brokenCells, type BrokenCell } from './compile/brokenCells';
export { compileForm } from './compile/compileForm';
export { bodySize, pageMargins } from './compile/fitPages';
export { leastFor, type HeightRange } from './compile/heightRange';
export { spanHeight } from './compile/spanHeight';
export { blankRects } from './compile/blankRects';
export { paginate } from './compile/paginate';
export { sheetTitle, uniqueSheetTitle } from './compile/sheetTitle';
export { isOneLine } from './compile/textHeight';
export { kinds } from './kinds';
export type {
  BlockDefinition,
  BlockKey,
  ColumnDefinition,
  ColumnKey,
  FieldDefinition,
  FieldKey,
  Kind,
} from './kinds/kind';
export { tiers } from './kinds/shared/indicators';
export { layouts } from './layouts';
export { compileLayout } from './layouts/compileLayout';
export { extraKey, extraName } from './layouts/extraKey';
export type {
  ExtraField,
  Layout,
  LayoutColumn,
  LayoutOf,
  PlacedBlock,
  PlacedCell,
  PlacedColumn,
  PlacedRow,
} from './layouts/layout';
export { builtInPack, packedSchemes } from './packs/builtInPacks';
export { layoutDifferences, type LayoutDifference } from './packs/layoutDifferences';
export { parsePack, readPack, writePack, type Pack, type PackParse } from './packs/pack';
export { usableOn } from './layouts/availableFormula';
export { parseLayout, type LayoutParse } from './layouts/parseLayout';
export { shown } from './layouts/shown';
export {
  blockName,
  blocksOf,
  columnName,
  fieldName,
  fieldsOf,
  findBlock,
  findField,
  markFormula,
  isMarkName,
  markName,
  nthMarkName,
  nameInVersion,
  parseMark,
  usesAbsentName,
} from './names';
export { findForm, formOfLayout, forms, layoutOfForm } from './registered';
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
export { carriedTexts } from './relations/carriedTexts';
export { conclusions, conclusionSources, type Conclusion } from './relations/conclusions';
export { copies, copiesInto, copySources, type Copy } from './relations/copies';
export { sourcesOf, usesOf, type Link } from './relations/graph';
export { columnNode, fieldNode, isSameNode, type Node as RelationNode } from './relations/node';
export type { Operand, Relation } from './relations/relation';
