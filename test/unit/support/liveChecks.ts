import { liveFormats } from '../../../src/audit';
import type { LiveFormat } from '../../../src/audit';
import {
  blockName,
  blocksOf,
  columnLetters,
  fieldName,
  findField,
  findForm,
  rectAddress,
  resolveFormula,
} from '../../../src/forms';
import { findScheme, parameterName, thresholdKeys, type ThresholdKey } from '../../../src/schemes';
import type { SourceRect, SubmissionData } from '../../../src/submission';
import { evaluate } from './formula/evaluate';
import { lookup } from './memorySource';
import type { MemoryBook } from './memorySource';

/** 一条原生条件格式落到一格上：展开好的公式。 */
export interface LiveCheck {
  readonly live: LiveFormat;
  /** 第几张表。 */
  readonly sheet: number;
  /** `字段`，或 `块.列#行`（0 起）。 */
  readonly cell: string;
  readonly formula: string;
}

/** 把条件格式展开到每一格；“块.列”展开到那一列的每一行。 */
export function liveChecks(
  book: MemoryBook,
  data: SubmissionData,
  formats: readonly LiveFormat[] = liveFormats,
  thresholds: Readonly<Partial<Record<ThresholdKey, number>>> = {},
): readonly LiveCheck[] {
  return data.forms.flatMap((formData, sheet) =>
    formats
      .filter(({ form }) => form === formData.form)
      .flatMap((live) => expand(book, data, live, sheet, thresholds)),
  );
}

/**
 * 用内存求值器算：返回变色的格。
 *
 * @param typed “审核情况表”里填的审核参数，没填的名称是插表时建的空文字
 * @param thresholds 方案里另写的阈值
 */
export function coloured(
  book: MemoryBook,
  data: SubmissionData,
  formats: readonly LiveFormat[] = liveFormats,
  typed: Readonly<Partial<Record<ThresholdKey, number | string>>> = {},
  thresholds: Readonly<Partial<Record<ThresholdKey, number>>> = {},
): readonly string[] {
  const parameters = new Map(thresholdKeys.map((key) => [parameterName(key), typed[key] ?? '']));
  return liveChecks(book, data, formats, thresholds)
    .filter(({ sheet, formula }) => {
      const at = book.sheets[sheet];
      if (at === undefined) return false;
      return evaluate(formula, (name) => parameters.get(name) ?? lookup(book, at, name)) === true;
    })
    .map(({ cell }) => cell);
}

function expand(
  book: MemoryBook,
  data: SubmissionData,
  live: LiveFormat,
  sheet: number,
  thresholds: Readonly<Partial<Record<ThresholdKey, number>>>,
): readonly LiveCheck[] {
  const form = findForm(live.form);
  const registered = findScheme(data.scheme);
  const sheetId = book.sheets[sheet]?.id;
  if (registered === undefined) throw new Error('没有方案');
  const scheme = { ...registered, thresholds: { ...registered.thresholds, ...thresholds } };
  const rect = (name: string): SourceRect => {
    const found = book.names.find(
      (candidate) => candidate.name === name && (candidate.sheetId ?? sheetId) === sheetId,
    );
    if (!found?.target) throw new Error(`没有名称 ${name}`);
    return found.target.rect;
  };
  const block = blocksOf(form).find(
    ({ key }) => live.field.startsWith(`${key}.`) && !findField(form, live.field),
  );
  const check = (cell: string, row: number): LiveCheck => ({
    live,
    sheet,
    cell,
    formula: resolveFormula(live.formula, {
      form,
      scheme,
      live: true,
      span: (from, to) =>
        rectAddress({ ...rect(fieldName(form, from)), lastRow: rect(fieldName(form, to)).lastRow }),
      sameRow: (key) => {
        const column = block?.columns.find((candidate) => candidate.key === key);
        if (column === undefined) throw new Error(`${live.field} 的条件用了不存在的列“${key}”`);
        return `$${columnLetters(column.column)}${row + 1}`;
      },
    }),
  });
  if (block === undefined) return [check(live.field, 0)];
  const { row, lastRow } = rect(blockName(form, block.key));
  return Array.from({ length: lastRow - row + 1 }, (_, i) => check(`${live.field}#${i}`, row + i));
}
