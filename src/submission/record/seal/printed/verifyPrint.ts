import { parseAddress } from '../../../address';
import type { CellSource, SourceSheet } from '../../../cellSource';
import type { FormReading, Submission } from '../../../submission';
import { canonicalFields, formKey } from '../canonical';
import type { Seal, SealedPrint } from '../seal';
import type { SealedSheetOf } from '../sealedSheets';
import { isFurniture } from './besideCells';
import { comparePrinted, standingStill, type PrintedComparison, type Shift } from './comparePrinted';
import { formatsKept, isFormatStripped, together } from './lostLooks';
import { nameChanges } from './nameChanges';
import type { PrintedChange } from './printedChange';
import { schemeSections } from './sealedPrint';

/**
 * 现在的工作簿与定稿时印出来的样子比；第 1 版的登记没有记样子，返回 null。
 *
 * @param scheme 登记里的方案快照；靠第二处登记找回的没有全文，为 null，不比
 */
export function verifyPrint(
  source: CellSource,
  seal: Seal,
  submission: Submission,
  scheme: object | null,
  sheetOf: SealedSheetOf,
): PrintedComparison | null {
  const { print } = seal;
  if (!print) return null;
  const shifts = new Map<string, SheetShift>();
  const stripped = isFormatStripped(
    together(
      print.sheets.flatMap((sealed) => {
        const sheet = sheetOf(sealed.sheet);
        return sheet ? [formatsKept(sealed, sheet)] : [];
      }),
    ),
  );
  const parts = print.sheets.map((sealed): PrintedComparison => {
    const sheet = sheetOf(sealed.sheet);
    if (!sheet) return nothing;
    const shift = sheetShift(seal, submission, sheet);
    shifts.set(sealed.sheet, shift);
    const compared = comparePrinted(sealed, sheet, shift, stripped);
    return { ...compared, changes: [...shift.changes, ...compared.changes] };
  });
  const names = nameChanges(print, source, sheetOf, shifts);
  const sections = scheme ? schemeChanges(print, scheme) : [];
  const all = [...parts.flatMap(({ changes }) => changes), ...sheetChanges(print, source, sheetOf)];
  const bare = strippedPages(print, sheetOf);
  return {
    changes: [
      ...(bare ? all.filter(({ what }) => !isFurniture(what)) : all),
      ...names.changes,
      ...sections,
      ...calculationChanges(source),
    ],
    uncomparable: [
      ...new Set(parts.flatMap(({ uncomparable }) => uncomparable)),
      ...names.uncomparable,
      ...(bare ? ['页眉页脚都被别的软件另存时丢掉了，未能比较。'] : []),
    ],
  };
}

/** 一段页眉页脚也没有了：有的软件另存时整个不写；只少一两段是有人删的。没有读样子的不算没有。 */
function strippedPages(print: SealedPrint, sheetOf: (name: string) => SourceSheet | undefined): boolean {
  const had = print.sheets.some(({ furniture }) => Object.keys(furniture).some(isSection));
  const looks = print.sheets.flatMap(({ sheet }) => sheetOf(sheet)?.look ?? []);
  const has = looks.some(({ furniture }) =>
    Object.entries(furniture).some(([key, text]) => isSection(key) && text !== ''),
  );
  return had && looks.length > 0 && !has;
}

const isSection = (key: string): boolean => /(?:Header|Footer)$/.test(key);

/** 工作表改了名（印在页眉里）、换了先后。 */
function sheetChanges(
  print: SealedPrint,
  source: CellSource,
  sheetOf: (name: string) => SourceSheet | undefined,
): readonly PrintedChange[] {
  const base = { facet: '印出来', place: null } as const;
  const present = print.sheets.flatMap(({ sheet }) => {
    const found = sheetOf(sheet);
    return found ? [{ sealed: sheet, found }] : [];
  });
  const renamed = present
    .filter(({ sealed, found }) => found.name !== sealed)
    .map(({ sealed, found }) => ({
      ...base,
      sheetName: found.name,
      what: '工作表名',
      before: sealed,
      after: found.name,
    }));
  const positions = present.map(({ found }) => source.sheets.findIndex(({ id }) => id === found.id));
  const moved = positions.some((at, i) => i > 0 && at < (positions[i - 1] ?? 0));
  const order = [...present].sort((a, b) => source.sheets.indexOf(a.found) - source.sheets.indexOf(b.found));
  return moved
    ? [
        ...renamed,
        {
          ...base,
          sheetName: '',
          what: '工作表的先后',
          before: present.map(({ sealed }) => sealed).join('、'),
          after: order.map(({ found }) => found.name).join('、'),
        },
      ]
    : renamed;
}

/** 工作簿的计算设置：定稿不许“以显示精度为准”，后来打开的会在重算时改数。 */
const calculationChanges = ({ precisionAsDisplayed }: CellSource): readonly PrintedChange[] =>
  precisionAsDisplayed === true
    ? [
        {
          facet: '公式',
          sheetName: '',
          place: null,
          what: '工作簿的计算设置',
          before: '照存下的数算',
          after: '以显示精度为准（重算时会改数）',
        },
      ]
    : [];

const nothing: PrintedComparison = { changes: [], uncomparable: [] };

/** 一张表插删过的行列：定稿时的行列现在在哪里，以及要告诉人的话。 */
interface SheetShift extends Shift {
  readonly changes: readonly PrintedChange[];
}

/** 由认得的字段现在在哪里，推出行列移了多少；没有移就是原处。 */
function sheetShift(seal: Seal, submission: Submission, sheet: SourceSheet): SheetShift {
  const moves = { row: new Map<number, number>(), column: new Map<number, number>() };
  for (const form of submission.forms) {
    if (form.sheetId === sheet.id) collectMoves(seal, form, moves);
  }
  const rows = stepsOf(moves.row);
  const columns = stepsOf(moves.column);
  if (rows.length === 0 && columns.length === 0) return { ...standingStill, changes: [] };
  return {
    row: (row) => moved(rows, row),
    column: (column) => moved(columns, column),
    changes: [...rows.map(stepChange(sheet, '行')), ...columns.map(stepChange(sheet, '列'))],
  };
}

type Moves = Readonly<Record<'row' | 'column', Map<number, number>>>;

function collectMoves(seal: Seal, form: FormReading, moves: Moves): void {
  const own = seal.content.forms.find(
    (each) => formKey(each) === formKey({ form: form.form.id, name: form.name }),
  );
  const sealedAt = new Map(own?.fields.map(([key, cell]) => [key, parseAddress(cell)]));
  for (const { key, reading } of canonicalFields(form)) {
    const before = sealedAt.get(key);
    if (!before || !reading.place) continue;
    moves.row.set(before.row, reading.place.row - before.row);
    moves.column.set(before.column, reading.place.column - before.column);
  }
}

/** 从第 `from` 行（列）起移了 `by`。 */
interface Step {
  readonly from: number;
  readonly by: number;
  readonly delta: number;
}

function stepsOf(moves: ReadonlyMap<number, number>): readonly Step[] {
  const steps: Step[] = [];
  let current = 0;
  for (const [from, by] of [...moves].sort(([a], [b]) => a - b)) {
    if (by !== current) steps.push({ from, by, delta: by - current });
    current = by;
  }
  return steps;
}

function moved(steps: readonly Step[], index: number): number {
  const step = steps.filter(({ from }) => from <= index).at(-1);
  return index + (step?.by ?? 0);
}

const stepChange =
  (sheet: SourceSheet, unit: '行' | '列') =>
  ({ from, delta }: Step): PrintedChange => ({
    facet: '印出来',
    sheetName: sheet.name,
    place: null,
    what: `定稿时的第 ${from + 1} ${unit}之前`,
    before: '',
    after: `${delta > 0 ? '插入' : '删去'}了 ${Math.abs(delta)} ${unit}`,
  });

/** 方案快照哪一节变了；以后的版本添了定稿时没有的参数不算变。 */
function schemeChanges(print: SealedPrint, scheme: object): readonly PrintedChange[] {
  const now = new Map(schemeSections(scheme));
  return print.scheme.flatMap(([key, before]): readonly PrintedChange[] => {
    const after = now.get(key) ?? '';
    if (before === after || (after !== '' && contains(JSON.parse(after), JSON.parse(before)))) return [];
    const what = `方案快照的“${key}”`;
    return [{ facet: '公式', sheetName: '', place: null, what, before: short(before), after: short(after) }];
  });
}

/** `part` 里的每一项在 `whole` 里都有、都一样。 */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) !== Array.isArray(part))
    return false;
  if (Array.isArray(part) && part.length !== (whole as readonly unknown[]).length) return false;
  return Object.entries(part).every(([key, item]) => contains((whole as Record<string, unknown>)[key], item));
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
