import { setImmediate } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';

/** 这条测试里定时器归测试拨：防抖、重试不真的等。主机、引擎照样往下走（钟随真时间也走）。 */
export function handClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
}

/** 钟往前拨这么多毫秒，到点的定时器都走过；分成小步，每步让已经送出的批次、事件做完。 */
export async function passTime(milliseconds: number): Promise<void> {
  const step = 10;
  for (let passed = 0; passed < milliseconds; passed += step) {
    await vi.advanceTimersByTimeAsync(step);
    await setImmediate();
  }
}
