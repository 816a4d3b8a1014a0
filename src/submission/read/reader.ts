import { fieldName, nameInVersion, rectAddress, resolveFormula, usesAbsentName } from '../../forms';
import type { FormulaContext } from '../../forms';
import type { Scheme } from '../../schemes';
import type { SourceCell } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';
import type { Place } from '../submission';
import { blankCell } from './cells';
import { createLocator } from './locate';
import type { Located } from './locate';
import type { NameIndex } from './nameIndex';

/** 可增行区里展开公式要的：哪个区，本行、从表头到本行的格。 */
export interface RowFormulas extends Required<Pick<FormulaContext, 'sameRow' | 'downToRow'>> {
  readonly block: string;
}

/** 读一张表时到处要用的东西。 */
export interface SheetReader {
  readonly recognized: RecognizedForm;
  /** 按名称（坏了按第二锚点）找位置；找不到为 null，并记下要告诉用户的话。 */
  place(name: string): Place | null;
  /** 这一版表样、别人的表上没有这个名称：读作空，不算坏。 */
  absent(name: string): boolean;
  /** 应有的公式；模板用到这一版还没有的字段、列时为 null（那一版的公式不是这样写的）。 */
  expected(template: string, row?: RowFormulas): string | null;
  /** 位置左上角的单元格；没有位置当空格。 */
  cell(place: Place | null): SourceCell;
  /** 展开公式模板时的上下文（不含本行）。 */
  readonly formulas: FormulaContext;
  /** 读的过程中积下的问题。 */
  readonly messages: readonly string[];
}

/** 给一张认出的表建读取器。 */
export function createReader(recognized: RecognizedForm, names: NameIndex, scheme: Scheme): SheetReader {
  const { sheet, form } = recognized;
  const locator = createLocator(recognized, names, scheme);
  const messages: string[] = [];
  const cache = new Map<string, Located | null>();
  const locate = (name: string): Located | null => {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const answer = locator.locate(name);
    const found = answer === 'absent' ? null : answer;
    cache.set(name, found);
    if (found?.how === 'anchor') {
      messages.push(`名称“${name}”失效，已按位置找回到 ${rectAddress(found.rect)}；重新插入表样可以修复。`);
    }
    if (answer === null) messages.push(`名称“${name}”失效，所在的行列可能被删了；重新插入表样可以修复。`);
    return found;
  };
  const formulas: FormulaContext = {
    form,
    scheme,
    span: (from, to) => spanAddress(locate(fieldName(form, from)), locate(fieldName(form, to))),
  };
  return {
    recognized,
    messages,
    absent: (name) =>
      nameInVersion(form, recognized.version, name) === null ||
      (sheet.foreign === true && locator.locate(name) === 'absent'),
    expected: (template, row) =>
      usesAbsentName(form, recognized.version, template, row?.block)
        ? null
        : resolveFormula(template, { ...formulas, ...row }),
    place(name) {
      const found = locate(name);
      return found === null ? null : { ...found.rect, sheetId: sheet.id, sheetName: sheet.name };
    },
    cell: (place) => (place === null ? blankCell : sheet.cell(place.row, place.column)),
    formulas,
  };
}

function spanAddress(from: Located | null, to: Located | null): string {
  if (from === null || to === null) return '#REF!';
  return rectAddress({ ...from.rect, lastRow: to.rect.lastRow, lastColumn: to.rect.lastColumn });
}
