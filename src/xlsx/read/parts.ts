import type { XlsxLimits } from '../limits';
import type { ZipReader } from '../package/zipReader';
import { children, parseXml } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { XlsxError } from '../xlsxError';

/** 部件之间的一条关系；`type` 只留最后一段（`worksheet`、`comments`……），宽松与严格两种写法就都认。 */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** 压缩包里的路径；外部目标为 `null`。 */
  readonly target: string | null;
  /** 外部目标（网址、文件）；包里的为 `null`。 */
  readonly external: string | null;
}

function resolve(base: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : base.slice(0, base.lastIndexOf('/') + 1) + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const targetOf = (
  base: string,
  target: string,
  isExternal: boolean,
): Pick<Relation, 'target' | 'external'> =>
  isExternal ? { target: null, external: target } : { target: resolve(base, target), external: null };

/** 打开的包：取部件、取关系。 */
export class Parts {
  constructor(
    readonly zip: ZipReader,
    readonly limits: XlsxLimits,
  ) {}

  /** 一个小部件的树；没有这个部件返回 `undefined`。 */
  tree(path: string | null | undefined): XmlElement | undefined {
    const text = path ? this.zip.text(path) : null;
    return text === null ? undefined : parseXml(text, this.limits);
  }

  /** 必须有的部件的文字。 */
  text(path: string): string {
    const text = this.zip.text(path);
    if (text === null) throw new XlsxError('corrupt', `缺少部件 ${path}`);
    return text;
  }

  /** 一个部件（`''` 为整个包）的关系。 */
  relations(path: string): Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const root = this.tree(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return children(root, 'Relationship').map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      ...targetOf(path, attributes['Target'] ?? '', attributes['TargetMode'] === 'External'),
    }));
  }
}
