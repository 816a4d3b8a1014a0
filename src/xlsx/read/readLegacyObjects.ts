import type { FloatingObject } from '../printLooks';
import type { Parts, Relation } from './parts';

/** 旧式（VML）里的一件：种类、位置、文字。 */
const shape = /<v:shape\b[\s\S]*?<\/v:shape>/g;
const kindOf = /<x:ClientData\b[^>]*\bObjectType="(\w+)"/;
const anchorOf = /<x:Anchor>([^<]*)<\/x:Anchor>/;
const textOf = /<v:textbox\b[^>]*>([\s\S]*?)<\/v:textbox>/;
const idOf = /\bid="([^"]*)"/;

/** 旧式（VML）部件里的窗体控件：会印在格子上面；批注框（Note）不算。 */
function controlsIn(vml: string): readonly FloatingObject[] {
  return (vml.match(shape) ?? []).flatMap((source): readonly FloatingObject[] => {
    const kind = kindOf.exec(source)?.[1];
    if (kind === undefined || kind === 'Note') return [];
    const [c, dx, r, dy, c2, dx2, r2, dy2] = (anchorOf.exec(source)?.[1] ?? '').split(',').map(Number);
    const at = [c, dx, r, dy, c2, dx2, r2, dy2].every((part) => Number.isFinite(part));
    return [
      {
        kind: '控件',
        name: idOf.exec(source)?.[1] ?? kind,
        rect: at
          ? {
              r: r ?? 0,
              c: c ?? 0,
              r2: dy2 === 0 ? Math.max(r ?? 0, (r2 ?? 0) - 1) : (r2 ?? 0),
              c2: dx2 === 0 ? Math.max(c ?? 0, (c2 ?? 0) - 1) : (c2 ?? 0),
            }
          : null,
        text: (textOf.exec(source)?.[1] ?? '').replace(/<[^>]*>/g, '').trim(),
      },
    ];
  });
}

/** 图形部件以外会盖住、改变格子样子的：窗体控件、表格（列表）样式。 */
export function readLegacyObjects(parts: Parts, relations: readonly Relation[]): readonly FloatingObject[] {
  const targets = (type: string): readonly string[] =>
    relations.flatMap((one) => (one.type === type && one.target ? [one.target] : []));
  const tables = targets('table').flatMap((path): readonly FloatingObject[] => {
    const { name = '', ref = '' } = parts.tree(path)?.attributes ?? {};
    return [{ kind: '表格样式', name: `${name} ${ref}`, rect: null, text: '' }];
  });
  return [...targets('vmlDrawing').flatMap((path) => controlsIn(parts.zip.text(path) ?? '')), ...tables];
}
