/** 成品写不了，或不该写；消息已经写明是哪个成品，前面不再加数据文件的名字。 */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，腾出空间或换一个盘再存。',
  EDQUOT: '磁盘配额用完了，腾出空间或换一个盘再存。',
  EFBIG: '磁盘满了，或超过了允许的文件大小，腾出空间或换一个盘再存。',
  EROFS: '这个盘是只读的，换一个文件夹再存。',
  EACCES: '没有在这个文件夹里写的权限，换一个文件夹再存。',
  EPERM: '没有写的权限，或正在别的程序里打开着；关掉它，或换一个文件名再存。',
  EBUSY: '正在别的程序（如 Excel、WPS）里打开着，关掉它再存。',
  ETXTBSY: '正在别的程序（如 Excel、WPS）里打开着，关掉它再存。',
  EISDIR: '这个名字已经是一个文件夹，换一个文件名。',
  ENOTDIR: '路径里有一段不是文件夹，检查一下路径。',
  EEXIST: '路径里有一段不是文件夹，检查一下路径。',
  ELOOP: '这是一个绕圈的链接，换一个文件名。',
  ENAMETOOLONG: '文件名太长，换一个短的。',
  EIO: '磁盘读写出错，换一个盘再存。',
};

/** Node 写文件的错误 → 中文原因与做法；不认识的给出系统的说法。 */
export function writeErrorText(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return REASONS[String(code)] ?? (error instanceof Error ? error.message : String(error));
}
