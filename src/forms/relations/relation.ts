import type { FieldKind } from '../form';

/** 关系里的一方：本表的一个字段、可增行区的一整列、同一行的另一列。 */
export type Operand =
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'column'; readonly block: string; readonly key: string }
  | { readonly kind: 'cell'; readonly key: string };

/** 一格与别的格的关系。 */
export interface Relation {
  /**
   * total 合计＝各方之和；ratio 率＝头一方÷后一方；score 得分由各方算出；grade 等次由总分分档；
   * derived 别的算法。
   */
  readonly kind: 'total' | 'ratio' | 'score' | 'grade' | 'derived';
  readonly inputs: readonly Operand[];
  /** 合计的各方在版面上首尾相连，公式写成一个区域。 */
  readonly adjoining: boolean;
}

/** 公式模板里的一个引用：`{键}` `{键:键}` `{#块.列}` `{@列}` `{@列|替代}`；`{?参数}` 不是。 */
const reference = /\{(?!\?)([^{}]+)\}/g;

/**
 * 公式模板 → 关系。关系只在字段的公式上声明这一次：公式、原生公式由它写出，
 * 合计规则、逐级重算、来龙去脉都由它读出。
 *
 * @param between 区域两头的字段之间有哪些字段（含两头），由版面定
 * @returns 不是公式为 null
 */
export function readRelation(
  template: string | undefined,
  kind: FieldKind,
  between: (from: string, to: string) => readonly string[],
): Relation | null {
  if (template === undefined) return null;
  const bare = template.replace(/\{\?(?:折算前|折算后|不适用行数)\}/g, '');
  const total = /^=IF\(COUNT\((.*)\)=0,"",SUM\(\1\)\)$/.exec(bare)?.[1];
  const tokens = [...(total ?? bare).matchAll(reference)].map(([, token = '']) => token);
  const inputs = [...new Set(tokens)].flatMap((token) => operands(token, between));
  return { kind: kindOf(template, kind, total !== undefined), inputs, adjoining: tokens.some(isRange) };
}

const isRange = (token: string): boolean => !/^[@#]/.test(token) && token.includes(':');

function operands(
  token: string,
  between: (from: string, to: string) => readonly string[],
): readonly Operand[] {
  const [bare = ''] = token.split('|');
  if (bare.startsWith('@')) return [{ kind: 'cell', key: bare.slice(1) }];
  if (bare.startsWith('#')) {
    const dot = bare.lastIndexOf('.');
    return [{ kind: 'column', block: bare.slice(1, dot), key: bare.slice(dot + 1) }];
  }
  const [from = '', to] = bare.split(':');
  return (to === undefined ? [from] : between(from, to)).map((key) => ({ kind: 'field', key }));
}

function kindOf(template: string, kind: FieldKind, isTotal: boolean): Relation['kind'] {
  if (isTotal) return 'total';
  if (template.includes('PBE.GRADE(')) return 'grade';
  if (/^=PBE\.[A-Z]+\(\{[^{}#]+\},\{[^{}#]+\}\)$/.test(template) && kind === 'rate') return 'ratio';
  return kind === 'score' ? 'score' : 'derived';
}
