import type { EngineOptions } from '../port';
import { UniverEngine } from './engine';
import {
  FUniver,
  LocaleType,
  LogLevel,
  mergeLocales,
  sheetsLocale,
  Univer,
  UniverDataValidationPlugin,
  UniverDocsPlugin,
  UniverFormulaEnginePlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
} from './kit';

/** 没有界面的引擎（测试、命令行）；`snapshot` 是 `save()` 的结果。用完要 `dispose()`。 */
export function createHeadlessEngine(snapshot?: unknown, options: EngineOptions = {}): UniverEngine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsLocale) },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  return new UniverEngine(univer, FUniver.newAPI(univer), { ...options, snapshot, headless: true });
}
