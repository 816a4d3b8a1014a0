/** 记在这台机器上：是不是汇总单位（财政局、主管部门）。每本工作簿都一样，所以不记在工作簿里。 */
const storageKey = 'pbe.汇总单位';

/** 打开过“我是汇总单位”没有；浏览器不让存就当没有。 */
export function isBureau(): boolean {
  try {
    return globalThis.localStorage.getItem(storageKey) === '是';
  } catch {
    return false;
  }
}

/** 记下来；存不下就只管这一次。 */
export function keepBureau(on: boolean): void {
  try {
    if (on) globalThis.localStorage.setItem(storageKey, '是');
    else globalThis.localStorage.removeItem(storageKey);
  } catch {
    // 下次打开再选一次
  }
}
