import { cellAddress } from '../../forms';
import { isPlainLink, normalFormula, usesExternal } from '../record/seal/printed/normalFormula';
import type { Place } from '../submission';

/** 一格怎样写：本表只写地址，别的表带表名。 */
const addressFrom = (to: Place, { sheetId, sheetName, row, column }: Place): string => {
  const address = cellAddress(row, column);
  return sheetId === to.sheetId ? address : `'${sheetName.replaceAll("'", "''")}'!${address}`;
};

/**
 * 一格取自别处的公式：出处一格照抄，几格相加。出处没有填全时显示空白，不当 0：少一项的和是错数。
 *
 * @param to 写在哪一格
 * @param from 出处，一格以上
 * @param ready 这一格空着就还不算数（总分要等有了等次）；没有为 null
 */
export function linkFormula(to: Place, from: readonly Place[], ready: Place | null): string {
  const cells = from.map((place) => addressFrom(to, place));
  const [first = ''] = cells;
  if (cells.length > 1) {
    const list = cells.join(',');
    return `=IF(COUNT(${list})<${cells.length},"",SUM(${list}))`;
  }
  return `=IF(${ready === null ? first : addressFrom(to, ready)}="","",${first})`;
}

const reference = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+`;
const one = new RegExp(String.raw`^=IF\(${reference}="","",(${reference})\)$`, 'iu');
const several = new RegExp(
  String.raw`^=IF\(COUNT\(((?:${reference},)+${reference})\)<(\d+),"",SUM\(\1\)\)$`,
  'iu',
);

/**
 * 取自本工作簿别处的一格：照抄一格，或 {@link linkFormula} 写的两种公式；别家软件另存改了写法也认。
 * 出处变了它跟着变，正是要的，不当自己算的公式。
 */
export function isBookLink(formula: string): boolean {
  if (isPlainLink(formula)) return true;
  if (usesExternal(formula)) return false;
  const normal = normalFormula(formula);
  const [, list = '', count = ''] = several.exec(normal) ?? [];
  return one.test(normal) || (list !== '' && list.split(',').length === Number(count));
}

/** 取自哪几格：公式里的写法（地址、带表名的地址、名称），按次序；不是 {@link isBookLink} 的为空。 */
export function linkedReferences(formula: string): readonly string[] {
  if (!isBookLink(formula)) return [];
  if (isPlainLink(formula)) return [formula.replace(/^=\s*/, '').trim()];
  const cells = formula.match(new RegExp(reference, 'giu')) ?? [];
  return /COUNT\(/i.test(formula) ? cells.slice(0, cells.length / 2) : cells.slice(-1);
}
