import { markName } from '../../../forms';
import type { SheetState } from '../../kernel/book/bookState';
import { markOf } from '../../kernel/book/marks';

/** “审核情况表”样子的版次：样子有变就加一，旧的下次更新时重做样子（列有增减的在旁边重建）。 */
const version = 3;

/** 几行结果、几行旧说明、几行参数；与现在要的相同，样子就不用重做。 */
export interface AuditShape {
  readonly findings: number;
  readonly kept: number;
  readonly parameters: number;
}

/** 写完了的标记。 */
export const doneMark = ({ findings, kept, parameters }: AuditShape): string =>
  `="审核表:${version}:${findings}.${kept}.${parameters}"`;

/** 写到一半的标记：下次照着写完。 */
export const buildingMark = `="审核表建:${version}"`;

/** 留底的旧表：不再读、不再写。 */
export const retiredMark = '="旧:审核表"';

/** 是“审核情况表”（写完的或写到一半的）。 */
export const isAuditSheet = (sheet: SheetState): boolean => /^="审核表(建)?:/.test(markOf(sheet) ?? '');

/** 写到一半。 */
export const isBuilding = (sheet: SheetState): boolean => markOf(sheet)?.startsWith('="审核表建:') ?? false;

/** 表上有没有标记名称（什么内容都算）。 */
export const hasMark = (sheet: SheetState): boolean =>
  sheet.names?.some(({ name }) => name === markName) ?? false;
