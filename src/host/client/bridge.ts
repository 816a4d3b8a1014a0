import type { HostMessage, RequestBody, ResponseBody } from '../protocol/wire';

/** 主机这一头：执行一批。`flags` 是客户端随请求带来的标志。 */
export type ExecuteBatch = (body: RequestBody, flags: number) => Promise<ResponseBody>;

/** `window._richApiNativeBridge` 的形状；`onMessageFromHost` 由客户端库挂上。 */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface ClientMessage {
  id: number;
  flags?: number;
  message: { body: RequestBody };
}

const REPLY = 2;
const EVENT = 3;

/** 真客户端库与主机之间的接缝：请求按 id 应答，事件异步推送。 */
export class RichApiBridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;

  constructor(private readonly execute: ExecuteBatch) {}

  sendMessageToHost(text: string): void {
    const request = JSON.parse(text) as ClientMessage;
    void this.execute(request.message.body, request.flags ?? 0).then((body) =>
      this.#send({ id: request.id, type: REPLY, message: { statusCode: 200, headers: {}, body } }),
    );
  }

  /** 推事件；同 Excel 是异步的，批次应答之后才到。 */
  emit(entries: HostMessage[]): void {
    setTimeout(() => this.#send({ type: EVENT, message: { entries } }), 0);
  }

  #send(message: unknown): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}
