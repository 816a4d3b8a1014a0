import { strToU8, zipSync } from 'fflate';
import { tag, xmlDocument } from '../package/xmlWriter';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** 关系类型的共同前缀。 */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** 有名字的关系类型；没列出的用 Office 的共同前缀。 */
const RELATION_TYPES: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  threadedComment: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
  person: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
};

/** 压缩包里文件的时间一律写这个（ZIP 能写的最早一天）：同样的内容得到同样的文件。 */
export const FIXED_TIME = new Date(1980, 0, 1);

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  while (folders.length && folders[0] === target[0]) {
    folders.shift();
    target.shift();
  }
  return '../'.repeat(folders.length) + target.join('/');
}

/** 攒部件、关系、内容类型，最后压成 .xlsx。 */
export class PackageWriter {
  private readonly files = new Map<string, string | Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly links = new Map<string, Relation[]>();

  /** 加一个部件；没有内容类型的按扩展名的缺省类型。 */
  add(path: string, content: string | Uint8Array, contentType: string | null): void {
    this.files.set(path, content);
    if (contentType !== null) this.types.set(path, contentType);
  }

  /** 从一个部件（`''` 为整个包）指向另一个，返回关系 id。 */
  relate(from: string, type: string, to: string): string {
    return this.link(from, type, { target: relativeTarget(from, to), external: false });
  }

  /** 从一个部件指向包外（网址、文件），返回关系 id。 */
  relateExternal(from: string, type: string, target: string): string {
    return this.link(from, type, { target, external: true });
  }

  private link(from: string, type: string, to: Pick<Relation, 'target' | 'external'>): string {
    const relations = this.links.get(from) ?? [];
    const id = `rId${relations.length + 1}`;
    relations.push({ id, type: RELATION_TYPES[type] ?? OFFICE + type, ...to });
    this.links.set(from, relations);
    return id;
  }

  /** 压成文件。 */
  finish(): Uint8Array {
    for (const [from, relations] of this.links) {
      const slash = from.lastIndexOf('/') + 1;
      const path = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      const entries = relations.map(({ id, type, target, external }) =>
        tag('Relationship', {
          Id: id,
          Type: type,
          Target: target,
          TargetMode: external ? 'External' : undefined,
        }),
      );
      this.files.set(path, xmlDocument(tag('Relationships', { xmlns: RELATIONSHIPS }, entries.join(''))));
    }
    const defaults = {
      rels: 'application/vnd.openxmlformats-package.relationships+xml',
      xml: 'application/xml',
      vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
      png: 'image/png',
    };
    const contentTypes = xmlDocument(
      tag(
        'Types',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
        Object.entries(defaults)
          .map(([Extension, ContentType]) => tag('Default', { Extension, ContentType }))
          .join('') +
          [...this.types]
            .map(([path, ContentType]) => tag('Override', { PartName: `/${path}`, ContentType }))
            .join(''),
      ),
    );
    const entries = [['[Content_Types].xml', contentTypes] as const, ...this.files];
    return zipSync(
      Object.fromEntries(
        entries.map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
      ),
      {
        mtime: FIXED_TIME,
      },
    );
  }
}
