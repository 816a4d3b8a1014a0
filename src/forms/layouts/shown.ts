/**
 * 外来数据里的一个值在说明里怎么写：文字、数原样，一组数据只说不是文字。
 *
 * 不直接 `String`：`{"toString": null}` 也是合格的 JSON，转成文字会抛错。
 */
export const shown = (value: unknown): string =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? '（不是文字）'
    : String(value);
