import type { Note, ThreadComment } from '../../host';
import { parseRect } from '../address';
import { child, children, descendants, flag, numberOf } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { Parts, Relation } from './parts';
import { richText } from './readStrings';

const THREAD_AUTHOR = /^tc=/i;
const DEFAULT_WIDTH = 108;
const DEFAULT_HEIGHT = 59.25;

interface NoteBox {
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

const key = (row: number, column: number) => `${row},${column}`;

function styleLength(style: string, name: string): number | undefined {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(pt|px|in|mm)?`, 'i').exec(style);
  if (!match) return undefined;
  const unit = { pt: 1, px: 0.75, in: 72, mm: 72 / 25.4 }[(match[2] ?? 'pt').toLowerCase()] ?? 1;
  return Number(match[1]) * unit;
}

/** 备注框的大小与显隐写在 VML 绘图部件里。 */
function readBoxes(vml: XmlElement | undefined): Map<string, NoteBox> {
  const boxes = new Map<string, NoteBox>();
  for (const shape of descendants(vml, 'shape')) {
    const data = child(shape, 'ClientData');
    const [row, column] = [child(data, 'Row')?.text, child(data, 'Column')?.text];
    if (row === undefined || column === undefined) continue;
    const style = shape.attributes['style'] ?? '';
    boxes.set(key(Number(row), Number(column)), {
      width: styleLength(style, 'width') ?? DEFAULT_WIDTH,
      height: styleLength(style, 'height') ?? DEFAULT_HEIGHT,
      visible: child(data, 'Visible') !== undefined || /visibility\s*:\s*visible/i.test(style),
    });
  }
  return boxes;
}

/** VML 常常不是规整的 XML（`<br>` 不闭合）；读不了就用缺省大小。 */
function tolerantTree(parts: Parts, path: string | null | undefined): XmlElement | undefined {
  try {
    return parts.tree(path);
  } catch {
    return undefined;
  }
}

/** 读备注；批注在老格式里留下的占位备注不算。 */
export function readNotes(parts: Parts, relations: readonly Relation[]): Note[] {
  const root = parts.tree(relations.find(({ type }) => type === 'comments')?.target);
  if (!root) return [];
  const boxes = readBoxes(tolerantTree(parts, relations.find(({ type }) => type === 'vmlDrawing')?.target));
  const authors = children(child(root, 'authors'), 'author').map(({ text }) => text);
  return children(child(root, 'commentList'), 'comment').flatMap((comment): Note[] => {
    const rect = parseRect(comment.attributes['ref'] ?? '');
    const author = authors[numberOf(comment.attributes, 'authorId') ?? -1] ?? '';
    const text = child(comment, 'text');
    if (!rect || !text || THREAD_AUTHOR.test(author)) return [];
    const box = boxes.get(key(rect.r, rect.c)) ?? {
      width: DEFAULT_WIDTH,
      height: DEFAULT_HEIGHT,
      visible: false,
    };
    return [{ r: rect.r, c: rect.c, text: richText(text), author, ...box }];
  });
}

/** 批注作者名册：人员 id → 显示名。 */
export function readPersons(parts: Parts, relations: readonly Relation[]): Map<string, string> {
  const root = parts.tree(relations.find(({ type }) => type === 'person')?.target);
  return new Map(
    children(root, 'person').map(({ attributes }) => [
      attributes['id'] ?? '',
      attributes['displayName'] ?? '',
    ]),
  );
}

/** 读线程批注与回复。 */
export function readThreadComments(
  parts: Parts,
  relations: readonly Relation[],
  persons: ReadonlyMap<string, string>,
): ThreadComment[] {
  const root = parts.tree(relations.find(({ type }) => type === 'threadedComment')?.target);
  const threads = new Map<string, ThreadComment>();
  for (const element of children(root, 'threadedComment')) {
    const { attributes } = element;
    const reply = {
      id: attributes['id'] ?? '',
      text: child(element, 'text')?.text ?? '',
      author: persons.get(attributes['personId'] ?? '') ?? '',
      created: attributes['dT'] ?? '',
    };
    const parent = threads.get(attributes['parentId'] ?? '');
    const rect = parseRect(attributes['ref'] ?? '');
    if (parent) parent.replies.push(reply);
    else if (rect)
      threads.set(reply.id, {
        ...reply,
        r: rect.r,
        c: rect.c,
        resolved: flag(attributes, 'done'),
        replies: [],
      });
  }
  return [...threads.values()];
}
