import { parseLayer, reviewNamespace, standingOf, stateOf } from '../collect';
import type { SealReport } from '../submission';
import { readXlsx } from '../xlsx';
import { sha256 } from './sha256';

/** 工作簿里有复核层：绑没绑在这份定稿上，走到哪一步；没有返回 null。复核层不算定稿的改动。 */
export async function reviewWord(bytes: Uint8Array, { seal }: SealReport): Promise<string | null> {
  const { registryXml } = readXlsx(bytes, { registryNamespace: reviewNamespace });
  const layer = registryXml === null ? null : parseLayer(registryXml);
  if (layer === null) return null;
  const standing = await standingOf(layer, seal.digest, sha256);
  return `复核层（${layer.reviewer}，${stateOf(layer)}）：${standing === '有效' ? '有效，绑在这份定稿上' : `不作数，${standing}`}。`;
}
