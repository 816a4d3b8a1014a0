/** 可以直接打开的一本示例工作簿。 */
export interface Example {
  /** 菜单上的文字。 */
  label: string;
  /** .xlsx 的网址。 */
  url: string;
  /** 打开后的文件名。 */
  fileName: string;
}

/** 服务器交给页面的全部配置：工作台自己不知道装的是什么加载项。 */
export interface Settings {
  /** 加载项清单的网址。 */
  manifestUrl: string;
  examples: readonly Example[];
}

/**
 * 取一个同源文件。
 *
 * @throws 取不到时抛出带文件名的中文说明。
 */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`取不到 ${url}（${response.status}）。`);
  return response;
}

/** 读服务器给的配置。 */
export async function loadSettings(): Promise<Settings> {
  return (await fetchFile('workbench.json')).json() as Promise<Settings>;
}

/** 取一本示例的内容；取不到抛出带文件名的中文说明。 */
export async function exampleBytes({ url }: Example): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer());
}
