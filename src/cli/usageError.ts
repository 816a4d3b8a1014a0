/** 命令写法不对；消息给用户看，退出码 2。 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
