import type { SourceRect, SourceSheet } from '../cellSource';
import { visibleCells } from './visibleCells';

const errorValue = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|CALC!|BUSY!|SPILL!)$/;

/** 还是错误值的格，一格一句话；公开版只留值，错误值留下就改不回来了。 */
export const errorCells = (sheet: SourceSheet, blank: readonly SourceRect[]): readonly string[] =>
  [...visibleCells(sheet, blank)].flatMap(({ at, cell }) =>
    errorValue.test(cell.text) || errorValue.test(String(cell.value))
      ? [`${at} 是错误值 ${cell.text}；先改好（装了加载项的打开重算、保存），再做公开版。`]
      : [],
  );
