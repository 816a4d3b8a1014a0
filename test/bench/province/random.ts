/** 有种子的随机数（sfc32，128 位状态，各单位的数列不会互相搭上）：同样的种子，同样的省。 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, index: number) {
    [this.a, this.b, this.c] = [
      seed >>> 0,
      (index ^ 0x9e3779b9) >>> 0,
      Math.imul(index + 1, 0x85ebca6b) >>> 0,
    ];
    for (let i = 0; i < 15; i++) this.next();
  }

  /** 0（含）到 1（不含）。 */
  next(): number {
    const sum = (this.a + this.b + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    this.a = (this.b ^ (this.b >>> 9)) >>> 0;
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) >>> 0;
    return sum / 4_294_967_296;
  }

  /** `low` 到 `high` 的整数，两端都含。 */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** 两位小数的数。 */
  cents(low: number, high: number): number {
    return this.whole(low * 100, high * 100) / 100;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new Error('空的清单');
    return found;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** 一个单位自己的随机数：与造它的次序无关。 */
export const randomOf = (seed: number, index: number): Random => new Random(seed, index);
