import { toNotice } from '../errors';
import type { Submission } from '../../../submission';
import {
  checkReportFile,
  generateReport,
  isSoundReport,
  readOutlineFile,
  staleReport,
  updateReportFile,
} from '../files/reportFiles';
import { keepReport, ownerOf } from '../files/keptReport';
import type { FinalizeRequest } from '../../../workbook';
import type { ReportFile, Store } from '../state';
import type { ReportActions } from '../files/reportOutcome';

/** 报告的动作怎样做；连同读写 .docx 的代码用到才下载。 */
export function reportWork(store: Store): Omit<ReportActions, 'forgetReport'> {
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

  const remember = async (submission: Submission, report: ReportFile): Promise<void> => {
    store.update({ report });
    await keepReport(ownerOf(submission), report);
  };

  return {
    readOutline: (file) => busy('读提纲', async () => readOutlineFile(file)),
    generateReport: (outline) =>
      busy('生成报告', async (submission) => {
        const made = await generateReport(submission, outline);
        await remember(submission, made.file);
        return made;
      }),
    checkReport: (file) =>
      busy(`核对“${file.name}”`, async (submission) => {
        const checked = await checkReportFile(file, submission);
        if (checked.ok) await remember(submission, checked.file);
        return checked;
      }),
    staleReport: async () => {
      const { overview, report } = store.get();
      if (overview === null || report === null) return null;
      return staleReport(report, overview.submission);
    },
    updateReport: () =>
      busy('更新报告里的数', async (submission) => {
        const { report } = store.get();
        if (report === null) return null;
        const made = await updateReportFile(report, submission);
        await remember(submission, made.file);
        return made;
      }),
  };
}

/** 定稿记下哪份报告：手上的这时再核一遍，与表一致的才记，不一致的说出来。 */
export function reportToSeal({ report, overview }: ReturnType<Store['get']>): {
  readonly entry: Pick<FinalizeRequest, 'report'>;
  readonly notice: string;
} {
  if (report === null || overview === null) return { entry: {}, notice: '' };
  const { name, sha256, kept } = report;
  if (kept)
    return { entry: {}, notice: `报告“${name}”是上次打开窗格时的，没有记进定稿；要一起定稿，先选它核对。` };
  return isSoundReport(report, overview.submission)
    ? { entry: { report: { name, sha256 } }, notice: `一起记下了报告“${name}”。` }
    : { entry: {}, notice: `报告“${name}”与表不一致，没有记进定稿。` };
}
