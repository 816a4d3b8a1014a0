import type { SubmissionData } from '../../../submission';
import { action } from '../../kernel/action';
import type { FillOptions } from './fill';

/** 照数据文件填。 */
export const fillActions = {
  /** 把一份数据文件填进工作簿，没有的表先插好。 */
  fill: action({
    title: '照数据填表',
    kind: 'live',
    syncs: 1,
    perItem: 1,
    run: async (session, data: SubmissionData, options: FillOptions = {}) =>
      (await import('./fill')).fillForms(session, data, options),
  }),
};
