/**
 * 不靠架构文件查一份 .xlsx：真 Excel 打开会弹“修复”或悄悄丢东西的毛病。
 * 样式下标、共享文字下标、合并区、名称、表名、公式与文字的长度、有效性与页眉的长度、关系与内容类型。
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

const MAX = {
  text: 32_767,
  formula: 8_192,
  literal: 255,
  sheetName: 31,
  header: 255,
  prompt: 255,
  title: 32,
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => !name.startsWith('@'),
});

const all = (node, ...path) =>
  path.reduce((nodes, name) => nodes.flatMap((each) => each?.[name] ?? []), node ? [node] : []);
const text = (node) => (typeof node === 'string' ? node : String(node?.['#text'] ?? ''));

/** `A1:B2` → 数字矩形；不是区域返回 null。 */
function rectOf(reference) {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference);
  if (!match) return null;
  const column = (letters) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const [, c, r, c2 = c, r2 = r] = match;
  return { c: column(c), r: Number(r), c2: column(c2), r2: Number(r2) };
}

const meet = (a, b) => a.r <= b.r2 && b.r <= a.r2 && a.c <= b.c2 && b.c <= a.c2;

function lintFormula(formula, at, problems) {
  if (formula.length > MAX.formula) problems.push(`${at} 公式长 ${formula.length}`);
  for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g))
    if (literal.length - 2 > MAX.literal) problems.push(`${at} 公式里的文字长 ${literal.length - 2}`);
}

function lintSheet(name, root, counts, problems) {
  const sheet = all(root, 'worksheet')[0];
  const seen = new Set();
  for (const cell of all(sheet, 'sheetData', 'row', 'c')) {
    const at = `${name}!${cell['@r']}`;
    if (seen.has(cell['@r'])) problems.push(`${at} 写了两次`);
    seen.add(cell['@r']);
    if (Number(cell['@s'] ?? 0) >= counts.styles) problems.push(`${at} 样式 ${cell['@s']} 不在样式表里`);
    const value = text(all(cell, 'v')[0]);
    if (cell['@t'] === 's' && !(Number(value) < counts.strings))
      problems.push(`${at} 共享文字 ${value} 不在表里`);
    if (value.length > MAX.text) problems.push(`${at} 文字长 ${value.length}`);
    for (const formula of all(cell, 'f')) lintFormula(text(formula), at, problems);
  }
  const merges = all(sheet, 'mergeCells', 'mergeCell').map((merge) => rectOf(merge['@ref']));
  merges.forEach((rect, i) => {
    if (!rect || (rect.r === rect.r2 && rect.c === rect.c2))
      problems.push(`${name} 第 ${i + 1} 个合并区不是区域`);
    else if (merges.some((other, j) => j < i && other && meet(rect, other)))
      problems.push(`${name} 第 ${i + 1} 个合并区与别的重叠`);
  });
  for (const rule of all(sheet, 'dataValidations', 'dataValidation')) {
    const at = `${name}!${rule['@sqref']} 有效性`;
    for (const [key, limit] of [
      ['promptTitle', MAX.title],
      ['errorTitle', MAX.title],
      ['prompt', MAX.prompt],
      ['error', MAX.prompt],
    ])
      if ((rule[`@${key}`] ?? '').length > limit)
        problems.push(`${at}的 ${key} 长 ${rule[`@${key}`].length}`);
    const [formula] = all(rule, 'formula1').map(text);
    if (/^"/.test(formula ?? '') && formula.length - 2 > MAX.literal)
      problems.push(`${at}列表长 ${formula.length - 2}`);
  }
  for (const rule of all(sheet, 'conditionalFormatting', 'cfRule')) {
    if (rule['@dxfId'] !== undefined && Number(rule['@dxfId']) >= counts.differential)
      problems.push(`${name} 条件格式的样式 ${rule['@dxfId']} 不在表里`);
    for (const formula of all(rule, 'formula')) lintFormula(text(formula), `${name} 条件格式`, problems);
  }
  for (const part of ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter'])
    for (const header of all(sheet, 'headerFooter', part))
      if (text(header).length > MAX.header) problems.push(`${name} 的 ${part} 长 ${text(header).length}`);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/i;

function lintNames(workbook, sheetNames, problems) {
  const seen = new Set();
  for (const name of all(workbook, 'definedNames', 'definedName')) {
    const written = name['@name'];
    const bare = written.replace(/^_xlnm\./, '');
    const scope = name['@localSheetId'];
    if (!NAME.test(bare) || LIKE_CELL.test(bare) || bare.length > 255)
      problems.push(`名称“${written}”不合法`);
    const key = `${scope ?? ''}|${written.toLowerCase()}`;
    if (seen.has(key)) problems.push(`名称“${written}”重复`);
    seen.add(key);
    if (scope !== undefined && Number(scope) >= sheetNames.length)
      problems.push(`名称“${written}”的表不存在`);
    lintFormula(text(name), `名称“${written}”`, problems);
  }
}

function lintPackage(parts, problems) {
  const types = parser.parse(strFromU8(parts['[Content_Types].xml']));
  const known = new Set(all(types, 'Types', 'Override').map((each) => each['@PartName'].slice(1)));
  const extensions = new Set(all(types, 'Types', 'Default').map((each) => each['@Extension'].toLowerCase()));
  for (const path of Object.keys(parts)) {
    if (path === '[Content_Types].xml') continue;
    if (!known.has(path) && !extensions.has(path.split('.').at(-1).toLowerCase()))
      problems.push(`${path} 没有内容类型`);
  }
  for (const path of known) if (!parts[path]) problems.push(`内容类型里的 ${path} 不在包里`);
  for (const [path, bytes] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
    const base = path.replace(/_rels\/[^/]*$/, '');
    for (const relation of all(parser.parse(strFromU8(bytes)), 'Relationships', 'Relationship')) {
      if (relation['@TargetMode'] === 'External') continue;
      const target = new URL(relation['@Target'], `zip:///${base}`).pathname.slice(1);
      if (!parts[decodeURIComponent(target)]) problems.push(`${path} 指到不存在的 ${target}`);
    }
  }
}

/** 查一份 .xlsx，返回毛病（中文），没有是空数组。 */
export function lintXlsx(bytes) {
  const parts = unzipSync(bytes);
  const problems = [];
  lintPackage(parts, problems);
  const read = (path) => (parts[path] ? parser.parse(strFromU8(parts[path])) : null);
  const workbook = all(read('xl/workbook.xml'), 'workbook')[0];
  const styles = all(read('xl/styles.xml'), 'styleSheet')[0];
  const counts = {
    styles: all(styles, 'cellXfs', 'xf').length,
    differential: all(styles, 'dxfs', 'dxf').length,
    strings: all(read('xl/sharedStrings.xml'), 'sst', 'si').length,
  };
  const sheets = all(workbook, 'sheets', 'sheet').map((sheet) => sheet['@name']);
  const lower = sheets.map((name) => name.toLowerCase());
  sheets.forEach((name, i) => {
    if (name.length > MAX.sheetName || /[:\\/?*[\]]|^'|'$/.test(name))
      problems.push(`工作表名“${name}”不合法`);
    if (lower.indexOf(name.toLowerCase()) !== i) problems.push(`工作表名“${name}”重复`);
  });
  lintNames(workbook, sheets, problems);
  for (const path of Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)))
    lintSheet(path, read(path), counts, problems);
  return problems;
}
