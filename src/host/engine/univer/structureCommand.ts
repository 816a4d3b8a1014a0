import { toRect } from './context';
import type { ICommandInfo, IRange } from './kit';
import type { StructureOp } from './shift';

const ROWS_OR_COLUMNS = /^sheet\.command\.(insert|remove)-(row|col)$/;
const CELLS = /^sheet\.command\.(insert|delete)-range-move-(down|up|right|left)$/;

/** 从命令里认出的一次结构改动。 */
export interface StructureChange {
  sheetId: string;
  op: StructureOp;
}

/** 插删行列、单元格的命令 → 结构改动；别的命令为 `null`。 */
export function parseStructureCommand(
  command: Readonly<ICommandInfo>,
  activeSheet: () => string,
): StructureChange | null {
  const whole = ROWS_OR_COLUMNS.exec(command.id);
  const cells = CELLS.exec(command.id);
  const params = command.params as { range?: IRange; subUnitId?: string } | undefined;
  if ((!whole && !cells) || !params?.range) return null;
  const rect = toRect(params.range);
  const vertical = whole ? whole[2] === 'row' : /down|up/.test(cells?.[2] ?? '');
  const remove = (whole ?? cells)?.[1] !== 'insert';
  const op: StructureOp = vertical
    ? {
        axis: 'r',
        at: rect.r,
        count: rect.r2 - rect.r + 1,
        remove,
        from: whole ? 0 : rect.c,
        to: whole ? Infinity : rect.c2,
      }
    : {
        axis: 'c',
        at: rect.c,
        count: rect.c2 - rect.c + 1,
        remove,
        from: whole ? 0 : rect.r,
        to: whole ? Infinity : rect.r2,
      };
  return { sheetId: params.subUnitId ?? activeSheet(), op };
}
