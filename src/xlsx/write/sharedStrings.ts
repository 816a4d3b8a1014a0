import { tag, textElement, xmlDocument } from '../package/xmlWriter';

/** 共享文字表：同样的文字只写一份。 */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** 登记一段文字，返回下标。 */
  add(text: string): number {
    this.uses++;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  /** 整个部件。 */
  write(): string {
    return xmlDocument(
      tag(
        'sst',
        {
          xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          count: this.uses,
          uniqueCount: this.indexes.size,
        },
        [...this.indexes.keys()].map((text) => tag('si', {}, textElement('t', text))).join(''),
      ),
    );
  }
}
