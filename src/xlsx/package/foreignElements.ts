/** 元素的属性，带着前缀。 */
type Attributes = Readonly<Record<string, string>>;

/** 这几种部件里，除了扩展（`ext`）与兼容写法，只有根元素那个命名空间的元素算数。 */
const strictRoots = new Set(['worksheet', 'workbook', 'styleSheet', 'sst']);

/** 兼容写法的壳，用自己的前缀。 */
const wrappers = new Set(['AlternateContent', 'Choice', 'Fallback']);

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));

/**
 * 认出别的命名空间的元素，连里面的一起不看：Excel 不认它们（`mc:Ignorable`），我们去掉前缀一看却与真的同名——
 * 有人会在真的页脚前面放一个 `<z:headerFooter>`，在改过的数后面放一个 `<z:v>` 写着原来的数。
 */
export class ForeignElements {
  private root: { readonly prefix: string; readonly uri: string | undefined } | null = null;
  private isStrict = false;
  /** 从第几层起不看；都看为 `null`。 */
  private skipFrom: number | null = null;
  /** 从第几层起在扩展里，什么前缀都看；不在为 `null`。 */
  private extensionFrom: number | null = null;

  /** 正在不看的元素里。 */
  get inside(): boolean {
    return this.skipFrom !== null;
  }

  /** 没有前缀的元素不能一眼就认：在不看的元素里，或者根元素带前缀，没有前缀的不是同一个命名空间。 */
  get hidesUnprefixed(): boolean {
    return this.inside || (this.isStrict && this.root?.prefix !== '');
  }

  /** 一个元素开始，`depth` 是它外面有几层；返回它不看。 */
  opens(name: string, attributes: Attributes, depth: number, empty: boolean): boolean {
    if (this.inside) return true;
    const prefix = prefixOf(name);
    const local = name.slice(prefix === '' ? 0 : prefix.length + 1);
    if (this.root === null) {
      this.root = { prefix, uri: declared(prefix, attributes) };
      this.isStrict = strictRoots.has(local);
      return false;
    }
    if (!this.isStrict || this.extensionFrom !== null || wrappers.has(local)) return false;
    const uri = declared(prefix, attributes);
    if (prefix !== this.root.prefix || (uri !== undefined && uri !== this.root.uri)) {
      if (!empty) this.skipFrom = depth;
      return true;
    }
    if (local === 'ext' && !empty) this.extensionFrom = depth;
    return false;
  }

  /** 一个元素结束，`depth` 是它外面有几层；返回它没有看。 */
  closes(depth: number): boolean {
    if (this.extensionFrom === depth) this.extensionFrom = null;
    if (this.skipFrom === null) return false;
    if (this.skipFrom === depth) this.skipFrom = null;
    return true;
  }
}

/** 元素自己写着的、它的前缀指哪个命名空间；没有写为 `undefined`。 */
const declared = (prefix: string, attributes: Attributes): string | undefined =>
  attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
