import { dec, readNumber, toCellNumber } from '../../domain';
import { resolveFormula } from '../../forms';
import { parseScheme, schemeProblems, withoutStrays } from '../../schemes';
import type {
  LevelWeight,
  Scheme,
  SchemeForm,
  SchemeIndicator,
  SchemeParse,
  SchemeSurvey,
} from '../../schemes';
import type { BlockReading, FieldReading, FormReading, RowReading, Submission } from '../submission';

/** 另存方案时给的名字。 */
export interface CustomSchemeOptions {
  /** 界面上的名字；缺省在原方案名后加“（自定义）”。 */
  readonly title?: string;
}

/**
 * 把现在工作簿里的指标、分值、评分标准、满意度权重另存成一份方案。
 * 一份一张的表照现状；一个项目一张的表各不相同，仍照原方案。分值不满 100、评分标准读不懂就逐条说明，不存。
 */
export function schemeFromSubmission(
  submission: Submission,
  { title }: CustomSchemeOptions = {},
): SchemeParse {
  const base = submission.scheme;
  const scheme: Scheme = withoutStrays({
    ...base,
    id: base.id.startsWith('custom-') ? base.id : `custom-${base.id}`,
    version: base.version + 1,
    title: title ?? `${base.title.replace(/（自定义）$/, '')}（自定义）`,
    basis: [
      { text: `由${submission.unit}的工作簿另存，原方案：${base.title}`, evidence: 'MEMORY' },
      ...base.basis,
    ],
    forms: base.forms.map((form) => customForm(form, submission)),
  });
  const problems = schemeProblems(scheme);
  return problems.length > 0 ? { ok: false, problems } : parseScheme(scheme);
}

function customForm(form: SchemeForm, { forms, scheme }: Submission): SchemeForm {
  const reading = form.perProject ? undefined : forms.find((candidate) => candidate.form.id === form.form);
  const block = reading?.blocks.get('评价指标') ?? reading?.blocks.get('绩效指标');
  const rows = block?.rows.filter((row) => !row.blank) ?? [];
  if (!reading || rows.length === 0) return form;
  const indicators = rows.map((row) => customIndicator(row, form, reading, scheme));
  const surveys = customSurveys(reading.blocks.get('满意度调查'));
  return {
    ...form,
    indicators,
    levels: customLevels(indicators, form.levels),
    ...(surveys.length > 0 ? { surveys } : {}),
  };
}

const textIn = (row: RowReading, key: string): string => String(row.cells.get(key)?.cell.value ?? '').trim();

function numberIn(row: RowReading, key: string): number | undefined {
  const number = readNumber(row.cells.get(key)?.cell.value);
  return number.kind === 'number' ? toCellNumber(number.value) : undefined;
}

function customIndicator(
  row: RowReading,
  form: SchemeForm,
  reading: FormReading,
  scheme: Scheme,
): SchemeIndicator {
  const indicator = textIn(row, '三级指标');
  const weight = numberIn(row, '分值');
  const standard = textIn(row, '评分标准');
  const target = textIn(row, '年度指标值');
  const formula = formulaOf(row.cells.get('指标值'), form, reading, scheme);
  const same = form.indicators.find(
    (known) => known.indicator === indicator && known.weight === weight && known.standard === standard,
  );
  return {
    level1: row.carried['一级指标'] ?? '',
    level2: row.carried['二级指标'] ?? '',
    indicator,
    ...(target ? { target } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(standard ? { standard } : {}),
    ...(formula === undefined ? {} : { valueFormula: formula }),
    // 照旧的行留着依据，改过的行依据就是填表单位自己
    ...(same?.evidence ? { evidence: same.evidence } : {}),
  };
}

/** 指标改了名字，格里的公式还是方案给的那一条：按公式原文认回模板。 */
function formulaOf(
  value: FieldReading | undefined,
  { indicators }: SchemeForm,
  { form }: FormReading,
  scheme: Scheme,
): string | undefined {
  if (value?.spec.formula !== undefined) return value.spec.formula;
  const templates = indicators.flatMap(({ valueFormula }) => valueFormula ?? []);
  return templates.find((template) => resolveFormula(template, { form, scheme }) === value?.cell.formula);
}

/** 一级指标的应有分值＝现有各行之和；名字去掉“（13分）”。 */
function customLevels(
  indicators: readonly SchemeIndicator[],
  known: readonly LevelWeight[],
): readonly LevelWeight[] {
  const sums = new Map<string, ReturnType<typeof dec>>();
  for (const { level1, weight } of indicators) {
    const name =
      known.find((level) => level1.startsWith(level.level1))?.level1 ??
      level1.replace(/\s*[（(]\s*\d+(?:\.\d+)?\s*分?\s*[)）]$/, '');
    sums.set(name, (sums.get(name) ?? dec(0)).plus(weight ?? 0));
  }
  return [...sums].map(([level1, weight]) => ({ level1, weight: toCellNumber(weight) }));
}

function customSurveys(block: BlockReading | undefined): readonly SchemeSurvey[] {
  return (block?.rows ?? []).flatMap((row) => {
    const respondent = textIn(row, '调查对象');
    const weight = numberIn(row, '权重');
    return respondent === '' || weight === undefined ? [] : [{ respondent, weight }];
  });
}
