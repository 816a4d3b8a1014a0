import { hengyangAB } from './expected/hengyangAB';
import { hengyangCorrectedAB } from './expected/hengyangCorrectedAB';
import { hengyangCorrectedDEF } from './expected/hengyangCorrectedDEF';
import { hengyangDEF } from './expected/hengyangDEF';
import { toFindingRecord } from '../../../src/audit';
import type { Finding } from '../../../src/audit';

/** 一条结果写成一行，便于整张单子对照。 */
export function short(finding: Finding): string {
  const { rule, severity, name, row, field, cell, message } = toFindingRecord('book.xlsx', finding);
  return `${rule} ${severity} ${name ?? ''}${cell} ${row === null ? '' : `${row.label}·`}${field}：${message}`;
}

/** 衡阳 2022 照印刷填好后，除 A13 外应有的全部结果，按规则组分开写。 */
export const printedFindings: readonly string[] = [...hengyangAB, ...hengyangDEF];

/** 改正后仍有的核实与提示；没有错误。 */
export const correctedFindings: readonly string[] = [...hengyangCorrectedAB, ...hengyangCorrectedDEF];
