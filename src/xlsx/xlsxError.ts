/** 为什么读不了：空文件、不是压缩包、损坏、加密、老格式、二进制格式、不是工作簿、太大、有存不回去的数组公式。 */
export type XlsxErrorReason =
  | 'empty'
  | 'notZip'
  | 'corrupt'
  | 'encrypted'
  | 'legacyXls'
  | 'binaryXlsb'
  | 'notWorkbook'
  | 'tooLarge'
  | 'arrayFormulas';

const MESSAGES: Readonly<Record<XlsxErrorReason, string>> = {
  empty: '文件是空的（0 字节）。',
  notZip: '不是 .xlsx 文件（内容不是 Office 工作簿，可能只是改了扩展名）。',
  corrupt: '文件已损坏，读不出来。请在 Excel 里打开并另存一份再试。',
  encrypted:
    '文件加了密（设有打开密码）。请用密码打开，在 Excel 的“文件—信息—保护工作簿—用密码进行加密”（WPS 的“文件—文档加密—密码加密”）里清空密码，保存后再试。',
  legacyXls: '是老格式（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx 再试。',
  binaryXlsb: '是二进制工作簿（.xlsb）。请另存为 .xlsx 再试。',
  notWorkbook: '是 Office 或压缩文件，但不是 Excel 工作簿。',
  tooLarge: '文件展开后太大，超过可以处理的上限。',
  arrayFormulas:
    '工作簿里有数组公式，在这里另存会变成普通公式、算出别的数，所以没有动。请在 Excel 的任务窗格里做，或先把它们改成普通公式（如 SUMPRODUCT）、数值。',
};

/** 读不了 .xlsx；`message` 是给用户看的中文，`detail` 供排查。 */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly reason: XlsxErrorReason,
    readonly detail = '',
  ) {
    super(detail ? `${MESSAGES[reason]}（${detail}）` : MESSAGES[reason]);
  }
}
