import { strToU8, zipSync } from 'fflate';

/** 一行：文字；`null` 并入左边一格，`'^'` 并入上面一格。 */
export type TableRow = readonly (string | null)[];

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const paragraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

const cell = (text: string, span: number, merge: string) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;

export function table(rows: readonly TableRow[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const body = rows.map((row, r) => {
    let xml = '';
    for (let c = 0; c < row.length; c++) {
      const text = row[c] ?? '';
      let span = 1;
      while (row[c + span] === null) span++;
      const continues = text === '^';
      const starts = !continues && rows[r + 1]?.[c] === '^';
      xml += cell(
        continues ? '' : text,
        span,
        continues ? '<w:vMerge/>' : starts ? '<w:vMerge w:val="restart"/>' : '',
      );
      c += span - 1;
    }
    return `<w:tr>${xml}</w:tr>`;
  });
  return `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1200"/>'.repeat(width)}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/** 最小的 .docx：只有正文部件。 */
export function docxOf(body: string): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}
