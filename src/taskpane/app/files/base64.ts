/** 一次转换这么多字节：参数太多，`String.fromCharCode` 会溢出。 */
const slice = 0x2000;

/** 字节 → Base64。 */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += slice) {
    binary += String.fromCharCode(...bytes.subarray(start, start + slice));
  }
  return btoa(binary);
}
