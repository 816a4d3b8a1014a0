import { action } from '../../kernel/action';
import { readSource, type ReadOptions } from './read';

/** 读取；随窗格装好。 */
export const readActions = {
  /** 读回我们的表；第一次打开、有新表或没见过的备注时多一次同步。 */
  read: action({
    title: '读取工作簿',
    kind: 'exclusive',
    syncs: 1,
    run: (session, options: ReadOptions = {}) => readSource(session, options),
  }),
};
