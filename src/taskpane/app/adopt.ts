import { builtInPack, writePack, type Layout, type Pack } from '../../forms';
import {
  adoptionOf,
  layoutFrom,
  withAnswers,
  type Adoption,
  type Answer,
  type Proposal,
} from '../../recognize';
import type { Scheme } from '../../schemes';
import type { RecognizedSheet } from '../../workbook';

export { readPack } from '../../forms';

/** 一张表的打算：版面、要建的名称与要放的公式。 */
export interface AdoptPreview {
  readonly proposal: Proposal;
  readonly layout: Layout;
  readonly adoption: Adoption;
}

/** 绑定时共同的部分。 */
export interface AdoptContext {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
}

/** 照现在的回答排出要建的名称、要放的公式；表种没有表样可绑为 null。 */
export function previewOf(
  { grid, sheetName, unlocked }: RecognizedSheet,
  proposal: Proposal,
  answers: readonly Answer[],
  context: AdoptContext,
): AdoptPreview | null {
  const answered = withAnswers(proposal, answers);
  const title = answered.title || sheetName;
  const layout = layoutFrom(grid, answered, { id: title, title });
  if (layout === null) return null;
  const filled = new Set(grid.cells.map(({ row, column }) => `${row},${column}`));
  const adoption = adoptionOf(
    layout,
    {
      isBlank: (row, column) => !filled.has(`${row},${column}`),
      isLocked: (row, column) =>
        unlocked !== null &&
        !unlocked.some(
          (rect) =>
            row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn,
        ),
    },
    { ...context, project: sheetName, sheetName },
  );
  return { proposal: answered, layout, adoption };
}

/** 内置方案连自带的版面写成方案包的文字。 */
export const ownPackText = async (scheme: Scheme): Promise<string> => writePack(await builtInPack(scheme));

/** 一份版面写成方案包的文字。 */
export function packText(layout: Layout): string {
  const pack: Pack = {
    format: 1,
    id: layout.id,
    title: layout.title ?? layout.id,
    basis: [{ text: '认表得到，没有逐格核对过。', evidence: 'MEMORY' }],
    layouts: [layout],
  };
  return writePack(pack);
}
