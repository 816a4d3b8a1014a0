import './styles';
import '@univerjs/ui/facade';
import '@univerjs/docs-ui/facade';
import '@univerjs/sheets-ui/facade';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { BuiltInUIPart, ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import { forgiveLateAutoHeight } from './lateAutoHeight';
import { chineseLocale } from './locale';

/** 网格：Univer 实例与它的门面，交给主机的引擎适配器使用。 */
export interface Grid {
  univer: Univer;
  api: FUniver;
}

/** 中文 Windows 上的常用字体，名称同 Excel；不列出来，格式栏会把它们显示成 Arial。 */
const CHINESE_FONTS = ['宋体', '黑体', '楷体', '仿宋', '等线', '微软雅黑'];

/**
 * 在容器里建一张带中文界面的网格（格式栏一行、编辑栏、页签、缩放）。
 *
 * 换工作簿时整个丢掉重建：公式缓存、撤销栈、选区都不会从上一本带过来。
 */
export function createGrid(container: HTMLElement): Grid {
  forgiveLateAutoHeight();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chineseLocale },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    footer: true,
    contextMenu: true,
    ribbonType: 'simple',
    customFontFamily: CHINESE_FONTS.map((name) => ({ value: name, label: name })),
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/**
 * 显示或收起格式栏（字体、颜色、对齐……）。几十个按钮每敲一格、每动一下选区都各算一遍自己亮不亮，
 * 占敲一格的三成多处理器时间，所以平常收着。
 */
export function showFormatBar({ api }: Grid, visible: boolean): void {
  api.setUIVisible(BuiltInUIPart.TOOLBAR, visible);
}

/** 焦点放回表格（选区不动），接着敲字就是录入。 */
export function focusGrid({ univer }: Grid): void {
  univer.__getInjector().get(ILayoutService).focus();
}
