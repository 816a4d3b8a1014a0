import { ActionType, actionTypeName, type RequestBody } from './wire';

/** 一批的流水：有几个动作、写了什么。 */
export interface BatchRecord {
  actions: number;
  /** 动作数，按种类（Instantiate、Query、Method、SetProperty…）。 */
  byType: Record<string, number>;
  /** 改动工作簿的次数；为 0 就是只读的一批。 */
  writes: number;
  /** 写过内容的单元格个数（样式不算）。 */
  cellsWritten: number;
  /** 只有 `_RemoveReference` 的善后批（Excel.run 结束后客户端自己发的）。 */
  cleanup: boolean;
  /** 出错时的错误码。 */
  error?: string;
}

/** 主机计数器；每一批结束时更新。 */
export class HostStats {
  /** 收到的批数（含善后批）。 */
  batches = 0;
  /** 加载项真正 `sync()` 的次数：不含善后批。 */
  syncs = 0;
  actions = 0;
  byType: Record<string, number> = {};
  /** 改动了工作簿的批数。 */
  writingBatches = 0;
  cellsWritten = 0;
  /** 主机执行各批共用的毫秒数。 */
  milliseconds = 0;
  /** 逐批流水。 */
  log: BatchRecord[] = [];

  /** 开一条新流水。 */
  open(body: RequestBody): BatchRecord {
    const byType: Record<string, number> = {};
    for (const action of body.Actions) {
      const name = actionTypeName(action.ActionType);
      byType[name] = (byType[name] ?? 0) + 1;
    }
    // 善后批里客户端会顺带实例化根对象（工作簿），不算正事
    const idle: readonly number[] = [ActionType.Trace, ActionType.Instantiate];
    const meaningful = body.Actions.filter((a) => !idle.includes(a.ActionType));
    return {
      actions: body.Actions.length,
      byType,
      writes: 0,
      cellsWritten: 0,
      cleanup: meaningful.length > 0 && meaningful.every((a) => a.Name === '_RemoveReference'),
    };
  }

  /** 一批做完，记账。 */
  close(record: BatchRecord, milliseconds: number): void {
    this.batches += 1;
    if (!record.cleanup) this.syncs += 1;
    this.actions += record.actions;
    for (const [name, count] of Object.entries(record.byType)) {
      this.byType[name] = (this.byType[name] ?? 0) + count;
    }
    if (record.writes > 0) this.writingBatches += 1;
    this.cellsWritten += record.cellsWritten;
    this.milliseconds += milliseconds;
    this.log.push(record);
  }

  /** 清零，测试分段计数用。 */
  reset(): void {
    Object.assign(this, new HostStats());
  }
}
