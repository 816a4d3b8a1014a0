import { dec, rememberValue } from '../../domain';
import type { Decimal } from '../../domain';

/** 一级、二级指标格里写的名称与分值。 */
export interface Level {
  readonly name: string;
  /** 写明的分值，分；没写为 null。 */
  readonly stated: Decimal | null;
}

/** “产出指标（50分）”→ 名称与写明的分值。 */
export const readLevel = rememberValue((text: string): Level => {
  const match = /^(.*?)\s*[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]$/.exec(text.replace(/\s+/g, ' ').trim());
  return match === null
    ? { name: text.replace(/\s+/g, ''), stated: null }
    : { name: (match[1] ?? '').replace(/\s+/g, ''), stated: dec(match[2] ?? '0') };
});
