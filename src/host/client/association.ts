/** `CustomFunctions.associate` 登记的函数。 */
export type AssociatedFunction = (...args: never[]) => unknown;

/**
 * office.js 里 `OfficeExt.Association` 的替身（Node 里不装要 DOM 的 office.js，才用它）。
 *
 * 照抄其行为：id 一律转大写存进 `mappings`，重名后者为准，登记后通知听众；
 * 可以传一个“名→函数”的对象。浏览器里用的是 office.js 自己的，两边存放的位置相同：
 * `window.CustomFunctions._association.mappings[大写 id]`。
 */
export class Association {
  readonly mappings: Record<string, AssociatedFunction> = {};
  readonly #listeners: (() => void)[] = [];

  associate(idOrMap: string | Record<string, AssociatedFunction>, fn?: AssociatedFunction): void {
    if (typeof idOrMap === 'object') {
      for (const [id, each] of Object.entries(idOrMap)) this.associate(id, each);
      return;
    }
    if (typeof fn !== 'function') return;
    this.mappings[idOrMap.toUpperCase()] = fn;
    for (const listener of this.#listeners) listener();
  }

  onchange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
