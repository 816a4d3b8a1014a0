import type { CellChange, Fix } from '../../../audit';
import { placeKey } from '../../kernel/annotationState';
import { numberFormatOf } from '../../kernel/layout/looks';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import { cellAt, remember, requestCell, shownIn, writeBack, type CellMemory } from './cellMemory';
import type { ApplyFixesResult, FixedCell } from './fixUndo';

/** 核对过、要改的一格。 */
interface PlannedChange {
  readonly change: CellChange;
  readonly before: CellMemory;
  /** 要另设的数字格式；不用动为 null。 */
  readonly numberFormat: string | null;
}

/**
 * 应用修正：先读一次，核对每格还是修正时看到的样子（不是就跳过、说出来），再一批写完，不管多少格。
 * 写到一半失败就把写过的退回去，要么全改了，要么一格没动。
 */
export function applyFixes(fixes: readonly Fix[]): Promise<ApplyFixesResult> {
  const changes = distinct(fixes.flatMap((fix) => fix.changes));
  return runExcel('修正', async (context) => {
    if (changes.length === 0) return { applied: 0, skipped: [], undo: null };
    const { planned, skipped } = await verify(context, changes);
    if (planned.length === 0) return { applied: 0, skipped, undo: null };
    const cells = await write(context, planned);
    return { applied: cells.length, skipped, undo: { cells } };
  });
}

/** 几条结果说的是同一格（B05、A13 都要恢复公式）时只改一次。 */
function distinct(changes: readonly CellChange[]): readonly CellChange[] {
  const byCell = new Map<string, CellChange>();
  for (const change of changes) {
    const { sheetId, row, column } = change.place;
    const key = placeKey(sheetId, row, column);
    if (!byCell.has(key)) byCell.set(key, change);
  }
  return [...byCell.values()];
}

async function verify(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<{ readonly planned: readonly PlannedChange[]; readonly skipped: ApplyFixesResult['skipped'] }> {
  const cells = changes.map(({ place }) => cellAt(context, place));
  cells.forEach(requestCell);
  await context.sync();
  const same = changes.map((change, index) => shownIn(cells[index]!) === change.before);
  return {
    planned: changes.flatMap((change, index) =>
      same[index] ? [planChange(change, remember(cells[index]!))] : [],
    ),
    skipped: changes.filter((_, index) => !same[index]).map(({ place }) => place),
  };
}

function planChange(change: CellChange, before: CellMemory): PlannedChange {
  return { change, before, numberFormat: formatFor(change, before) };
}

/** 文本格式的格里，数和公式都会变成文字：换回这个字段缺省的格式。 */
function formatFor({ after, field }: CellChange, before: CellMemory): string | null {
  if (after.kind === 'text' || before.numberFormat !== '@') return null;
  const usual = numberFormatOf({ kind: field, isFormula: after.kind === 'formula' });
  return usual === '@' ? 'General' : usual;
}

async function write(
  context: Excel.RequestContext,
  planned: readonly PlannedChange[],
): Promise<readonly FixedCell[]> {
  const cells = planned.map(({ change, numberFormat }) => {
    const cell = cellAt(context, change.place);
    if (numberFormat !== null) cell.numberFormat = [[numberFormat]];
    cell.formulas = [[contentOf(change)]];
    requestCell(cell);
    return cell;
  });
  try {
    await context.sync();
  } catch (error) {
    await rollBack(context, planned);
    throw error;
  }
  return planned.map(({ change, before }, index) => ({
    place: change.place,
    before,
    after: remember(cells[index]!),
  }));
}

function contentOf({ after }: CellChange): string | number {
  if (after.kind === 'formula') return after.formula;
  return after.kind === 'number' ? after.value : asText(after.text);
}

/** 尽力退回；退不回也只好说原来的错，没退的格窗格重读后仍看得见。 */
async function rollBack(context: Excel.RequestContext, planned: readonly PlannedChange[]): Promise<void> {
  for (const { change, before, numberFormat } of planned) {
    writeBack(cellAt(context, change.place), before, numberFormat ?? before.numberFormat);
  }
  await context.sync().catch(() => undefined);
}
