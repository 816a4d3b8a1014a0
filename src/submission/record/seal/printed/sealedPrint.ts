import { rectAddress } from '../../../../forms';
import type { CellSource, SourceName } from '../../../cellSource';
import type { SealedName, SealedPrint } from '../seal';
import { printedSheet } from './printedSheet';

/** 要封的一张表与里面不算的格。 */
export interface SheetToSeal {
  readonly sheetId: string;
  readonly free: readonly string[];
  readonly signable: readonly string[];
}

/** 记下定稿时印出来的一切；`scheme` 是方案快照。 */
export function sealedPrint(source: CellSource, sheets: readonly SheetToSeal[], scheme: object): SealedPrint {
  const wanted = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
  return {
    sheets: source.sheets.flatMap((sheet) => {
      const own = wanted.get(sheet.id);
      return own ? [printedSheet(sheet, own)] : [];
    }),
    names: [...sealedNames(source, new Set(wanted.keys()))].sort((a, b) =>
      a.join('\0') < b.join('\0') ? -1 : 1,
    ),
    scheme: schemeSections(scheme),
    others: source.sheets.filter(({ id }) => !wanted.has(id)).map(({ name }) => name),
  };
}

/** 方案快照一节一条，好说出哪一节变了。 */
export const schemeSections = (scheme: object): SealedPrint['scheme'] =>
  Object.entries(scheme)
    .filter(([, section]) => section !== undefined)
    .map(([key, section]) => [key, JSON.stringify(section)]);

/** 指到封着的表上的名称，照来源的次序；打印区一类由样子去比，不算。 */
export function sealedNames(source: CellSource, sheetIds: ReadonlySet<string>): readonly SealedName[] {
  const nameOf = new Map(source.sheets.map(({ id, name }) => [id, name]));
  return source.names
    .filter(({ name, target }) => target !== null && sheetIds.has(target.sheetId) && !isPrintName(name))
    .map((name): SealedName => [name.name, sheetNameOf(name, nameOf), targetText(name, nameOf)]);
}

const isPrintName = (name: string): boolean => /^(?:_xlnm\.)?(?:Print_|_FilterDatabase)/i.test(name);

const sheetNameOf = ({ sheetId }: SourceName, names: ReadonlyMap<string, string>): string | null =>
  sheetId === null ? null : (names.get(sheetId) ?? '');

/** 名称所指，写成 `工作表!A1`。 */
function targetText({ target }: SourceName, names: ReadonlyMap<string, string>): string {
  return target ? `${names.get(target.sheetId) ?? ''}!${rectAddress(target.rect)}` : '';
}
