import { dec, formatAmount, roundHalfUp } from '../../../domain';
import { cellAddress } from '../../../forms';
import type { CellScalar } from '../../cellSource';
import type { FieldReading, FormReading, Submission } from '../../submission';
import type { SealedContent, SealedField, SealedForm } from './seal';

/** 规范值最多几位小数：比任何表都细，又盖得住各家软件求和次序不同的尾差。 */
const canonicalPlaces = 10;

/**
 * 一个值的规范文字：数写成十进制（15 位有效数字、10 位小数以内，没有尾随零），
 * 文字做 NFC、换行统一、去首尾空白，真假为 TRUE／FALSE；空格为空串。
 */
export function canonicalText(value: CellScalar): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** 短小数：不到 15 位有效数字、10 位小数以内，最短写法就是规范写法。 */
const shortDecimal = /^-?\d+(?:\.\d{1,10})?$/;
const shortLength = 15;

/** 表上的数多半是短小数，不必造十进制数；尾数长的、写成科学记数的才照规矩取舍。 */
function numberText(value: number): string {
  const shortest = String(value);
  return shortest.length <= shortLength && shortDecimal.test(shortest)
    ? shortest
    : formatAmount(roundHalfUp(dec(value), canonicalPlaces));
}

/** 一格的现状：规范文字与读数。 */
export interface CanonicalField {
  readonly key: string;
  readonly text: string;
  readonly reading: FieldReading;
}

const known = new WeakMap<FormReading, readonly CanonicalField[]>();

/** 一张表里要盖进摘要的格：全部字段与可增行区各格；签字栏定稿后手签，不算。复核要看三遍，只读一遍。 */
export function canonicalFields(form: FormReading): readonly CanonicalField[] {
  const before = known.get(form);
  if (before) return before;
  const now = readFields(form);
  known.set(form, now);
  return now;
}

function readFields(form: FormReading): readonly CanonicalField[] {
  const field = (key: string, reading: FieldReading): readonly CanonicalField[] =>
    reading.spec.kind === 'signature' || reading.place === null
      ? []
      : [{ key, text: canonicalText(reading.cell.value), reading }];
  const rows = [...form.blocks].flatMap(([block, { rows: own }]) =>
    own.flatMap(({ index, cells }) =>
      [...cells].flatMap(([column, reading]) => field(`${block}.${index + 1}.${column}`, reading)),
    ),
  );
  return [...[...form.fields].flatMap(([key, reading]) => field(key, reading)), ...rows];
}

/** 申报 → 定稿时记下的规范值。 */
export function sealedContent(submission: Submission): SealedContent {
  return {
    forms: submission.forms.map((form): SealedForm => ({
      form: form.form.id,
      name: form.name,
      sheet: form.sheetName,
      fields: canonicalFields(form).flatMap(sealedField),
    })),
    explanations: [...submission.explanations].map(([key, text]) => [key, canonicalText(text)]),
  };
}

function sealedField({ key, text, reading }: CanonicalField): readonly SealedField[] {
  const { place } = reading;
  return text === '' || place === null ? [] : [[key, cellAddress(place.row, place.column), text]];
}

/** 一份申报里找得到同一张表的键：表样与项目名。 */
export const formKey = ({ form, name }: Pick<SealedForm, 'form' | 'name'>): string =>
  JSON.stringify([form, name]);

/**
 * 摘要盖的文字：每行一个 JSON 数组 [表样, 项目, 字段键, 规范文字]，审核说明为 ["审核说明", null, 键, 说明]；
 * 各行按码位排序，与表的次序、地址无关。
 */
export function canonicalDocument({ forms, explanations }: SealedContent): string {
  const lines = [
    ...forms.flatMap(({ form, name, fields }) =>
      fields.map(([key, , text]) => JSON.stringify([form, name, key, text])),
    ),
    ...explanations.map(([key, text]) => JSON.stringify(['审核说明', null, key, text])),
  ];
  return [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('\n');
}
