/** 这个文件导入不了；消息不带文件名，由调用者加在前面。 */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}
