import type { Note, ThreadComment } from '../../host';
import { cellAddress } from '../address';
import { escapeXml, tag, textElement, xmlDocument } from '../package/xmlWriter';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** 老格式里的一条备注；批注也要留一条，没有批注功能的软件才看得见。 */
export interface LegacyNote extends Note {
  /** 给批注占位时的 id。 */
  readonly threadId: string | null;
}

function placeholder(comment: ThreadComment): LegacyNote {
  const text = [comment, ...comment.replies].map(({ text: body }) => body).join('\n');
  return {
    r: comment.r,
    c: comment.c,
    text: `[批注]\n${text}`,
    author: `tc=${comment.id}`,
    width: 160,
    height: 80,
    visible: false,
    threadId: comment.id,
  };
}

/** 备注与批注占位合成一份，按单元格排好；同一格两样都有时以批注为准。 */
export function legacyNotes(notes: readonly Note[], comments: readonly ThreadComment[]): LegacyNote[] {
  const placeholders = comments.map(placeholder);
  const taken = new Set(placeholders.map(({ r, c }) => cellAddress(r, c)));
  const own = notes.filter(({ r, c }) => !taken.has(cellAddress(r, c)));
  return [...own.map((note) => ({ ...note, threadId: null })), ...placeholders].sort(
    (a, b) => a.r - b.r || a.c - b.c,
  );
}

/** 写备注部件。 */
export function writeNotes(notes: readonly LegacyNote[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const list = notes.map(({ r, c, text, author, threadId }) =>
    tag(
      'comment',
      { ref: cellAddress(r, c), authorId: authors.indexOf(author), 'xr:uid': threadId ?? undefined },
      tag('text', {}, tag('r', {}, textElement('t', text))),
    ),
  );
  return xmlDocument(
    tag(
      'comments',
      {
        xmlns: MAIN,
        'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
        'mc:Ignorable': 'xr',
        'xmlns:xr': 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision',
      },
      tag('authors', {}, authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')) +
        tag('commentList', {}, list.join('')),
    ),
  );
}

/** 写备注框的位置与大小：Excel 没有这个部件就不显示备注。 */
export function writeNoteBoxes(notes: readonly LegacyNote[]): string {
  const shapes = notes.map(({ r, c, width, height, visible }, i) => {
    const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${width}pt;height:${height}pt;z-index:${i + 1};visibility:${visible ? 'visible' : 'hidden'}`;
    const data = [
      '<x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${c + 1}, 15, ${Math.max(0, r - 1)}, 10, ${c + 3}, 15, ${r + 4}, 4</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${r}</x:Row><x:Column>${c}</x:Column>`,
      visible ? '<x:Visible/>' : '',
    ];
    return (
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note">${data.join('')}</x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
