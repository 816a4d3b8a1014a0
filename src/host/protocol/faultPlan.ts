import { HostError } from './hostError';

/** 一次预定的故障：第 `batch` 批（从现在起的下一批是 1）第 `action` 个动作（从 0 起）。 */
export interface ActionFault {
  batch: number;
  action: number;
}

/**
 * 故障注入：让主机在指定的批、指定的动作上答 GeneralException，之前的动作保持已生效；
 * 或者整批拒绝。用来检查“插到一半失败，再来一次”。
 *
 * 客户端的善后批（只释放引用）不算一批：失败以后它隔五秒还会再来，可能落在随便哪两批之间。
 */
export class FaultPlan {
  #actions: { batch: number; action: number }[] = [];
  #batches: number[] = [];
  #current = 0;
  #cleaning = false;

  /** 预定一次动作故障。 */
  failAt({ batch, action }: ActionFault): void {
    this.#actions.push({ batch: this.#current + batch, action });
  }

  /** 预定整批故障；`batch` 同上。 */
  failBatch(batch: number): void {
    this.#batches.push(this.#current + batch);
  }

  /** 取消还没发生的故障，返回取消了几个（故障没打中时测试能看出来）。 */
  clear(): number {
    const left = this.#actions.length + this.#batches.length;
    this.#actions = [];
    this.#batches = [];
    return left;
  }

  /** 新的一批开始；整批该失败时抛错。`cleanup`：是善后批。 */
  enterBatch(cleanup: boolean): void {
    this.#cleaning = cleanup;
    if (cleanup) return;
    this.#current += 1;
    const index = this.#batches.indexOf(this.#current);
    if (index < 0) return;
    this.#batches.splice(index, 1);
    throw new HostError('GeneralException');
  }

  /** 某个动作开始；该失败时抛错。 */
  enterAction(action: number): void {
    if (this.#cleaning) return;
    const index = this.#actions.findIndex((f) => f.batch === this.#current && f.action === action);
    if (index < 0) return;
    this.#actions.splice(index, 1);
    throw new HostError('GeneralException');
  }
}
