/** 记在这台机器上：走完或跳过了；正走着是第几步（0 起）。示例开在新窗口里，那边的窗格接着走。 */
const storageKey = 'pbe.五步';

/** 走到第几步（0 起）；没在走为 null。浏览器不让存就当没有在走。 */
export function tourStep(): number | null {
  try {
    const step = Number.parseInt(globalThis.localStorage.getItem(storageKey) ?? '', 10);
    return Number.isNaN(step) ? null : step;
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    globalThis.localStorage.setItem(storageKey, value);
  } catch {
    // 存不下：换了窗口就不接着走了
  }
}

/** 记下走到第几步（0 起）。 */
export const keepTourStep = (step: number): void => write(String(step));

/** 走完了，或不走了。 */
export const endTour = (): void => write('完');
