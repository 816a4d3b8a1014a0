import { auditSubmission, estimateReview, toFindingRecord } from '../../audit';
import type { Finding, FindingRecord } from '../../audit';
import { findField, forms } from '../../forms';
import type { Layout } from '../../forms';
import { estimateLines } from '../output/estimateLines';
import { fileReport } from '../output/checkReport';
import { tallyOf, type Tally } from '../output/tally';
import type { Scheme } from '../../schemes';
import { openBook, sourceText } from '../openBook';

/** 审核一个文件的要求。 */
export interface CheckTask {
  readonly folder: string;
  /** 用户写的文件名，结果里照印。 */
  readonly file: string;
  /** 照这份方案审核；没有就照工作簿里登记的。 */
  readonly scheme: Scheme | undefined;
  /** 方案包里的版面：没有经过加载项、照它做的表照它认。 */
  readonly layouts: readonly Layout[];
  /** 要给人看的几行；不要就只给记录。 */
  readonly report: boolean;
  /** 用户打开复核预估；没打开的看方案开没开。 */
  readonly estimate?: boolean;
  /** 要一条一条的记录。 */
  readonly records: boolean;
}

/** 审过的一个文件；只留要印的，申报数据不带走。 */
export interface CheckedBook {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
  readonly lines: readonly string[];
  readonly records: readonly (FindingRecord & { readonly explanation: string | null })[];
  readonly tally: Tally;
  /** 读的时候遇到的问题，带着在哪里。 */
  readonly notices: readonly string[];
}

/** 只对我们插的表才说得通的规则：官方标签被改、公式被盖掉。 */
const oursOnly: ReadonlySet<string> = new Set(['A12', 'A13']);

/** 别人的表上也说得通的：版面没有这一栏的不说，算出格空着也不说“恢复公式”。 */
function appliesToOthers({ rule, place, form, field }: Finding): boolean {
  if (oursOnly.has(rule) || place === null) return false;
  const spec = forms.find(({ id }) => id === form);
  return rule !== 'A01' || spec === undefined || findField(spec, field)?.formula === undefined;
}

/**
 * 读一个 .xlsx、审核，不起表格引擎。
 * @throws InputError、XlsxError 文件读不了
 */
export async function checkBook({
  folder,
  file,
  scheme,
  layouts,
  report,
  records,
  estimate = false,
}: CheckTask): Promise<CheckedBook> {
  const { submission, source, isRecognized } = await openBook(folder, file, scheme, layouts);
  const findings = auditSubmission(submission).filter((finding) => !isRecognized || appliesToOthers(finding));
  return {
    file,
    unit: submission.unit,
    year: submission.year,
    lines: report
      ? [
          ...fileReport({ file, submission, findings, notices: source.notices }),
          ...(estimate || submission.scheme.review?.on
            ? estimateLines(estimateReview(submission, findings))
            : []),
        ]
      : [],
    records: records
      ? findings.map((finding) => ({ ...toFindingRecord(file, finding), explanation: finding.explanation }))
      : [],
    tally: tallyOf(findings),
    notices: [
      ...source.notices.map((notice) => `${file}：${notice}`),
      ...submission.notices.map(({ sheetName, message }) => `${sourceText(file, sheetName)}：${message}`),
    ],
  };
}
