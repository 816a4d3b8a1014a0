import { readNumber, toCellNumber } from '../../domain';
import { cellAddress } from '../../forms';
import {
  numberText,
  thresholdParameters,
  type NumberParameter,
  type Scheme,
  type ThresholdKey,
  type Thresholds,
} from '../../schemes';
import type { CellSource, SourceCell } from '../cellSource';
import { isBlankCell } from '../read/cells';
import type { ReadingNotice } from '../submission';
import { locateParameters } from './locateParameters';
import { auditSheetTitle } from './vocabulary';

/** 读到的审核参数。 */
export interface ReadParameters {
  /** 方案的阈值，套上“审核情况表”里填的。 */
  readonly thresholds: Thresholds;
  /** 填得不对、没有采用的。 */
  readonly notices: readonly ReadingNotice[];
}

/** “审核情况表”的审核参数：填了的用填的，空着的、填得不对的用方案的。 */
export function readParameters(source: CellSource, { thresholds }: Scheme): ReadParameters {
  const typed: Partial<Record<ThresholdKey, number>> = {};
  const notices: ReadingNotice[] = [];
  for (const [key, { sheet, row, column }] of locateParameters(source)) {
    const cell = sheet.cell(row, column);
    if (isBlankCell(cell)) continue;
    const caption = thresholdParameters[key];
    const value = valueOf(cell, caption);
    if (value !== null) typed[key] = value;
    else {
      notices.push({
        form: auditSheetTitle,
        sheetName: sheet.name,
        message: `审核参数“${caption.title}”（${cellAddress(row, column)}）填的“${cell.text}”不能用，应为 ${rangeText(caption)}；仍按方案的 ${numberText(caption, thresholds[key])} 审核。`,
      });
    }
  }
  const changed = Object.keys(typed).length > 0;
  return { thresholds: changed ? { ...thresholds, ...typed } : thresholds, notices };
}

function valueOf({ value }: SourceCell, { min, max, integer }: NumberParameter): number | null {
  if (typeof value === 'boolean') return null;
  const reading = readNumber(value);
  if (reading.kind !== 'number') return null;
  const number = toCellNumber(reading.value);
  return number >= min && number <= max && (!integer || Number.isInteger(number)) ? number : null;
}

const rangeText = (caption: NumberParameter): string =>
  `${numberText(caption, caption.min)} 到 ${numberText(caption, caption.max)} 之间的${caption.integer ? '整数' : '数'}`;
