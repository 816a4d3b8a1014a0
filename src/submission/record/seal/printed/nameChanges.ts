import { rectAddress } from '../../../../forms';
import { parseAddress } from '../../../address';
import type { CellSource, SourceSheet } from '../../../cellSource';
import type { SealedName, SealedPrint } from '../seal';
import { standingStill, type PrintedComparison, type Shift } from './comparePrinted';
import type { PrintedChange } from './printedChange';
import { sealedNames } from './sealedPrint';

/** 名称改指了别处、不在了、被同名的表级名称遮住了。 */
export function nameChanges(
  print: SealedPrint,
  source: CellSource,
  sheetOf: (name: string) => SourceSheet | undefined,
  shifts: ReadonlyMap<string, Shift>,
): PrintedComparison {
  const ids = new Set(print.sheets.flatMap(({ sheet }) => sheetOf(sheet)?.id ?? []));
  const keyOf = ([name, sheet]: SealedName): string => `${name.toLowerCase()}\0${sheet ?? ''}`;
  const present = sealedNames(source, ids);
  const now = new Map(present.map((name) => [keyOf(name), name[2]]));
  if (print.names.length > 0 && now.size === 0) {
    return { changes: [], uncomparable: ['名称都被别的软件另存时丢掉了，名称指到哪里未能比较。'] };
  }
  const renamed = (sheet: string | null): string | null =>
    sheet === null ? null : (sheetOf(sheet)?.name ?? sheet);
  // 有的软件（exceljs）只留工作簿级的，表上的一个不剩；名字被人另指了别处的照样报
  const scopesLost = print.names.some(isScoped) && !present.some(isScoped);
  const stolen = scopesLost ? stolenNames(print.names, present) : new Set<string>();
  const changes = print.names.flatMap((sealed): readonly PrintedChange[] => {
    const [name, scope, target] = sealed;
    if (scopesLost && scope !== null && !stolen.has(name.toLowerCase())) return [];
    const expected = shiftedTarget(target, sheetOf, shifts);
    const found = now.get(keyOf([name, renamed(scope), '']));
    if (found === expected || expected === null) return [];
    return [nameChange(name, target, found ?? '（不在了）')];
  });
  const books = new Set(
    print.names.filter(([, scope]) => scope === null).map(([name]) => name.toLowerCase()),
  );
  const known = new Set(print.names.map(([name, scope]) => keyOf([name, renamed(scope), ''])));
  const sheetNames = new Map(source.sheets.map(({ id, name }) => [id, name]));
  const shadows = source.names.flatMap(({ name, sheetId, formula }): readonly SealedName[] => {
    const sheet = sheetId === null ? undefined : sheetNames.get(sheetId);
    if (sheet === undefined || !books.has(name.toLowerCase())) return [];
    return known.has(keyOf([name, sheet, ''])) ? [] : [[name, sheet, `“${sheet}”的 ${formula.slice(1)}`]];
  });
  return {
    changes: [
      ...changes,
      ...shadows.map(([name, , target]) => nameChange(name, '', `被同名的表级名称遮住（${target}）`)),
    ],
    uncomparable: scopesLost ? ['工作表上的名称都被别的软件另存时丢掉了，指到哪里未能比较。'] : [],
  };
}

const isScoped = ([, scope]: SealedName): boolean => scope !== null;

/** 表上的名称都丢了以后，同名的工作簿级名称指着一格、又不是定稿时的任何一格：公式会算到别处去。 */
function stolenNames(sealed: readonly SealedName[], present: readonly SealedName[]): ReadonlySet<string> {
  const targets = new Set(
    sealed.filter(isScoped).map(([name, , target]) => `${name.toLowerCase()}\0${target}`),
  );
  const scoped = new Set(sealed.filter(isScoped).map(([name]) => name.toLowerCase()));
  const books = new Set(sealed.filter((name) => !isScoped(name)).map(([name]) => name.toLowerCase()));
  return new Set(
    present.flatMap(([name, , target]) => {
      const key = name.toLowerCase();
      return scoped.has(key) && !books.has(key) && !targets.has(`${key}\0${target}`) ? [key] : [];
    }),
  );
}

const nameChange = (name: string, before: string, after: string): PrintedChange => ({
  facet: '公式',
  sheetName: '',
  place: null,
  what: `名称“${name}”`,
  before,
  after,
});

/** 定稿时的所指现在应当在哪里；表不在了为 null（另有话说）。 */
function shiftedTarget(
  target: string,
  sheetOf: (name: string) => SourceSheet | undefined,
  shifts: ReadonlyMap<string, Shift>,
): string | null {
  const at = target.lastIndexOf('!');
  const [name, rect] = [target.slice(0, at), parseAddress(target.slice(at + 1))];
  const sheet = sheetOf(name);
  if (!sheet || !rect) return null;
  const shift = shifts.get(name) ?? standingStill;
  return `${sheet.name}!${rectAddress({
    row: shift.row(rect.row),
    column: shift.column(rect.column),
    lastRow: shift.row(rect.lastRow),
    lastColumn: shift.column(rect.lastColumn),
  })}`;
}
