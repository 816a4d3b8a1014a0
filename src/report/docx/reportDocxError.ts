/** 读不了的 .docx；消息写明为什么、怎么办。 */
export class ReportDocxError extends Error {
  override readonly name = 'ReportDocxError';
}
