import type { Outline, QuotedFigure, ReportCheck, StaleTie } from '../../../report';
import type { ReportFile } from '../state';
import type { PickedFile } from './pickedFile';

/** 做不了的原因，一条一句。 */
export interface ReportProblem {
  readonly ok: false;
  readonly reasons: readonly string[];
}

/** 生成好的报告。 */
export interface GeneratedReport {
  readonly file: ReportFile;
  /** 用的提纲。 */
  readonly title: string;
  readonly missing: readonly string[];
  readonly tooLong: readonly string[];
}

/** 核对过的报告。 */
export interface CheckedReport {
  readonly ok: true;
  readonly file: ReportFile;
  readonly check: ReportCheck;
  /** 是本软件生成的（每个数带着出处）。 */
  readonly generated: boolean;
  /** 能抄进《报告正文数据表》的各项；没有这张表为空。 */
  readonly figures: readonly QuotedFigure[];
  readonly conflicts: readonly string[];
}

/** 报告里过期的句子。 */
export interface StaleReport {
  readonly sentences: readonly StaleTie[];
}

/** 换过数的报告。 */
export interface UpdatedReportFile {
  readonly file: ReportFile;
  readonly changed: readonly StaleTie[];
  readonly unknown: readonly StaleTie[];
}

/** 选了提纲文件的结果。 */
export type PickedOutline =
  { readonly ok: true; readonly outline: Outline; readonly notices: readonly string[] } | ReportProblem;

/** 报告的动作：生成、核对、说过期、换数；只读工作簿，不抛错，出了错写成消息、返回 null。 */
export interface ReportActions {
  readonly readOutline: (file: PickedFile) => Promise<PickedOutline | null>;
  readonly generateReport: (outline: Outline | null) => Promise<GeneratedReport | null>;
  readonly checkReport: (file: PickedFile) => Promise<CheckedReport | ReportProblem | null>;
  /** 手上的报告里过期的句子；手上没有，看上次打开窗格时留下的那份。没有报告、没有表为 null。 */
  readonly staleReport: () => Promise<StaleReport | null>;
  readonly updateReport: () => Promise<UpdatedReportFile | null>;
  /** 不再记着手上的报告，这台电脑上留的一份也删掉。 */
  readonly forgetReport: () => Promise<void>;
}
