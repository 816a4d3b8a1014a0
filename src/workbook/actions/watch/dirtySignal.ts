/** 工作簿变脏了；只是信号，窗格据此重读，绝不据此写单元格。 */
export interface DirtyEvent {
  /** 防抖期间全是合著者的改动：不弹界面。 */
  readonly remote: boolean;
  /** 工作表增删改名：表的清单要重认。 */
  readonly structure: boolean;
}

/** 静了一阵以后头一处改动的等待，毫秒：敲完一格就要看见结果，只等同一个动作的几个事件到齐。 */
const soonTime = 50;

/** 刚说过又有改动（连着改、填充、合著）：静下来这么多毫秒才再说，合成一次。 */
const quietTime = 250;

/** 把一阵改动合成一次脏信号：头一处很快说，接着的等静下来再说。 */
export class DirtySignal {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** 刚说过，还没有静够。 */
  private recent: ReturnType<typeof setTimeout> | null = null;
  private pending: DirtyEvent | null = null;

  constructor(private readonly notify: (event: DirtyEvent) => void) {}

  /** 有一处改动。 */
  async report(event: DirtyEvent): Promise<void> {
    this.pending = {
      remote: (this.pending?.remote ?? true) && event.remote,
      structure: (this.pending?.structure ?? false) || event.structure,
    };
    const wait = this.recent ? quietTime : soonTime;
    if (this.recent) this.rest();
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  /** 不再说；还没说的丢掉。 */
  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.recent) clearTimeout(this.recent);
    this.timer = null;
    this.recent = null;
    this.pending = null;
  }

  private flush(): void {
    const event = this.pending;
    this.stop();
    if (!event) return;
    this.rest();
    this.notify(event);
  }

  /** 从现在起静够了才算一阵过去。 */
  private rest(): void {
    if (this.recent) clearTimeout(this.recent);
    this.recent = setTimeout(() => (this.recent = null), quietTime);
  }
}
