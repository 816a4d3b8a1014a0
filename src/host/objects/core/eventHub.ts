import type { HostMessage } from '../../protocol/wire';

/** 事件编号，由客户端库决定。 */
export const EventCode = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
} as const;

/** 富 API 事件的消息类别。 */
const RICH_API_EVENT = 65536;

/** 集合级、工作簿级事件的目标。 */
const WHOLE_WORKBOOK = 'Workbook';

/**
 * 事件登记与派发：只发客户端登记过的；表级与集合级各发各的。
 *
 * 登记记数：同一事件可以有几个处理器，最后一个退订才停发。
 */
export class EventHub {
  /** `context.runtime.enableEvents`；为假时一律不发。 */
  enabled = true;
  readonly #registered = new Map<string, number>();

  constructor(private readonly emit: (messages: HostMessage[]) => void) {}

  /** 客户端开始听；`target` 是表 id，缺省整个工作簿。 */
  listen(code: number, target: string = WHOLE_WORKBOOK): void {
    const key = `${code}|${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  /** 客户端不听了。 */
  unlisten(code: number, target: string = WHOLE_WORKBOOK): void {
    const key = `${code}|${target}`;
    const left = (this.#registered.get(key) ?? 1) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** 有没有人听这张表的这种事件。 */
  isHeard(code: number, target: string): boolean {
    return this.#registered.has(`${code}|${target}`) || this.#registered.has(`${code}|${WHOLE_WORKBOOK}`);
  }

  /** 派发一次；`target` 是出事的表 id。 */
  fire(code: number, target: string | null, args: Record<string, unknown>): void {
    if (!this.enabled) return;
    const targets = target === null ? [WHOLE_WORKBOOK] : [target, WHOLE_WORKBOOK];
    const messages = targets
      .filter((id) => this.#registered.has(`${code}|${id}`))
      .map((targetId) => ({
        messageCategory: RICH_API_EVENT,
        messageType: code,
        targetId,
        message: JSON.stringify(args),
      }));
    if (messages.length > 0) this.emit(messages);
  }
}
