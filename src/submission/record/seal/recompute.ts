import { ErrorValue, type FormulaCell } from '../../../domain';
import { cellAddress } from '../../../forms';
import { parseAddress } from '../../address';
import type { CellScalar, CellSource } from '../../cellSource';
import { agrees, calculatorOf } from '../../recalculate';
import type { FieldReading, FormReading, Submission } from '../../submission';
import { canonicalText, formKey } from './canonical';
import type { Seal } from './seal';
import type { SealedSheetOf } from './sealedSheets';

/** 复算与单元格不一致的一处。 */
export interface RecomputedDifference {
  readonly sheet: string;
  readonly cell: string;
  /** 单元格里的规范值；没有存下结果的是定稿时的。 */
  readonly shown: string;
  /** 用我们的实现由现在的数算出的规范值。 */
  readonly computed: string;
}

/** 复算的结果。 */
export interface Recomputation {
  /** 复算了几格（表上的公式、定稿时换掉的公式里算得了的）。 */
  readonly checked: number;
  /** 其中没有存下结果、与定稿时的数比的。 */
  readonly uncached: number;
  readonly differences: readonly RecomputedDifference[];
}

/** 一格：现在存着的、几条公式各算出的（用到才算：表上算过的格，冻结清单里的不再算一遍）。 */
interface Checked {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellScalar;
  readonly sealed: CellScalar;
  computed(): readonly (FormulaCell | undefined)[];
}

/** 算得了的一格。 */
interface Computed extends Omit<Checked, 'computed'> {
  readonly results: readonly FormulaCell[];
}

/**
 * 表上的每一条公式（SUM、等价原生公式）与定稿时换掉的 PBE 公式，由录入的数再算一遍，与单元格现在的值比较；
 * 一格有两条的两条都要对。换成了错误值、看不懂的公式的，照表样应有的公式算。
 */
export function recompute(
  source: CellSource,
  seal: Seal,
  submission: Submission,
  sheetOf: SealedSheetOf,
): Recomputation {
  const seen = new Set<string>();
  const cells = [...formCells(seal, submission), ...frozenCells(source, seal, sheetOf)].filter(
    ({ sheet, cell }) => {
      const key = `${sheet}!${cell}`;
      return !seen.has(key) && seen.add(key);
    },
  );
  const checked = cells.flatMap(({ computed, ...cell }): readonly Computed[] => {
    const results = computed().filter((each) => each !== undefined);
    return results.length === 0 ? [] : [{ ...cell, results }];
  });
  return {
    checked: checked.length,
    uncached: checked.filter(({ value, sealed }) => value === '' && sealed !== '').length,
    differences: checked.flatMap(differenceOf),
  };
}

function differenceOf({ sheet, cell, value, sealed, results }: Computed): readonly RecomputedDifference[] {
  const shown = value === '' ? sealed : value;
  const wrong = results.find((each) => !agrees(shown, each) && !sameText(shown, each));
  if (wrong === undefined) return [];
  return [{ sheet, cell, shown: canonicalText(shown), computed: textOf(wrong) }];
}

const textOf = (value: FormulaCell): string =>
  value instanceof ErrorValue ? value.code : canonicalText(value ?? '');

/** 规范值一样（定稿登记里记的是文字）。 */
const sameText = (shown: CellScalar, computed: FormulaCell): boolean =>
  canonicalText(shown) === textOf(computed);

/** 表上有公式的每一格。 */
function formCells(seal: Seal, submission: Submission): readonly Checked[] {
  return submission.forms.flatMap((form) => {
    const sheet = calculatorOf(form.source).sheet(form.sheetId);
    const sealed = sealedTexts(seal, form);
    if (sheet === undefined) return [];
    return readingsOf(form).flatMap((reading): readonly Checked[] => {
      const { cell, place, spec } = reading;
      if (cell.formula === null || place === null) return [];
      const { row, column } = place;
      const own = sheet.ownFormula(row, column);
      const { formula, value } = cell;
      const computed = (): readonly (FormulaCell | undefined)[] => {
        const results = [
          own === null ? undefined : sheet.formulaAt(row, column, own),
          own === formula ? undefined : sheet.evaluate(formula, row),
        ];
        const known = results.filter((each) => each !== undefined && !(each instanceof ErrorValue));
        const wanted = spec.formula === undefined || known.length > 0 ? null : reading.expectedFormula;
        return wanted === null ? results : [...results, sheet.evaluate(wanted, row)];
      };
      const address = cellAddress(row, column);
      return [{ sheet: form.sheetName, cell: address, value, sealed: sealed.get(address) ?? '', computed }];
    });
  });
}

const readingsOf = ({ fields, blocks }: FormReading): readonly FieldReading[] => [
  ...fields.values(),
  ...[...blocks.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
];

function sealedTexts(seal: Seal, { form, name }: FormReading): ReadonlyMap<string, string> {
  const found = seal.content.forms.find((each) => formKey(each) === formKey({ form: form.id, name }));
  return new Map((found?.fields ?? []).map(([, address, text]) => [address, text]));
}

/** 定稿时换掉的公式；在别人的表上的只有登记里知道。录入格里用户自己写的不复算：封的是当时的值。 */
function frozenCells(source: CellSource, seal: Seal, sheetOf: SealedSheetOf): readonly Checked[] {
  const calculator = calculatorOf(source);
  return seal.frozen.flatMap(({ sheet: name, cell, formula, value: sealed, input }): readonly Checked[] => {
    const sheet = sheetOf(name);
    const at = parseAddress(cell);
    if (!sheet || !at || input) return [];
    const { value } = sheet.cell(at.row, at.column);
    const computed = () => [calculator.sheet(sheet.id)?.evaluate(formula, at.row)];
    return [{ sheet: sheet.name, cell, value, sealed, computed }];
  });
}
