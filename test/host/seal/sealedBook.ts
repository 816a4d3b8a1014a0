import { auditSheetWorkbook } from '../../../src/cli/auditSheetWorkbook';
import { finalizeWorkbook } from '../../../src/cli/finalizeWorkbook';
import { createHeadlessEngine } from '../../../src/host';
import { auditSheetNames } from '../../../src/submission';
import { exportXlsx, importXlsx, readXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { builtBook } from '../support/builtBook';

const options = { functionNamespaces: ['PBE'] };

/** 定稿前、定稿后的一份。 */
export interface SealedBook {
  readonly bytes: Uint8Array;
  readonly draft: Uint8Array;
}

/** 衡阳改正稿：写好全部审核说明，定稿。 */
export const sealedHengyang = async (): Promise<SealedBook> => sealDraft(await builtBook(dataOf(hengyang)));

/** 填好的一份：写好全部审核说明，定稿。 */
export async function sealDraft(plain: Uint8Array): Promise<SealedBook> {
  const file = (await auditSheetWorkbook(plain, new Date(2023, 2, 20))).bytes;
  const { rect } = readXlsx(file, options).names.find(
    ({ name }) => name === auditSheetNames.explanations,
  )!.target!;
  const engine = createHeadlessEngine();
  await importXlsx(engine, file, options);
  const { id } = engine.sheets().find(({ name }) => name === '审核情况表')!;
  const column = { r: rect.row, c: rect.column, r2: rect.lastRow, c2: rect.column };
  engine.writeCells(id, column, () => ({ value: '已核对原始凭证。' }));
  const draft = await exportXlsx(engine, options);
  engine.dispose();
  const signOff = { preparer: '填表人甲', head: '李四', date: '2023年3月20日', phone: '1000000' };
  const { bytes, result } = await finalizeWorkbook(draft, { signOff, now: new Date(2023, 2, 20) }, null);
  if (!bytes) throw new Error(`没有定稿：${JSON.stringify(result)}`);
  return { bytes, draft };
}
