/** 数字格式的一个记号。 */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** 一串占位符与其间的千分位、小数点，如 `#,##0.00`。 */
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'ampm'; readonly text: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' };

/** 用分号隔开的一节；条件写在方括号里的才有 `test`。 */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly isDate: boolean;
  readonly test: ((value: number) => boolean) | null;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[([<>=]{1,2})(-?[\d.]+)\]|\[\$([^[\]-]*)[^[\]]*\]|\[[^[\]]*\]|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(E[+-]0+)|([0#?][0#?,.]*|\.[0#?]+)|(%)|(@)|(y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+)|([\s\S])/giu;

function comparison(operator: string, bound: number): (value: number) => boolean {
  switch (operator) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

function parseSection(source: string): FormatSection {
  const tokens: FormatToken[] = [];
  let test: FormatSection['test'] = null;
  for (const match of source.matchAll(TOKEN)) {
    const [
      whole,
      quoted,
      escaped,
      elapsed,
      operator,
      bound,
      currency,
      general,
      ampm,
      exponent,
      digits,
      percent,
      at,
      date,
      other,
    ] = match;
    if (operator !== undefined) test = comparison(operator, Number(bound));
    else if (elapsed !== undefined) tokens.push({ kind: 'elapsed', text: elapsed.toLowerCase() });
    else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (ampm !== undefined) tokens.push({ kind: 'ampm', text: ampm });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', text: exponent });
    else if (digits !== undefined) tokens.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) tokens.push({ kind: 'percent' });
    else if (at !== undefined) tokens.push({ kind: 'text' });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (whole.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
    else {
      const text = quoted ?? escaped ?? currency ?? other ?? '';
      if (text) tokens.push({ kind: 'literal', text });
    }
  }
  return {
    tokens,
    test,
    isDate: tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'ampm'),
  };
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const piece of format.match(/"[^"]*"?|\\.|\[[^[\]]*\]|;|[^"\\[;]+|[\s\S]/gu) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const cache = new Map<string, readonly FormatSection[]>();
const CACHE_SIZE = 500;

/** 读一个数字格式；同一个格式只读一次。 */
export function parseFormat(format: string): readonly FormatSection[] {
  let sections = cache.get(format);
  if (!sections) {
    sections = splitSections(format).map(parseSection);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(format, sections);
  }
  return sections;
}
