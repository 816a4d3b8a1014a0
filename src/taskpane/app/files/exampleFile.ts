/** 随加载项部署的示例：填好的衡阳 2022，同源的静态文件，点了才取。 */
const address = 'example.xlsx';

/** 取示例文件。 */
export async function fetchExample(): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) {
    const error = new Error('取不到示例文件：部署加载项的网站没有应答，或没有这个文件。');
    throw Object.assign(error, { remedy: `请管理员看看网站上有没有 ${address}。` });
  }
  return new Uint8Array(await response.arrayBuffer());
}
