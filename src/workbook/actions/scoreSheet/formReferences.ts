import { columnName, fieldName } from '../../../forms';
import type { BlockReading, FormReading, Place } from '../../../submission';
import { findName, type BookState } from '../../kernel/book/bookState';
import { isBrokenReference, nameFormula } from '../../kernel/book/references';

/** 指不到任何地方时写进公式的：空文字。 */
const nothing = '""';

/**
 * 公式里怎样指到一张表上的字段：用它的名称，插删行、改表名都跟着走，公式也看得懂。
 * 名称坏了、一项目一张的表（名称是工作表级的，跨表引用在各家软件里不一样）就写地址，同样跟着走。
 */
export class FormReferences {
  constructor(
    private readonly book: BookState,
    private readonly reading: FormReading,
  ) {}

  /** 一个字段。 */
  field(key: string): string {
    const found = this.reading.fields.get(key);
    if (found === undefined) return nothing;
    return this.named(fieldName(this.reading.form, key)) ?? addressOf(found.place);
  }

  /** 可增行区的一列。 */
  column(block: BlockReading, key: string): string {
    const cell = block.rows[0]?.cells.get(key)?.place ?? null;
    const whole = cell && block.place && { ...cell, row: block.place.row, lastRow: block.place.lastRow };
    return this.namedColumn(block, key) ?? addressOf(whole);
  }

  /** 可增行区里第 `row` 行（从 0 起）的一格。 */
  cell(block: BlockReading, key: string, row: number): string {
    const name = this.namedColumn(block, key);
    if (name !== null) return `INDEX(${name},${row + 1})`;
    return addressOf(block.rows[row]?.cells.get(key)?.place ?? null);
  }

  private namedColumn({ block }: BlockReading, key: string): string | null {
    return this.named(columnName(this.reading.form, block.key, key));
  }

  private named(name: string): string | null {
    if (this.reading.form.scope === 'sheet') return null;
    const known = findName(this.book.names, name);
    return known === undefined || isBrokenReference(known.formula) ? null : name;
  }
}

/** 合并格写左上角一格；一列写全。 */
function addressOf(place: Place | null): string {
  if (place === null) return nothing;
  return nameFormula(place.sheetName, { ...place, lastColumn: place.column }).slice(1);
}
