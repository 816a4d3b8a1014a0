import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from './readDocx';
import { attribute, escapeXml, xmlTokens } from './xmlTokens';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** 书签盖住的各截文字（`w:t`）在 XML 里的位置；删掉的修订不动。 */
function editsIn(xml: string, replacements: ReadonlyMap<string, string>): readonly Edit[] {
  const edits: Edit[] = [];
  const open = new Map<string, { readonly text: string; written: boolean }>();
  let [deleted, inText] = [0, false];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (!inText || deleted > 0) continue;
      const [first] = open.values();
      if (!first) continue;
      edits.push({ start: token.start, end: token.end, text: first.written ? '' : first.text });
      first.written = true;
      continue;
    }
    const step = token.kind === 'close' ? -1 : token.kind === 'open' ? 1 : 0;
    if (token.name === 'w:t') inText = step > 0;
    else if (token.name === 'w:del' || token.name === 'w:moveFrom') deleted += step;
    else if (token.name === 'w:p' && step < 0) open.clear();
    else if (token.kind !== 'close' && token.name === 'w:bookmarkStart') {
      const text = replacements.get(attribute(token.attributes, 'name') ?? '');
      if (text !== undefined) open.set(attribute(token.attributes, 'id') ?? '', { text, written: false });
    } else if (token.kind !== 'close' && token.name === 'w:bookmarkEnd')
      open.delete(attribute(token.attributes, 'id') ?? '');
  }
  return edits;
}

/**
 * 换掉书签里的文字，别的一个字节不动：新文字写进书签盖住的第一截，其余几截清空，格式照旧。
 *
 * @param replacements 书签名 → 新文字
 * @param properties 要换的自定义属性的值（名 → 值）；没有的名不加
 * @throws DocxError 不是 .docx、坏了、太大
 */
export function replaceBookmarks(
  bytes: Uint8Array,
  replacements: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  readDocx(bytes); // 坏的、太大的先在这里拦下
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!);
  let written = '';
  let from = 0;
  for (const { start, end, text } of editsIn(xml, replacements)) {
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
