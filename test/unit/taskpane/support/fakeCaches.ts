/** 浏览器的文件柜（CacheStorage），够窗格用的那几样：键照放进去的次序。 */
export class FakeCaches {
  private readonly kept = new Map<string, Response>();

  open(): Promise<unknown> {
    const { kept } = this;
    return Promise.resolve({
      put: (address: string, response: Response) => Promise.resolve(void kept.set(address, response)),
      match: (address: string) => Promise.resolve(kept.get(address)?.clone()),
      delete: (address: string) => Promise.resolve(kept.delete(address)),
      keys: () => Promise.resolve([...kept.keys()]),
    });
  }
}
