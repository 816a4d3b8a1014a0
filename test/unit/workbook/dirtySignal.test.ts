import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DirtySignal, type DirtyEvent } from '../../../src/workbook/actions/watch/dirtySignal';

const own: DirtyEvent = { remote: false, structure: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('静了一阵以后头一处 50 毫秒就说；一个动作的几个事件合成一次', () => {
  const notify = vi.fn();
  const signal = new DirtySignal(notify);
  for (let event = 0; event < 3; event += 1) void signal.report(own);
  vi.advanceTimersByTime(49);
  expect(notify).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(notify).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  void signal.report(own);
  vi.advanceTimersByTime(50);
  expect(notify).toHaveBeenCalledTimes(2);
});

it('刚说过又连着改：静下来 250 毫秒才再说一次；合著的与自己的合着算自己的', () => {
  const notify = vi.fn();
  const signal = new DirtySignal(notify);
  void signal.report(own);
  vi.advanceTimersByTime(50);
  for (let change = 0; change < 20; change += 1) {
    void signal.report({ remote: change > 0, structure: change === 3 });
    vi.advanceTimersByTime(100);
  }
  expect(notify).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(150);
  expect(notify).toHaveBeenCalledTimes(2);
  expect(notify).toHaveBeenLastCalledWith({ remote: false, structure: true });
});

it('停了：没说的不说，再静也不说', () => {
  const notify = vi.fn();
  const signal = new DirtySignal(notify);
  void signal.report(own);
  signal.stop();
  vi.advanceTimersByTime(1000);
  expect(notify).not.toHaveBeenCalled();
});
