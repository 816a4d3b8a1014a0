import { schemes } from '../../../../src/schemes';
import type { Finding } from '../../../../src/audit';
import { completeness, readSubmission, totals, type CellSource } from '../../../../src/submission';
import { createActions, type PaneActions } from '../../../../src/taskpane/app/actions';
import { buildOverview, type Overview } from '../../../../src/taskpane/app/overview';
import { preview } from '../../../../src/taskpane/app/preview';
import { defaultSetup } from '../../../../src/taskpane/app/home/setup';
import { createStore, openingState, type Store } from '../../../../src/taskpane/app/state';
import { FakeSession } from './fakeSession';

/** 一套接好的窗格状态与动作，底下是假会话。 */
export interface FakePane {
  readonly session: FakeSession;
  readonly store: Store;
  readonly actions: PaneActions;
  /** 下一次审核的结果。 */
  findings: readonly Finding[];
  /** 审核等它才出结果；null 不等。 */
  auditing: Promise<void> | null;
  /** 登记了几次“打开就装函数”。 */
  loads: number;
  /** 关掉随工作簿启动的次数。 */
  leaves: number;
}

/** 建一套；审核结果由测试直接给，其余都是真的读数与总览。 */
export function createFakePane(session = new FakeSession()): FakePane {
  const store = createStore(openingState(defaultSetup(schemes, new Date(2023, 2, 20))));
  const pane: FakePane = {
    session,
    store,
    findings: [],
    auditing: null,
    loads: 0,
    leaves: 0,
    actions: createActions(store, {
      session,
      schemes,
      analyse: async (source: CellSource): Promise<Overview | null> => {
        await pane.auditing;
        const submission = readSubmission(source);
        return submission === null
          ? null
          : buildOverview(submission, pane.findings, completeness(submission), totals(submission));
      },
      preview,
      loadOnOpen: async () => {
        pane.loads += 1;
      },
      leaveOnOpen: async () => {
        pane.leaves += 1;
      },
      loadExample: async () => new TextEncoder().encode('PK 示例'),
    }),
  };
  return pane;
}

/** 照衡阳 2022 填好“开始”页。 */
export function setUpHengyang(
  { actions }: FakePane,
  projects: readonly string[] = ['招商引资工作经费'],
): void {
  actions.changeSetup({ schemeId: 'hengyang-2022', year: '2022', unit: '衡阳市投资促进事务中心', projects });
}

/** 照湘西 2020 填好“开始”页并插好表；没有一个项目一张的表。 */
export async function insertXiangxi(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  pane.actions.changeSetup({
    schemeId: 'xiangxi-2020',
    year: '2020',
    unit: '湘西州投资促进事务中心',
    projects: ['不该插的项目'],
  });
  await pane.actions.insert();
  return pane;
}
