import { countFindings, type Finding } from '../../audit';
import { cellAddress } from '../../forms';
import type { FormReading, Submission } from '../../submission';
import { divideMicro } from '../lake/micro';
import type { PlainRow } from '../lake/tables';
import type { BookRecords } from './bookRecords';
import { forecastsOf, noForecast, type Forecast } from './forecast';
import { factField, numberIn, placeOf, textIn } from './formFacts';
import { indicatorsOf } from './indicators';
import { sentencesOf } from './sentences';

/** 取记录要的：读出来的一份、审核结果、定稿与复核怎么样。 */
export interface ExtractInput {
  readonly digest: string;
  readonly submission: Submission;
  readonly findings: readonly Finding[];
  readonly seal: { readonly state: '未定稿' | '有效' | '失效'; readonly time: string };
  readonly review: {
    readonly state: string;
    readonly total: number | null;
    readonly quality: number | null;
  };
}

/** 一个项目一张、有总分的表。 */
const isProject = ({ name, fields }: FormReading): boolean => name !== null && fields.has('总分');

/** 部门整体的表：一份一张、有总分的，没有就看汇总表。 */
const departmentForm = ({ forms }: Submission): FormReading | undefined =>
  forms.find((form) => form.name === null && form.fields.has('总分')) ??
  forms.find((form) => form.name === null && factField(form, 'total') !== undefined);

function projectOf(form: FormReading, forecast: Forecast): PlainRow<'projects'> {
  const money = (fact: 'initialBudget' | 'annualBudget' | 'executed') => numberIn(factField(form, fact));
  const [annualBudget, executed] = [money('annualBudget'), money('executed')];
  return {
    project: form.name ?? '',
    form: form.form.id,
    initialBudget: money('initialBudget'),
    annualBudget,
    executed,
    executionRate: divideMicro(executed, annualBudget, 4),
    total: numberIn(factField(form, 'total')),
    grade: textIn(factField(form, 'grade')),
    ...forecast,
    ...placeOf(factField(form, 'total')),
  };
}

/** 昌黎一式：没有单张的项目表，项目列在汇总表里。 */
function listedProjects(submission: Submission): readonly PlainRow<'projects'>[] {
  if (submission.forms.some(isProject)) return [];
  return submission.forms.flatMap((form) =>
    (form.blocks.get('项目')?.rows ?? [])
      .filter(({ blank }) => !blank)
      .map(({ cells }) => ({
        project: textIn(cells.get('项目名称')),
        form: form.form.id,
        initialBudget: null,
        annualBudget: numberIn(cells.get('预算金额（调整后）')),
        executed: null,
        executionRate: null,
        total: numberIn(cells.get('自评得分')),
        grade: textIn(cells.get('自评等级')),
        ...noForecast,
        ...placeOf(cells.get('自评得分')),
      })),
  );
}

const basicsOf = (form: FormReading): readonly PlainRow<'basics'>[] =>
  [...form.fields].flatMap(([field, reading]) => {
    const shown = textIn(reading);
    if (shown === '' || reading.spec.private) return [];
    const value = numberIn(reading);
    return [{ form: form.form.id, project: form.name ?? '', field, shown, value, ...placeOf(reading) }];
  });

const findingOf = ({ place, name, explanation, ...finding }: Finding): PlainRow<'findings'> => ({
  rule: finding.rule,
  severity: finding.severity,
  form: finding.form,
  project: name ?? '',
  field: finding.field,
  message: finding.message,
  explanation: explanation ?? '',
  sheet: place?.sheetName ?? '',
  cell: place ? cellAddress(place.row, place.column) : '',
});

/** 一份申报 → 库的记录。签名、电话这些个人信息不进库。 */
export function extractBook({ digest, submission, findings, seal, review }: ExtractInput): BookRecords {
  const { forms, unit, year, scheme } = submission;
  const whole = departmentForm(submission);
  const fact = (name: 'total' | 'initialBudget' | 'annualBudget' | 'executed') =>
    numberIn(whole && factField(whole, name));
  const department =
    forms.map((form) => textIn(factField(form, 'department'))).find((text) => text !== '') ?? '';
  const counts = countFindings(findings);
  const forecasts = forecastsOf(submission, findings);
  return {
    digest,
    year,
    unit,
    department,
    book: {
      scheme: scheme.id,
      sealState: seal.state,
      sealTime: seal.time,
      forms: forms.length,
      departmentTotal: fact('total'),
      departmentGrade: textIn(whole && factField(whole, 'grade')),
      initialBudget: fact('initialBudget'),
      annualBudget: fact('annualBudget'),
      executed: fact('executed'),
      errors: counts.错误,
      verifies: counts.核实,
      hints: counts.提示,
      explained: findings.filter(({ explanation }) => explanation !== null).length,
      reviewState: review.state,
      reviewedTotal: review.total === null ? null : Math.round(review.total * 1e6),
      reviewedQuality: review.quality === null ? null : Math.round(review.quality * 1e6),
    },
    projects: [
      ...forms
        .filter(isProject)
        .map((form) => projectOf(form, forecasts.get(`${form.form.id}|${form.name ?? ''}`) ?? noForecast)),
      ...listedProjects(submission),
    ],
    indicators: forms.flatMap(indicatorsOf),
    findings: findings.map(findingOf),
    basics: forms.flatMap(basicsOf),
    sentences: forms.flatMap((form) => sentencesOf(form, [unit, department])),
  };
}
