import type { SourceRect, SourceSheet } from '../cellSource';
import { visibleCells } from './visibleCells';

/** 手机号、带区号的座机、身份证号。 */
const personal = [
  ['手机号', /(?<!\d)1[3-9]\d{9}(?!\d)/],
  ['座机号', /(?<!\d)0\d{2,3}[-－—]\d{7,8}(?!\d)/],
  ['身份证号', /(?<!\d)\d{17}[\dXx](?![\dXx])/],
] as const;

/** 留下的文字里像是还有个人信息的，一处一句话；自由填写的文字不敢替人删。 */
export function suspiciousTexts(
  sheet: SourceSheet,
  blank: readonly SourceRect[],
  texts: ReadonlySet<string>,
): readonly string[] {
  return [...visibleCells(sheet, blank)].flatMap(({ at, cell }) => {
    const text = String(cell.value);
    const kinds = personal.flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));
    const repeated = [...texts].filter((secret) => text.includes(secret));
    const found = [...kinds, ...repeated.map((one) => `“${one}”`)];
    return found.length === 0 ? [] : [`${at} 里像是还有${found.join('、')}，没有替您删，发布之前请看一眼。`];
  });
}
