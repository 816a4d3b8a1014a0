import { parseScheme, strayBasis, type Basis, type Scheme } from '../../schemes';
import { kinds } from '../kinds';
import type { Layout } from '../layouts/layout';
import { parseLayout } from '../layouts/parseLayout';
import { isRecord, isText } from '../layouts/shapes';

/** 方案包：一地一年的方案与版面，一个 JSON 文件，发给谁谁就能用。 */
export interface Pack {
  /** 写法的版本。 */
  readonly format: 1;
  readonly id: string;
  /** 如“某县 2023”。 */
  readonly title: string;
  /** 出处与证据等级；待核的在窗格与文档里写明。 */
  readonly basis: readonly Basis[];
  /** 方案；只有版面的包没有，用户另选方案。 */
  readonly scheme?: Scheme;
  readonly layouts: readonly Layout[];
}

/** 读方案包的结果：问题是给人看的中文，指出哪一份版面的哪一处。 */
export type PackParse =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly string[] };

/** 一包里最多几份版面。 */
const mostLayouts = 60;

/** 核对一份方案包；一处不合格整包不用，逐项说明，绝不半信半用。 */
export function parsePack(json: unknown): PackParse {
  if (!isRecord(json) || json['format'] !== 1) {
    return { ok: false, problems: ['这不是方案包：应是一个对象，format 写 1。'] };
  }
  const problems: string[] = [];
  if (!isText(json['id']) || json['id'] === '') problems.push('方案包缺少标识 id。');
  if (!isText(json['title']) || json['title'] === '') problems.push('方案包缺少名字 title。');
  const basis = json['basis'] ?? [];
  if (!Array.isArray(basis) || !basis.every(isBasis))
    problems.push('方案包的依据 basis 应逐条写明文字 text 与证据等级 evidence（SEED、PUBLIC、MEMORY）。');
  const scheme = json['scheme'] === undefined ? null : parseScheme(json['scheme']);
  if (scheme !== null) problems.push(...(scheme.ok ? strayBasis(scheme.scheme) : scheme.problems));
  const layouts = json['layouts'];
  if (!Array.isArray(layouts) || layouts.length > mostLayouts) {
    problems.push(`方案包的版面 layouts 应是数组，至多 ${mostLayouts} 份。`);
    return { ok: false, problems };
  }
  const parsed = layouts.map((layout: unknown) => parseLayout(layout, kinds));
  const ids = new Set<string>();
  parsed.forEach((each, index) => {
    const where = `第 ${index + 1} 份版面`;
    if (!each.ok) problems.push(...each.problems.map((problem) => `${where}：${problem}`));
    else if (ids.has(each.layout.id)) problems.push(`${where}：标识“${each.layout.id}”与前面的重了。`);
    else if (kinds.some(({ id }) => id === each.layout.id))
      problems.push(`${where}：标识“${each.layout.id}”是内置版面的，请另取。`);
    else ids.add(each.layout.id);
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    pack: {
      format: 1,
      id: json['id'] as string,
      title: json['title'] as string,
      basis: basis as readonly Basis[],
      ...(scheme?.ok ? { scheme: scheme.scheme } : {}),
      layouts: parsed.flatMap((each) => (each.ok ? [each.layout] : [])),
    },
  };
}

const isBasis = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['text']) &&
  (value['evidence'] === 'SEED' || value['evidence'] === 'PUBLIC' || value['evidence'] === 'MEMORY');

/** 方案包 → 文件文字。 */
export const writePack = (pack: Pack): string => `${JSON.stringify(pack, null, 1)}\n`;

/** 文件文字 → 方案包；不是 JSON 也说清楚。 */
export function readPack(text: string): PackParse {
  try {
    return parsePack(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { ok: false, problems: ['方案包不是 JSON 文件，或没有写完整。'] };
  }
}
