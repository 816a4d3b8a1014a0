import { canonicalDocument } from './canonical';
import type { Digest, Seal } from './seal';

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** 键按码位排好的 JSON：同样的内容，文字一个字不差。 */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) {
    // 登记里几万个都是一格一行的标量，照原样写就是排好的
    return value.every(isScalar) ? JSON.stringify(value) : `[${value.map(stableJson).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableJson(item)}`).join(',')}}`;
}

/**
 * 摘要盖的文字：第 1 版只有规范值；第 2 版是登记全文（摘要自己与走到哪一步不算），
 * 所以签署、时间、冻结清单、方案快照、定稿前的样子改一个字都对不上。
 */
function sealDocument(seal: Seal): string {
  if (seal.version === 1) return canonicalDocument(seal.content);
  const { digest: _, state: __, ...record } = seal;
  return stableJson(record);
}

/** 登记 → 摘要，小写十六进制。 */
export const sealDigest = (seal: Seal, digest: Digest): Promise<string> => digest(sealDocument(seal));
