/** 有种子的随机数（mulberry32）：同样的种子，同样的省。 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0（含）到 1（不含）。 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
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
export const randomOf = (seed: number, index: number): Random =>
  new Random(Math.imul(seed ^ 0x9e3779b9, 2_654_435_761) ^ Math.imul(index + 1, 40_503));
