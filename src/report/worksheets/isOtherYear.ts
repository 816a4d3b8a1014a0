import type { Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';

/** 数前面最近说的年份不是这一年；“较2020年”说的是比的那一年，不算。 */
export function isOtherYear({ text }: Sentence, { start }: Quantity, year: number): boolean {
  const said = [...text.slice(0, start).matchAll(/(?<![较比\d])(\d{4})年/g)].at(-1)?.[1];
  return said !== undefined && Number(said) !== year;
}
