import type { ActionRuntime } from '.';
/** 示例。 */
export interface ExampleActions {
    /** 在新窗口里打开一份填好的示例；当前工作簿不动。 */
    readonly openExample: () => Promise<void>;
}
/** 字节 → Base64。 */
export declare function toBase64(bytes: Uint8Array): string;
/** 接到状态上。 */
export declare const createExampleActions: ({ services, perform }: ActionRuntime) => ExampleActions;
