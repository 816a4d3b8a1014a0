/** 一次失败的 Excel.run 里看得到的东西。 */
export interface Failure {
  code: string;
  message: string;
  /** debugInfo.errorLocation。 */
  location: string;
}

/** 期待 `work` 被主机拒绝，返回错误码与位置；没被拒绝就抛错。 */
export async function failure(work: () => Promise<unknown>): Promise<Failure> {
  try {
    await work();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return {
        code: error.code,
        message: error.message,
        location: error.debugInfo?.errorLocation ?? '',
      };
    }
    throw error;
  }
  throw new Error('主机没有拒绝');
}

/** 在第一张表上做一批，失败时返回错误码。 */
export async function codeOf(work: (sheet: Excel.Worksheet) => void): Promise<string> {
  const { code } = await failure(() => onSheet(work));
  return code;
}

/** 在第一张表上做一批（一次 sync）。 */
export async function onSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

/** 取一块区域的几样属性。 */
export async function readRange<T>(
  address: string,
  properties: string,
  pick: (range: Excel.Range) => T,
): Promise<T> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load(properties);
    await context.sync();
    return pick(range);
  });
}
