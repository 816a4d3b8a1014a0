import type { CellChange } from '../../../audit';
import { dec, formatAmount, formatRate } from '../../../domain';
import {
  calculatorOf,
  readSubmission,
  recalculate,
  totals,
  type CellSource,
  type SourceCell,
  type SourceSheet,
  type Submission,
} from '../../../submission';
import { formCells } from './formCells';

/** 要改的一格：改前、改后显示成什么。 */
export interface ChangedCell {
  readonly change: CellChange;
  readonly before: string;
  /** 改后显示的文字；公式算不出来为 null。 */
  readonly after: string | null;
}

/** 跟着变的一格（或总分、等次）。 */
export interface KnockOn {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** 假如改了会怎样。 */
export interface WhatIf {
  readonly changed: readonly ChangedCell[];
  /** 总分、等次在前，其余按表上的次序。 */
  readonly knockOns: readonly KnockOn[];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

function written({ after, field }: CellChange): SourceCell {
  if (after.kind === 'formula') return { value: '', formula: after.formula, text: '' };
  if (after.kind === 'text') return { value: after.text, formula: null, text: after.text };
  const text = field === 'rate' ? formatRate(dec(after.value)) : formatAmount(dec(after.value));
  return { value: after.value, formula: null, text };
}

/** 盖上改动的一份来源；原来的不动。 */
function withChanges(source: CellSource, changes: readonly CellChange[]): CellSource {
  const bySheet = new Map<string, Map<string, SourceCell>>();
  for (const change of changes) {
    const { sheetId, row, column } = change.place;
    const cells = bySheet.get(sheetId) ?? new Map<string, SourceCell>();
    cells.set(keyOf(row, column), written(change));
    bySheet.set(sheetId, cells);
  }
  const overlaid = (sheet: SourceSheet): SourceSheet => {
    const cells = bySheet.get(sheet.id);
    if (cells === undefined) return sheet;
    return {
      id: sheet.id,
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.foreign ? { foreign: true } : {}),
      ...(sheet.unlisted ? { unlisted: sheet.unlisted } : {}),
      ...(sheet.unit ? { unit: sheet.unit } : {}),
      cell: (row, column) => cells.get(keyOf(row, column)) ?? sheet.cell(row, column),
      // 来源不知道数字格式时不给：给了就把率写成小数
      ...(sheet.show ? { show: sheet.show.bind(sheet) } : {}),
    };
  };
  return { ...source, sheets: source.sheets.map(overlaid) };
}

/** 显示的文字：“表名 行 · 栏” → 文字；只看公式格。 */
function computedTexts(submission: Submission): ReadonlyMap<string, { title: string; text: string }> {
  const texts = new Map<string, { title: string; text: string }>();
  for (const form of submission.forms) {
    const sheet = calculatorOf(form.source).sheet(form.sheetId);
    for (const { place, rowTitle, column, text } of formCells(form)) {
      if (sheet?.ownFormula(place.row, place.column) == null) continue;
      const title = [form.sheetName, rowTitle, column].filter((part) => part !== '').join(' · ');
      texts.set(`${place.sheetId}!${keyOf(place.row, place.column)}`, { title, text });
    }
  }
  return texts;
}

/** 各表的总分与等次。 */
function outcomes(submission: Submission): ReadonlyMap<string, string> {
  return new Map(
    totals(submission).map(({ sheetName, total, grade }) => [
      `${sheetName} · 总分`,
      [total === null ? '—' : formatAmount(dec(total)), grade].filter((part) => part !== '').join(' '),
    ]),
  );
}

/**
 * 假如照 `changes` 改了：各格改前改后显示成什么、别的数跟着怎样变。只在内存里重算，不写工作簿。
 *
 * @param submission 现在读到的申报
 */
export function whatIf(submission: Submission, changes: readonly CellChange[]): WhatIf {
  const source = submission.forms[0]?.source;
  if (source === undefined) return { changed: [], knockOns: [] };
  const sheets = new Map(source.sheets.map((sheet) => [sheet.id, sheet]));
  const after = readSubmission(withChanges(source, changes));
  const now = recalculate(submission);
  const then = after === null ? now : recalculate(after);
  const [textsNow, textsThen] = [computedTexts(now), computedTexts(then)];
  const own = new Set<string>();
  const changed = changes.map((change): ChangedCell => {
    const { sheetId, row, column } = change.place;
    const key = `${sheetId}!${keyOf(row, column)}`;
    own.add(key);
    const before = sheets.get(sheetId)?.cell(row, column).text ?? change.before;
    const text = change.after.kind === 'formula' ? textsThen.get(key)?.text : written(change).text;
    return { change, before, after: text ?? null };
  });
  const [totalsNow, totalsThen] = [outcomes(now), outcomes(then)];
  const results = [...totalsThen].flatMap(([title, text]): readonly KnockOn[] => {
    const before = totalsNow.get(title) ?? '—';
    return before === text ? [] : [{ title, before, after: text }];
  });
  const cells = [...textsThen].flatMap(([key, { title, text }]): readonly KnockOn[] => {
    const before = textsNow.get(key)?.text;
    const listed = own.has(key) || totalsThen.has(title);
    return listed || before === undefined || before === text ? [] : [{ title, before, after: text }];
  });
  return { changed, knockOns: [...results, ...cells] };
}
