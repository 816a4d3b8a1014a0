import { findScheme, parseScheme } from '../../schemes';
import type { Scheme } from '../../schemes';
import type { SourceName } from '../cellSource';
import type { Registry } from './registry';

/** 第二处登记：工作簿级隐藏名称；方案不是内置的，全文接着写在“PBE_登记_1”“PBE_登记_2”……里。 */
export const registryName = 'PBE_登记';

/** Excel 公式里一个字符串字面量最多 255 字，一个名称的公式最多 8192 字，都留些余地。 */
const literalLength = 200;
const literalsPerName = 20;

/** 名称与公式；都要设成隐藏。 */
export interface HiddenName {
  readonly name: string;
  readonly formula: string;
}

interface Head {
  readonly scheme: string;
  readonly version: number;
  readonly year: number;
  readonly unit: string;
  /** 方案全文分在几个名称里；0 表示内置方案，只记标识与版本。 */
  readonly parts: number;
}

/**
 * 登记里丢不起的部分 → 隐藏名称。自定义 XML 会被别的软件另存时丢掉或挪走，名称各家都留着；
 * 各表的位置不用记：表上的名称和固定文字就能找回。
 */
export function registryNames({
  scheme,
  year,
  unit,
}: Pick<Registry, 'scheme' | 'year' | 'unit'>): readonly HiddenName[] {
  const parts = isBuiltIn(scheme) ? [] : chunks(JSON.stringify(scheme), literalLength * literalsPerName);
  const head: Head = { scheme: scheme.id, version: scheme.version, year, unit, parts: parts.length };
  return [JSON.stringify(head), ...parts].map((text, index) => ({
    name: index === 0 ? registryName : `${registryName}_${index}`,
    formula: textFormula(text),
  }));
}

/** 隐藏名称 → 登记；没有、残缺、方案已不认识都返回 null。第二锚点、标注、上年数不在这里。 */
export function registryFromNames(names: readonly Pick<SourceName, 'name' | 'formula'>[]): Registry | null {
  const textOf = (wanted: string): string | null => {
    const found = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return found ? formulaText(found.formula) : null;
  };
  const head = parseHead(textOf(registryName));
  if (head === null) return null;
  const scheme = head.parts === 0 ? (findScheme(head.scheme) ?? null) : schemeIn(head.parts, textOf);
  return scheme && { scheme, year: head.year, unit: head.unit, forms: [], annotations: [] };
}

const isBuiltIn = (scheme: Scheme): boolean =>
  JSON.stringify(findScheme(scheme.id)) === JSON.stringify(scheme);

function chunks(text: string, length: number): readonly string[] {
  const pieces = Array.from({ length: Math.ceil(text.length / length) });
  return pieces.map((_, index) => text.slice(index * length, (index + 1) * length));
}

const textFormula = (text: string): string =>
  `=${chunks(text, literalLength)
    .map((piece) => `"${piece.replaceAll('"', '""')}"`)
    .join('&')}`;

const formulaText = (formula: string): string =>
  [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = '']) => piece.replaceAll('""', '"')).join('');

function parseHead(text: string | null): Head | null {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return null;
  const { scheme, parts, year, unit } = json as Partial<Record<keyof Head, unknown>>;
  const valid =
    typeof scheme === 'string' &&
    typeof parts === 'number' &&
    typeof year === 'number' &&
    typeof unit === 'string';
  return valid ? (json as Head) : null;
}

function schemeIn(parts: number, textOf: (name: string) => string | null): Scheme | null {
  const pieces = Array.from({ length: Math.min(parts, 100) }, (_, index) =>
    textOf(`${registryName}_${index + 1}`),
  );
  if (pieces.includes(null)) return null;
  const parsed = parseScheme(parseJson(pieces.join('')));
  return parsed.ok ? parsed.scheme : null;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
