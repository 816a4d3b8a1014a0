/**
 * 适配器用到的 Univer 符号，全部从这一个模块进来。
 *
 * Node 里直接 ESM import Univer 会因 opentype.js 失败，所以测试与命令行把这个模块换成
 * esbuild 预打包的 CJS（见 scripts/lib/kit.mjs）；浏览器工作台则照常打包，与界面插件共用同一个模块图。
 * 两处都以本文件的导出为准，类型也来自这里。
 */
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';

export {
  CanceledError,
  CommandType,
  Direction,
  ICommandService,
  IUndoRedoService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  numfmt,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
export type {
  ICellData,
  ICommandInfo,
  ISheetDataValidationRule,
  IExecutionOptions,
  IMutationInfo,
  IRange,
  IStyleData,
  IBorderStyleData,
  IUndoRedoItem,
  IWorkbookData,
  Injector,
  Workbook,
  Worksheet,
} from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
export type { BaseValueObject, IDefinedNamesServiceParam } from '@univerjs/engine-formula';
export { UniverDocsPlugin } from '@univerjs/docs';
export {
  ArrayValueObject,
  CELL_INVERTED_INDEX_CACHE,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  RegisterOtherFormulaService,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
export {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  INTERCEPTOR_POINT,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
export { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
export { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
export { SheetsNoteModel, UniverSheetsNotePlugin } from '@univerjs/sheets-note';
export {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UniverDataValidationPlugin,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
export {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPlugin,
} from '@univerjs/sheets-data-validation';
export {
  AddConditionalRuleMutation,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
export type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
export { default as sheetsLocale } from '@univerjs/sheets/locale/zh-CN';
