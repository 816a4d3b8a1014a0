import type { FieldReading, FormReading } from '../../submission';
import type { PlainRow } from '../lake/tables';
import { placeOf } from './formFacts';

/** 太短的句子撞上不稀奇，不拿来比，字（句键的长度）。 */
export const SHORTEST_KEY = 10;

const ENDS = /(?<=[。！？；!?;\n])/u;
const NUMBERS = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％‰]?|[〇零一二三四五六七八九十百千万亿两]{2,}/gu;
const NOT_WORDS = /[^\p{L}#]+/gu;

/** 这两种字段里才有成段的话。 */
const isProse = ({ spec }: FieldReading): boolean => spec.kind === 'longText' || spec.kind === 'text';

/**
 * 句子 → 句键：去掉单位名、标点、空白，数字换成 #。抄来改了数、改了单位名的也对得上。
 *
 * @param names 要去掉的名字（单位、主管部门、项目）
 */
export function sentenceKey(sentence: string, names: readonly string[]): string {
  let bare = sentence.normalize('NFKC');
  for (const name of names) if (name.length >= 2) bare = bare.replaceAll(name, '');
  return bare.replace(NUMBERS, '#').replace(NOT_WORDS, '');
}

/** 一张表里成段的话，拆成一句一条。 */
export function sentencesOf(form: FormReading, names: readonly string[]): readonly PlainRow<'sentences'>[] {
  const cells = [
    ...[...form.fields.entries()],
    ...[...form.blocks.values()].flatMap(({ block, rows }) =>
      rows.flatMap((row) => [...row.cells].map(([key, cell]) => [`${block.key}.${key}`, cell] as const)),
    ),
  ];
  const own = form.name === null ? names : [...names, form.name];
  return cells.flatMap(([field, reading]) => {
    if (!isProse(reading) || typeof reading.cell.value !== 'string') return [];
    return reading.cell.value.split(ENDS).flatMap((piece) => {
      const sentence = piece.trim();
      const key = sentenceKey(sentence, own);
      if (key.length < SHORTEST_KEY) return [];
      return [{ form: form.form.id, project: form.name ?? '', field, sentence, key, ...placeOf(reading) }];
    });
  });
}
