import { createHeadlessEngine, type EnginePort, type Rect } from '../../../src/host';
import { auditSheetNames } from '../../../src/submission';
import { exportXlsx, importXlsx, readXlsx } from '../../../src/xlsx';

const options = { functionNamespaces: ['PBE'] };

/** 像没有加载项的人那样把几格改成一个值，算完存下来。 */
export async function edited(
  file: Uint8Array,
  sheet: string,
  rect: Rect,
  value: string | number,
): Promise<Uint8Array> {
  const engine: EnginePort = createHeadlessEngine();
  await importXlsx(engine, file, options);
  const id = engine.sheets().find(({ name }) => name === sheet)!.id;
  engine.writeCells(id, rect, () => ({ value }));
  const bytes = await exportXlsx(engine, options);
  engine.dispose();
  return bytes;
}

/** 像在别的表格软件里那样，给“审核情况表”的每一行写上说明。 */
export function explained(file: Uint8Array): Promise<Uint8Array> {
  const target = readXlsx(file, options).names.find(
    ({ name }) => name === auditSheetNames.explanations,
  )!.target!;
  const { row, lastRow, column } = target.rect;
  return edited(file, '审核情况表', { r: row, c: column, r2: lastRow, c2: column }, '已核对原始凭证。');
}
