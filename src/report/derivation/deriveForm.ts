import type { FormReading, Place, RowReading } from '../../submission';
import { formatAmount } from '../../domain';
import { deriveField } from './deriveFields';
import { deriveIndicator } from './deriveIndicator';
import { bareName, deriveStandard } from './deriveStandard';
import { deriveTotal } from './deriveTotal';
import { operandOf } from './operand';

/** 一条算式说明，可以整句复制到报告里。 */
export interface Derivation {
  /** 说的是哪一项：字段键或指标名。 */
  readonly subject: string;
  readonly text: string;
  /** 写进报告的整句：编号、分值、一般式、代入式、结果、比较、得分、句号。 */
  readonly sentence: string;
  /** 说的是哪一格（字段、得分格）。 */
  readonly place: Place | null;
}

type Derive = (complete: boolean) => string | null;

function entry(
  subject: string,
  derive: Derive,
  place: Place | null,
  row?: RowReading,
): readonly Derivation[] {
  const text = derive(false);
  if (text === null) return [];
  return [{ subject, text, sentence: wholeSentence(derive(true) ?? text, row), place }];
}

/** 一行的前面写编号、名称、分值，末尾写句号：“②公用经费控制率（8分）：……，得满分8分。” */
function wholeSentence(text: string, row: RowReading | undefined): string {
  const weight = operandOf(row?.cells.get('分值'));
  const ended = `${text.replace(/[。；]$/, '')}。`;
  if (!row || !weight) return ended;
  const head = `${row.label}（${formatAmount(weight.value)}分）：`;
  const own = [`${row.label}：`, `${bareName(row.label)}：`].find((prefix) => ended.startsWith(prefix));
  return head + (own === undefined ? ended : ended.slice(own.length));
}

/** 一张表全部率与得分的算式说明：字段、各项指标、总分；写不出来的（缺数、分母为 0）不出现。 */
export function deriveForm(form: FormReading): readonly Derivation[] {
  const fields = [...form.fields].flatMap(([key, reading]) =>
    entry(key, (complete) => deriveField(form, key, complete), reading.place),
  );
  const rows = [...form.blocks].flatMap(([key, block]) => {
    const derive = rowDerivations[key];
    if (!derive) return [];
    return block.rows.flatMap((row) =>
      entry(row.label, (complete) => derive(form, row, complete), scorePlace(row), row),
    );
  });
  return [
    ...fields,
    ...rows,
    ...entry('总分', () => deriveTotal(form), form.fields.get('总分')?.place ?? null),
  ];
}

/** 选中一格时的算式说明：字段本身，或所在行的得分；没有返回 null。 */
export function deriveAt(form: FormReading, place: Place): Derivation | null {
  const here = ({ place: at }: { readonly place: Place | null }): boolean =>
    at?.row === place.row && at.column <= place.column && at.lastColumn >= place.column;
  for (const [key, reading] of form.fields) {
    if (!here(reading)) continue;
    const derive: Derive = (complete) =>
      key === '总分' ? deriveTotal(form) : deriveField(form, key, complete);
    return entry(key, derive, reading.place)[0] ?? null;
  }
  for (const [key, block] of form.blocks) {
    const row = block.rows.find(({ cells }) => [...cells.values()].some(here));
    const derive = rowDerivations[key];
    if (row && derive)
      return entry(row.label, (complete) => derive(form, row, complete), scorePlace(row), row)[0] ?? null;
    if (row) return null;
  }
  return null;
}

const scorePlace = (row: RowReading): Place | null => row.cells.get('得分')?.place ?? null;

const rowDerivations: Readonly<
  Record<string, (form: FormReading, row: RowReading, complete: boolean) => string | null>
> = {
  绩效指标: (_, row) => deriveIndicator(row),
  评价指标: deriveStandard,
};
