import { ensureKit } from '../../scripts/lib/kit.mjs';

/** 测试开始前备好预打包的 Univer；已是最新就什么也不做。 */
export default async function setup(): Promise<void> {
  await ensureKit();
}
