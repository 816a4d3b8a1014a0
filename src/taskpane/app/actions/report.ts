import type { Outline } from '../../../report';
import type { Submission } from '../../../submission';
import { toNotice } from '../errors';
import type { PickedFile } from '../files/pickedFile';
import type {
  CheckedReport,
  GeneratedReport,
  ReportProblem,
  StaleReport,
  UpdatedReportFile,
} from '../files/reportOutcome';
import type { ReportFile, Store } from '../state';

/** 选了提纲文件的结果。 */
export type PickedOutline =
  { readonly ok: true; readonly outline: Outline; readonly notices: readonly string[] } | ReportProblem;

/** 报告的动作：生成、核对、说过期、换数；只读工作簿，不抛错，出了错写成消息、返回 null。 */
export interface ReportActions {
  readonly readOutline: (file: PickedFile) => Promise<PickedOutline | null>;
  readonly generateReport: (outline: Outline | null) => Promise<GeneratedReport | null>;
  readonly checkReport: (file: PickedFile) => Promise<CheckedReport | ReportProblem | null>;
  /** 上次生成（核对）的报告里过期的句子；没有那份报告、没有表为 null。 */
  readonly staleReport: () => Promise<StaleReport | null>;
  readonly updateReport: () => Promise<UpdatedReportFile | null>;
}

const load = () => import('../files/reportFiles');

/** 接到状态上；读写文档的代码用到才下载。 */
export function createReportActions(store: Store): ReportActions {
  /** 忙着别的、还没有表就不做；做的时候进度条上写着。 */
  async function busy<T>(what: string, work: (submission: Submission) => Promise<T>): Promise<T | null> {
    const { activity, overview } = store.get();
    if (activity !== null || overview === null) return null;
    store.update({ activity: { label: `正在${what}…`, progress: null, cancellable: false }, notice: null });
    try {
      return await work(overview.submission);
    } catch (error) {
      store.update({ notice: toNotice(error, what) });
      return null;
    } finally {
      store.update({ activity: null });
    }
  }

  const remember = (report: ReportFile): void => store.update({ report });

  return {
    readOutline: (file) => busy('读提纲', async () => (await load()).readOutlineFile(file)),
    generateReport: (outline) =>
      busy('生成报告', async (submission) => {
        const made = await (await load()).generateReport(submission, outline);
        remember(made.file);
        return made;
      }),
    checkReport: (file) =>
      busy(`核对“${file.name}”`, async (submission) => {
        const checked = await (await load()).checkReportFile(file, submission);
        if (checked.ok) remember(checked.file);
        return checked;
      }),
    staleReport: async () => {
      const { overview, report } = store.get();
      if (overview === null || report === null) return null;
      return (await load()).staleReport(report, overview.submission);
    },
    updateReport: () =>
      busy('更新报告里的数', async (submission) => {
        const { report } = store.get();
        if (report === null) return null;
        const made = await (await load()).updateReportFile(report, submission);
        remember(made.file);
        return made;
      }),
  };
}
