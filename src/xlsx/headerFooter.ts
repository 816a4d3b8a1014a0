import type { HeadersFooters } from '../host';

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** 文件里的一行页眉（`&L左&C中&R右`）→ 三段。 */
export function splitHeaderFooter(text: string, kind: 'Header' | 'Footer'): HeadersFooters {
  const result: HeadersFooters = {};
  let key: keyof HeadersFooters = `center${kind}`;
  for (const piece of text.match(/&[\s\S]|[^&]+/g) ?? []) {
    const section = SECTIONS[piece[1]?.toUpperCase() as keyof typeof SECTIONS];
    if (piece.startsWith('&') && section) key = `${section}${kind}`;
    else result[key] = (result[key] ?? '') + piece;
  }
  return result;
}

/** 三段 → 文件里的一行。 */
export function joinHeaderFooter(data: HeadersFooters, kind: 'Header' | 'Footer'): string {
  return Object.entries(SECTIONS)
    .map(([letter, section]) => {
      const text = data[`${section}${kind}`];
      return text ? `&${letter}${text}` : '';
    })
    .join('');
}
