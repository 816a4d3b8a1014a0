import type { Finding } from '../../../audit';
import { action } from '../../kernel/action';
import { annotateFindings } from './annotate';
import { autoAnnotateFindings } from './autoAnnotate';
import { readAutoOption, writeAutoOption } from './autoOption';

/** 标注；随窗格装好。 */
export const annotateActions = {
  /** 把审核结果标到单元格上，只动我们自己加的；没有变化不同步。 */
  annotate: action({
    title: '标注',
    kind: 'change',
    syncs: 1,
    run: (session, findings: readonly Finding[]) => annotateFindings(session, findings),
  }),
  /** 清掉我们加的全部标注，返回清了几格。 */
  clearAnnotations: action({
    title: '清除标注',
    kind: 'change',
    syncs: 1,
    run: async (session) => (await annotateFindings(session, [])).removed,
  }),
  /** 同 annotate，但用户正在编辑单元格、工作簿已定稿时不等不写，返回 null。 */
  autoAnnotate: action({
    title: '自动标注',
    kind: 'exclusive',
    syncs: 1,
    run: async (session, findings: readonly Finding[]) =>
      session.seal ? null : autoAnnotateFindings(session, findings),
  }),
  /** 这份工作簿开没开自动标注。 */
  readAutoOption: action({
    title: '读自动标注的设置',
    kind: 'exclusive',
    syncs: 1,
    run: () => readAutoOption(),
  }),
  /** 开或关自动标注，存进工作簿。 */
  writeAutoOption: action({
    title: '存自动标注的设置',
    kind: 'exclusive',
    syncs: 1,
    run: (_session, on: boolean) => writeAutoOption(on),
  }),
};
