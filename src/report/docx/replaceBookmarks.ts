import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readReportDocx } from './readReportDocx';
import { escapeXml } from './xmlTokens';

/**
 * 换掉书签里的文字，别的一个字节不动：新文字写进书签盖住的第一截，其余几截清空，格式照旧。
 *
 * @param replacements 书签名 → 新文字
 * @param properties 要换的自定义属性的值（名 → 值）；没有的名不加
 * @throws ReportDocxError 不是 .docx、坏了
 */
export function replaceBookmarks(
  bytes: Uint8Array,
  replacements: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const paragraph of readReportDocx(bytes).paragraphs) {
    for (const { name, pieces } of paragraph.bookmarks) {
      const text = replacements.get(name);
      if (text === undefined || pieces.length === 0) continue;
      pieces.forEach(({ start, end }, at) => edits.push({ start, end, text: at === 0 ? text : '' }));
    }
  }
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!);
  let written = '';
  let from = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    if (start < from) continue; // 书签套着书签：只换一次
    written += xml.slice(from, start) + escapeXml(text);
    from = end;
  }
  files['word/document.xml'] = strToU8(written + xml.slice(from));
  const custom = files['docProps/custom.xml'];
  if (custom && properties.size > 0) {
    const replaced = strFromU8(custom).replace(
      /(<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:lpwstr>)([^<]*)(<\/vt:lpwstr>)/g,
      (all, head: string, name: string, _old: string, tail: string) =>
        properties.has(name) ? head + escapeXml(properties.get(name)!) + tail : all,
    );
    files['docProps/custom.xml'] = strToU8(replaced);
  }
  return zipSync(files, { level: 6 });
}
