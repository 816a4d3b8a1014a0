/** 料长到这么多倍。 */
const FACTOR = 8;
/** 正比于料长的活，用时的倍数在 8 上下；与长度的平方成正比的是 64。 */
const MOST = 24;
/** 处理器用时不到这么多毫秒的不论：一格写满要求的就是不超过 50 毫秒，再短的比值多半是垃圾回收。 */
const NEGLIGIBLE = 50;
/** 垃圾回收、即时编译只会让一次偏大，量几次总有一次是准的。 */
const ATTEMPTS = 6;

/** 干一回活用了多少处理器时间，毫秒；不看钟表，机器忙不忙都一样。 */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * 料长八倍，用时不超过二十四倍：不是与长度的平方成正比的。只比阶，不管快慢（快慢看 `npm run bench`）。
 *
 * @param size 长的那一份料有多长
 * @param prepare 备料，不计时；每次量的料差一点，免得量到记住的结果
 */
export function expectLinear<T>(size: number, prepare: (size: number) => T, work: (made: T) => void): void {
  const ratios: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [short, long] = [size / FACTOR, size].map((length) => prepare(Math.floor(length) - attempt));
    const first = spent(() => work(short as T));
    const second = spent(() => work(long as T));
    if (second < NEGLIGIBLE || second < first * MOST) return;
    ratios.push(Math.round(second / first));
  }
  throw new Error(`料长 ${FACTOR} 倍，用时每次都长到 ${ratios.join('、')} 倍`);
}
