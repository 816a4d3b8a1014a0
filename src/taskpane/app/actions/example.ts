import { toBase64 } from '../files/base64';
import type { ActionRuntime } from './runtime';

/** 示例。 */
export interface ExampleActions {
  /** 在新窗口里打开一份填好的示例；当前工作簿不动。 */
  readonly openExample: () => Promise<void>;
}

/** 接到状态上。 */
export const createExampleActions = ({ services, perform }: ActionRuntime): ExampleActions => ({
  openExample: () =>
    perform('打开示例', async () => {
      await services.session.openWorkbook(toBase64(await services.loadExample()));
      return '示例已在新的工作簿窗口打开，这份工作簿没有动。没看到新窗口的话，可能被浏览器拦下了。';
    }),
});
