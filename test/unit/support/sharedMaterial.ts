import { existsSync } from 'node:fs';

/**
 * 项目旁边的材料（只在有它的机器上多查一遍）；没有为 undefined。
 *
 * @param path 材料里的位置，如 `domain/seeds/`
 */
export const sharedMaterial = (path: string): URL | undefined =>
  ['../../../../shared/', '../../../../../shared/']
    .map((folder) => new URL(`${folder}${path}`, import.meta.url))
    .find((url) => existsSync(url));
