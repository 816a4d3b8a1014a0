import type { FieldReading, Submission } from '../../submission';

const lengthOf = (text: string): number => [...text.replace(/\s/g, '')].length;

function tooLong({ cell, spec }: FieldReading, label: string): readonly string[] {
  const text = typeof cell.value === 'string' ? cell.value : '';
  if (spec.maxLength === undefined || lengthOf(text) <= spec.maxLength) return [];
  return [`《报告文字栏》“${label}”写了 ${lengthOf(text)} 字，最多 ${spec.maxLength} 字。`];
}

/** 《报告文字栏》里写得过长的各项，一项一句；字数不算空白。 */
export function longTexts(submission: Submission): readonly string[] {
  return submission.forms
    .filter(({ form }) => form.id === '报告文字栏')
    .flatMap(({ fields, blocks }) => [
      ...[...fields].flatMap(([key, reading]) => tooLong(reading, key)),
      ...[...blocks].flatMap(([key, { rows }]) =>
        rows.flatMap(({ cells }, at) =>
          [...cells].flatMap(([column, reading]) => tooLong(reading, `${key}第 ${at + 1} 行${column}`)),
        ),
      ),
    ]);
}
