import { action } from '../../kernel/action';

/** 项目表。 */
export const projectActions = {
  /** 照登记的方案加一张项目表。 */
  addProject: action({
    title: '加项目',
    kind: 'live',
    syncs: 3,
    run: async (session, name: string) => (await import('./changeProjects')).addProject(session, name),
  }),
  /** 项目改名：单元格、工作表名、登记一起改。 */
  renameProject: action({
    title: '项目改名',
    kind: 'change',
    syncs: 2,
    run: async (session, from: string, to: string) =>
      (await import('./renameProject')).renameProject(session, from, to),
  }),
  /** 删掉一张项目表，不可撤销。 */
  removeProject: action({
    title: '删项目',
    kind: 'change',
    syncs: 2,
    run: async (session, name: string) => (await import('./changeProjects')).removeProject(session, name),
  }),
};
