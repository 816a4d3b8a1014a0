import { computedBranch, evaluatePbe } from '../../../domain';
import { parseAddress } from '../../address';
import type { CellSource } from '../../cellSource';
import { canonicalText } from './canonical';
import { referenceReader } from './references';
import type { SealedSheetOf } from './sealedSheets';
import type { FrozenCell, Seal } from './seal';

/** 复算与单元格不一致的一处。 */
export interface RecomputedDifference {
  readonly sheet: string;
  readonly cell: string;
  /** 单元格里的规范值。 */
  readonly shown: string;
  /** 用我们的实现由现在的数算出的规范值。 */
  readonly computed: string;
}

/** 复算的结果。 */
export interface Recomputation {
  /** 复算了几格（定稿时换掉的公式里看得懂的）。 */
  readonly checked: number;
  readonly differences: readonly RecomputedDifference[];
}

/** 把定稿时换掉的每条 PBE 公式用函数表的实现再算一遍，与单元格现在的值比较。 */
export function recompute(source: CellSource, seal: Seal, sheetOf: SealedSheetOf): Recomputation {
  const references = referenceReader(source);
  let checked = 0;
  const differences: RecomputedDifference[] = [];
  for (const frozen of seal.frozen) {
    const sheet = sheetOf(frozen.sheet);
    const at = parseAddress(frozen.cell);
    if (!sheet || !at || frozen.input) continue;
    const { value } = sheet.cell(at.row, at.column);
    const result = evaluatePbe(formulaFor(frozen, value), (reference) =>
      references.read(reference, sheet.id),
    );
    if (result === undefined || result === null || Array.isArray(result)) continue;
    checked += 1;
    const shown = canonicalText(value);
    const computed = canonicalText(result as string | number | boolean);
    if (!agree(shown, computed)) {
      differences.push({ sheet: frozen.sheet, cell: frozen.cell, shown, computed });
    }
  }
  return { checked, differences };
}

/** `IF(条件,"",PBE…)` 有结果时只复算后一支。 */
function formulaFor({ formula }: FrozenCell, value: unknown): string {
  return value === '' ? formula : computedBranch(formula);
}

/** 错误值各家写法不同（#VALUE!、#DIV/0!），都是错误就算一致。 */
const agree = (shown: string, computed: string): boolean =>
  shown === computed || (shown.startsWith('#') && computed.startsWith('#'));
