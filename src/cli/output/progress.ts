import type { Terminal } from '../terminal';

/** 给人看的终端上多久改写一次，毫秒；不是终端（写进日志）就隔久一点印一行。 */
const PERIOD = { interactive: 200, log: 15_000 } as const;

/** 不到这么多件就不画进度。 */
const WORTH_SHOWING = 10;

const BAR = 24;

/** 秒数给人看的样子，如 `45 秒`、`3 分 20 秒`、`2 小时 5 分`。 */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} 分 ${whole % 60} 秒`;
  return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

/** 一行进度：条、件数、每秒几件、还要多久。 */
export function progressLine(done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const rate = seconds > 0 ? done / seconds : 0;
  const rest = rate > 0 ? `，还要 ${durationText((total - done) / rate)}` : '';
  return `${bar} ${done}/${total}（${Math.floor(share * 100)}%），每秒 ${rate.toFixed(1)} 个${rest}`;
}

/** 进度。 */
export interface Progress {
  /** 又做完一件。 */
  step(): void;
  /** 擦掉进度行，免得与下面的输出混在一起。 */
  clear(): void;
}

/** 在标准错误上画进度；件数少、没有地方画的什么也不做。 */
export function createProgress(terminal: Terminal, total: number): Progress {
  const { status } = terminal;
  if (!status || total < WORTH_SHOWING) return { step: () => {}, clear: () => {} };
  const begun = performance.now();
  const period = terminal.interactive ? PERIOD.interactive : PERIOD.log;
  let [done, shown] = [0, begun];
  return {
    step() {
      done += 1;
      const now = performance.now();
      if (now - shown < period) return;
      shown = now;
      status.call(terminal, progressLine(done, total, (now - begun) / 1000));
    },
    clear: () => status.call(terminal, ''),
  };
}
