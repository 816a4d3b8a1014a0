const IDENTITY = /^(_?id|_?referenceid|.*id)$/i;

/** 一个键存的是不是各台各编的编号。 */
export const isIdentity = (key: string): boolean => IDENTITY.test(key);

/** 录的那台的编号 → 这台的编号。 */
export class IdentityMap {
  readonly #ours = new Map<string, string>();

  /** 两份应答同一位置上的编号是同一样东西。 */
  learn(recorded: unknown, ours: unknown, key = ''): void {
    if (typeof recorded === 'string' && typeof ours === 'string') {
      if (isIdentity(key) && recorded !== ours && recorded !== '') this.#ours.set(recorded, ours);
      return;
    }
    if (typeof recorded !== 'object' || typeof ours !== 'object' || recorded === null || ours === null)
      return;
    for (const [name, value] of Object.entries(recorded))
      this.learn(value, (ours as Record<string, unknown>)[name], name);
  }

  /** 把录下的编号都换成这台的。 */
  translate<T>(value: T): T {
    return this.#translated(value) as T;
  }

  #translated(value: unknown): unknown {
    if (typeof value === 'string') return this.#ours.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => this.#translated(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#translated(each)]));
  }
}
