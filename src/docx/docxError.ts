import type { XlsxErrorReason } from '../xlsx';

const MESSAGES: Readonly<Partial<Record<XlsxErrorReason, string>>> = {
  empty: '文件是空的（0 字节）。',
  notZip: '不是 .docx 文件（内容不是 Office 文档，可能只是改了扩展名）。',
  corrupt: '文档已损坏，读不出来。请在 Word 里打开并另存一份再试。',
  encrypted: '文档加了密（设有打开密码）。请用密码打开，清空密码后保存再试。',
  legacyXls: '是老格式（.doc 或 .wps），或者加了密码。请去掉密码、另存为 .docx 再试。',
  binaryXlsb: '不是 .docx 文档。',
  notWorkbook: '是 Office 或压缩文件，但不是 Word 文档。',
  tooLarge: '文档展开后太大，超过可以处理的上限。',
};

/** 读不了 .docx；`message` 是给用户看的中文，`detail` 供排查。 */
export class DocxError extends Error {
  override readonly name = 'DocxError';

  constructor(
    readonly reason: XlsxErrorReason,
    readonly detail = '',
  ) {
    const message = MESSAGES[reason] ?? '文档读不出来。';
    super(detail ? `${message}（${detail}）` : message);
  }
}
