import { reviewStates, type ReviewLayer } from './layer';

/** 复核层在工作簿里的自定义 XML 的命名空间。 */
export const reviewNamespace = 'urn:pbe:review:1';

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => {
    const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()];
    if (named !== undefined) return named;
    const code = name.toLowerCase().startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isFinite(code) ? String.fromCodePoint(code) : whole;
  });

/** 复核层 → 自定义 XML；内容是一段 JSON 文字。 */
export const writeLayer = (layer: ReviewLayer): string =>
  `<review xmlns="${reviewNamespace}">${escape(JSON.stringify(layer))}</review>`;

const isText = (value: unknown): value is string => typeof value === 'string';

function isLayer(value: unknown): value is ReviewLayer {
  const layer = value as Partial<ReviewLayer> | null;
  return (
    typeof layer === 'object' &&
    layer !== null &&
    layer.version === 1 &&
    [layer.seal, layer.reviewer, layer.digest].every(isText) &&
    [layer.rows, layer.totals, layer.events].every(Array.isArray) &&
    (layer.events ?? []).every(({ state }) => reviewStates.includes(state))
  );
}

/** 自定义 XML → 复核层；看不懂为 `null`。 */
export function parseLayer(xml: string): ReviewLayer | null {
  const body = /<(?:\w+:)?review\b[^>]*>([\s\S]*)<\/(?:\w+:)?review>/.exec(xml)?.[1];
  if (body === undefined) return null;
  try {
    const read: unknown = JSON.parse(unescape(body.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')));
    return isLayer(read) ? read : null;
  } catch {
    return null;
  }
}
