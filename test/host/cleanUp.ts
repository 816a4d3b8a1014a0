import { afterEach } from 'vitest';
import { disposeEngines } from './engine/support';
import { disposeHosts } from './support/bootHost';

/**
 * 每条测试以后收拾主机与引擎。放在 setupFiles 里：主机测试的文件共用一份模块，
 * 模块里的钩子只有头一个文件挂得上，这里的每个文件都挂一次。
 */
afterEach(() => {
  disposeEngines();
  disposeHosts();
});
