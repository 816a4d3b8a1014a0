import { carriedTexts } from '../../forms';
import { isBlankCell } from '../read/cells';
import type { FormReading, Submission } from '../submission';
import type { CarryChange } from './carryOver';
import { matchNames } from './projectName';

/**
 * 上年的文字 → 本年表空着的栏。填了字的不给：文字没有对错可比，盖掉就找不回来。
 * 年年要改的、写着上年年份的，给出来缺省不勾。
 */
export function planTexts(from: Submission, to: Submission): readonly CarryChange[] {
  return carriedTexts.flatMap(({ form, standing, revised }) =>
    pairsOf(from, to, form).flatMap(([source, target]) =>
      [...standing, ...revised].flatMap((key) => {
        const isRevised = revised.includes(key);
        return changeOf(source, target, key, isRevised ? null : from.year) ?? [];
      }),
    ),
  );
}

/** 两年的同一张表：一份一张的直接对，一个项目一张的按项目名对。 */
function pairsOf(
  from: Submission,
  to: Submission,
  id: string,
): readonly (readonly [FormReading, FormReading])[] {
  const [sources, targets] = [from, to].map(({ forms }) => forms.filter(({ form }) => form.id === id));
  const names = (forms: readonly FormReading[]): string[] => forms.map(({ name }) => name ?? id);
  const found = matchNames(names(targets!), names(sources!));
  return targets!.flatMap((target, index) => {
    const source = sources![found[index] ?? -1];
    return source ? [[source, target] as const] : [];
  });
}

/** @param year 照旧的文字里写着这一年的，也当年年要改的；年年要改的为 null */
function changeOf(
  source: FormReading,
  target: FormReading,
  key: string,
  year: number | null,
): CarryChange | null {
  const [last, now] = [source.fields.get(key), target.fields.get(key)];
  if (!last || !now?.place || now.spec.formula !== undefined || now.cell.formula !== null) return null;
  if (isBlankCell(last.cell)) return null;
  const text = last.cell.text;
  const isSame = now.cell.text.trim() === text.trim();
  if (!isBlankCell(now.cell) && !isSame) return null;
  const isDated = year === null || text.includes(String(year));
  return {
    key: [target.form.id, target.name ?? '', key].join('|'),
    form: target.form.id,
    place: now.place,
    label: [target.name, now.spec.label ?? key].filter(Boolean).join(' '),
    before: now.cell.value,
    after: text,
    kind: isSame ? '相同' : isDated ? '参考' : '填入',
  };
}
