/** 两本工作簿里公式格的值逐格比：一本是我们存的，一本是别的软件重算过的。 */
import { strFromU8, unzipSync } from 'fflate';

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decode = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, number, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  );
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const plainText = (xml) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => decode(text)).join('');

/**
 * 工作簿里每个公式格的公式与存着的值。
 *
 * @param {Uint8Array} bytes .xlsx 文件
 * @returns {Map<string, { formula: string, value: string }>} 键是“表名!地址”；没有存值的是空串
 */
export function formulaCells(bytes) {
  const parts = unzipSync(bytes);
  const read = (path) => (parts[path] ? strFromU8(parts[path]) : '');
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, xml = '']) => plainText(xml),
  );
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  const cells = new Map();
  for (const [tag] of read('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)) {
    const sheet = decode(attribute(tag, 'name'));
    const xml = read(`xl/${targets.get(attribute(tag, 'r:id'))}`);
    for (const [, head, body] of xml.matchAll(/<c(\s[^>]*[^/])>([\s\S]*?)<\/c>/g)) {
      const formula = /<f(?:\s[^>]*)?>([^<]*)<\/f>|<f\s[^>]*\/>/.exec(body);
      if (!formula) continue;
      const stored = decode(/<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '');
      const value = attribute(head, 't') === 's' ? (shared[Number(stored)] ?? '') : stored;
      cells.set(`${sheet}!${attribute(head, 'r')}`, { formula: decode(formula[1] ?? ''), value });
    }
  }
  return cells;
}

/** 数只差浮点的尾数，算一样。 */
function agree(a, b) {
  if (a === b) return true;
  if (a.trim() === '' || b.trim() === '') return false;
  const [one, two] = [Number(a), Number(b)];
  return Number.isFinite(one) && Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(two));
}

/** 别的软件不认识的函数，和靠它算的格。 */
const usesPbe = /(?:^|[^\p{L}\p{N}.])(?:_xldudf_)?PBE[._]/iu;
const unknown = /^(?:#NAME\?|Err:508)$/;

/**
 * 逐格比：一样几格、对不了几格（PBE 函数别的软件算不出）、哪些不同。重算后没有了这条公式也是不同。
 *
 * @param {ReturnType<typeof formulaCells>} ours 我们存的
 * @param {ReturnType<typeof formulaCells>} theirs 重算过的
 */
export function compareRecalculated(ours, theirs) {
  let [same, unreadable] = [0, 0];
  const different = [];
  for (const [cell, { formula, value }] of ours) {
    const recalculated = theirs.get(cell)?.value;
    if (usesPbe.test(formula) || unknown.test(recalculated ?? '')) unreadable += 1;
    else if (recalculated !== undefined && agree(value, recalculated)) same += 1;
    else different.push({ cell, formula, stored: value, recalculated: recalculated ?? '（没有公式了）' });
  }
  return { same, unreadable, different };
}
