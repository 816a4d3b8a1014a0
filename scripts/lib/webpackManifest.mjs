/** manifest.xml 里写的开发地址；构建时换成部署地址。 */
export const sourceBase = 'https://localhost:3000/';

/** 部署地址：补上结尾的 /；不是 http(s) 地址抛中文错误。 */
export function normalizeBase(base) {
  let url;
  try {
    url = new URL(base);
  } catch {
    throw new Error(`--base 要写完整网址，例如 https://intranet.example.cn/pbe/（收到“${base}”）。`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`--base 只能是 https:// 或 http:// 地址（收到“${base}”）。`);
  }
  if (url.search !== '' || url.hash !== '') {
    throw new Error(`--base 不能带 ? 或 #（收到“${base}”）。`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** 把清单里的开发地址换成部署地址。 */
export function rebaseManifest(xml, base) {
  return xml.replaceAll(sourceBase, normalizeBase(base).replaceAll('&', '&amp;'));
}
