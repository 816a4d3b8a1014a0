import { countFindings, type Finding, type Severity } from '../../audit';
import { cellAddress } from '../../forms';
import type { FormId } from '../../schemes';
import type {
  EmptyField,
  FormCompleteness,
  FormReading,
  FormTotals,
  Place,
  RecordedFinding,
  SealReport,
  Submission,
} from '../../submission';
import { scoreOf, type FormScore } from './score/formScore';
import { unscoredFields } from './score/unscoredFields';

/** 各级别的条数。 */
export type Counts = Readonly<Record<Severity, number>>;

/** 窗格里的一张表。 */
export interface FormSummary {
  readonly key: string;
  readonly form: FormId;
  readonly project: string | null;
  readonly sheetName: string;
  /** 读回的整张表，算式说明由它写出。 */
  readonly reading: FormReading;
  /** 已填的必填格数、必填格数、第一处没填的。 */
  readonly filled: number;
  readonly required: number;
  readonly nextEmpty: EmptyField | null;
  /** 没填的必填格，按版面次序。 */
  readonly empties: readonly EmptyField[];
  /** 必填都填了、还没有得分的指标行要去的格（如完成档次），按行次；已在 {@link empties} 里的不再列。 */
  readonly unscored: readonly EmptyField[];
  readonly score: FormScore | null;
  /** 还没了结的条数：写了审核说明的核实不算。 */
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** 窗格看到的整份申报；全部由读回的一份快照算出，不写工作簿。 */
export interface Overview {
  /** 审核过没有；刚打开时先给读回的数，审核规则装好才有结果：没审核过的 0 条不是“没有问题”。 */
  readonly audited: boolean;
  readonly submission: Submission;
  readonly forms: readonly FormSummary[];
  /** 状态栏上的总分：部门整体表；没有它时为唯一的有分的表，否则 null。 */
  readonly headline: FormScore | null;
  /** 还没了结的条数：写了审核说明的核实不算。 */
  readonly counts: Counts;
  readonly filled: number;
  readonly required: number;
  readonly findings: readonly Finding[];
  /** 不属于任何一张读到的表的结果（如缺表）。 */
  readonly unplaced: readonly Finding[];
  /** 定稿以后的复核；没有定稿为 null。 */
  readonly seal: SealReport | null;
  /** “审核情况表”上记着的结果；没有这张表为 null。 */
  readonly recorded: readonly RecordedFinding[] | null;
}

/** 位置 → “C20”；合并区写左上角。 */
export function placeAddress(place: Place): string {
  return cellAddress(place.row, place.column);
}

const sameForm = (finding: Finding, reading: FormReading): boolean =>
  finding.form === reading.form.id && finding.name === reading.name;

/** 还要处理的结果：写了审核说明的核实已经了结。 */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, explanation }) => severity !== '核实' || explanation === null);
}

function headlineOf(forms: readonly FormSummary[]): FormScore | null {
  const scored = forms.filter((form) => form.score !== null);
  const department = scored.find((form) => form.project === null);
  return (department ?? (scored.length === 1 ? scored[0] : undefined))?.score ?? null;
}

/** 申报＋审核结果（还没审核为 null）＋进度（与 submission.forms 同序）＋各表结果 → 窗格的总览。 */
export function buildOverview(
  submission: Submission,
  audit: readonly Finding[] | null,
  progress: readonly FormCompleteness[],
  results: readonly FormTotals[],
  seal: SealReport | null = null,
  recorded: readonly RecordedFinding[] | null = null,
): Overview {
  const findings = audit ?? [];
  const forms = submission.forms.map((reading, index): FormSummary => {
    const own = findings.filter((finding) => sameForm(finding, reading));
    const { filled = 0, required = 0, nextEmpty = null, empties = [] } = progress[index] ?? {};
    return {
      key: `${reading.form.id}/${reading.name ?? ''}/${reading.sheetId}`,
      form: reading.form.id,
      project: reading.name,
      sheetName: reading.sheetName,
      reading,
      filled,
      required,
      nextEmpty,
      empties,
      unscored: unscoredFields(reading, empties),
      score: scoreOf(
        reading,
        results.find(({ sheetName }) => sheetName === reading.sheetName),
        submission.scheme.grades,
      ),
      counts: countFindings(openFindings(own)),
      findings: own,
    };
  });
  return {
    audited: audit !== null,
    submission,
    forms,
    headline: headlineOf(forms),
    counts: countFindings(openFindings(findings)),
    filled: forms.reduce((sum, form) => sum + form.filled, 0),
    required: forms.reduce((sum, form) => sum + form.required, 0),
    findings,
    unplaced: findings.filter((finding) => !submission.forms.some((reading) => sameForm(finding, reading))),
    seal,
    recorded,
  };
}
