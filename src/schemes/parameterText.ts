import type { NumberParameter, Parameter } from './parameter';
import {
  argumentLists,
  findParameter,
  parameters,
  thresholdParameters,
  type ThresholdKey,
} from './parameters';
import type { Grade, Scheme } from './scheme';

/** 方案 JSON 里一个位置上的值；半路没有为 undefined。 */
export function valueAt(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    json,
  );
}

/** 审核参数的取值格的名称（工作簿级），如 `审核参数_执行率下限`。 */
export const parameterName = (key: ThresholdKey): string => `审核参数_${thresholdParameters[key].title}`;

/** 一个数印出来的样子，如 `90%`、`0.01 万元`、`1.3 倍`。 */
export function numberText({ unit }: Pick<NumberParameter, 'unit'>, value: number): string {
  return unit === '%' ? `${Number((value * 100).toFixed(4))}%` : `${value} ${unit}`;
}

const numberOf = (parameter: NumberParameter, scheme: Scheme): number =>
  Number(valueAt(scheme, parameter.path) ?? parameter.fallback);

const choiceOf = (parameter: Extract<Parameter, { kind: 'choice' }>, scheme: Scheme): string =>
  parameter.choices[String(valueAt(scheme, parameter.path) ?? parameter.fallback)] ?? '';

/** 等次表写成 GRADE 的参数，如 `优90,良80,较差60,差0`。 */
export const gradeText = (grades: readonly Grade[]): string =>
  grades.map(({ label, min }) => `${label}${min}`).join(',');

/** `90（含）—100分为优；80（含）—90分为良；……60分以下为差`，没有句号。 */
export function gradeNote(grades: readonly Grade[]): string {
  return grades
    .map(({ label, min }, index) => {
      const above = index === 0 ? 100 : grades[index - 1]!.min;
      return min === 0 ? `${above}分以下为${label}` : `${min}（含）—${above}分为${label}`;
    })
    .join('；');
}

/** PBE.GRADE 缺省的等次表。 */
const nationalGrades = '优90,良80,中60,差0';

/** 与函数缺省一样：不写也是它。 */
function isFunctionDefault(parameter: Parameter, scheme: Scheme): boolean {
  if (parameter.kind === 'grades') return gradeText(scheme.grades) === nationalGrades;
  const value = parameter.kind === 'number' ? numberOf(parameter, scheme) : undefined;
  return parameter.kind === 'number'
    ? value === parameter.fallback
    : choiceOf(parameter, scheme) === parameter.choices[parameter.fallback];
}

/** 参数在公式里的样子：数、带引号的文字。 */
export function formulaText(parameter: Parameter, scheme: Scheme): string {
  if (parameter.kind === 'grades') return `"${gradeText(scheme.grades)}"`;
  if (parameter.kind === 'choice') return `"${choiceOf(parameter, scheme)}"`;
  return String(Math.max(numberOf(parameter, scheme), parameter.least ?? -Infinity));
}

/** 参数在提示里的样子：`90%`、`10 分`、`折算`、`90（含）—100分为优；……`；不设的为空串。 */
export function promptText(parameter: Parameter, scheme: Scheme): string {
  if (parameter.kind === 'grades') return gradeNote(scheme.grades);
  if (parameter.kind === 'choice') return choiceOf(parameter, scheme);
  const value = numberOf(parameter, scheme);
  return parameter.zeroIsNone && value === 0 ? '' : numberText(parameter, value);
}

/** 没有设：0 表示不设的是 0，选做法的、几人签字的是缺省的那一种。 */
function isUnset(parameter: Parameter, scheme: Scheme): boolean {
  if (parameter.kind === 'grades') return false;
  if (parameter.kind === 'choice')
    return choiceOf(parameter, scheme) === parameter.choices[parameter.fallback];
  const value = numberOf(parameter, scheme);
  return parameter.zeroIsNone || parameter.unit === '人' ? value === parameter.fallback : false;
}

/** 模板里 `{?名}` 的参数。 */
function required(title: string): Parameter {
  const parameter = findParameter(title);
  if (!parameter) throw new Error(`模板用了未知的方案参数“${title}”`);
  return parameter;
}

/** 函数末尾的可选实参，各带前面的逗号；与函数缺省相同的从后往前略去。 */
function argumentText(keys: readonly (keyof typeof parameters)[], scheme: Scheme): string {
  const list: readonly Parameter[] = keys.map((key) => parameters[key]);
  const written = list.map((parameter) => !isFunctionDefault(parameter, scheme)).lastIndexOf(true) + 1;
  return list
    .slice(0, written)
    .map((parameter) => `,${formulaText(parameter, scheme)}`)
    .join('');
}

/**
 * 公式模板里只在折算的方案里才有的几段，可以引用本表的列：总分×100÷(100−不适用的分值)，四舍五入两位；
 * 评等次时有分值而不适用的行不等它的得分。照计的方案为空串，公式与从前一字不差。
 */
const rescaling: Readonly<Record<string, string>> = {
  折算前: 'ROUND(',
  折算后: `*100/(100-SUMIF({#绩效指标.实际完成值},"不适用",{#绩效指标.分值})),2)`,
  不适用行数: `-COUNTIFS({#绩效指标.实际完成值},"不适用",{#绩效指标.分值},">0")`,
};

/** 公式模板的 `{?名}`：参数，或一串可选实参（{@link argumentLists}）。 */
export function formulaToken(title: string, scheme: Scheme): string {
  const piece = rescaling[title];
  if (piece !== undefined) return scheme.notApplicable === 'rescale' ? piece : '';
  const list = argumentLists[title];
  return list ? argumentText(list, scheme) : formulaText(required(title), scheme);
}

/**
 * 原生条件格式里的 `{?名}`：“审核情况表”里填了的照填的（同审核一样，填得不对的不算），空着的照方案。
 * 名称插表时就建好（先是空的），所以改了审核参数，变色当场跟着变。
 */
export function liveToken(title: string, scheme: Scheme): string {
  const entry = Object.entries(thresholdParameters).find(([, each]) => each.title === title);
  if (!entry) return formulaToken(title, scheme);
  const [key, parameter] = entry as [ThresholdKey, NumberParameter];
  const name = parameterName(key);
  const given = parameter.least === undefined ? name : `MAX(${name},${parameter.least})`;
  const usual = formulaText(parameter, scheme);
  return `IF(ISNUMBER(${name}),IF(AND(${name}>=${parameter.min},${name}<=${parameter.max}),${given},${usual}),${usual})`;
}

/**
 * 提示模板里的 `{?名}` 换成印出来的样子，如“执行率低于 90% 时必填”。
 * `⟦……⟧` 里的一段，参数没有设（0 是不设、与缺省的做法相同）时整段不写。
 */
export function fillPrompt(template: string, scheme: Scheme): string {
  const kept = template.replace(/⟦([^⟧]*)⟧/g, (_, part: string) => {
    const titles = [...part.matchAll(/\{\?([^{}]+)\}/g)].map(([, title = '']) => required(title));
    return titles.some((parameter) => isUnset(parameter, scheme)) ? '' : part;
  });
  return kept.replace(/\{\?([^{}]+)\}/g, (_, title: string) => promptText(required(title), scheme));
}

/** 公式模板用到的审核阈值：插表时要建好它们的名称。 */
export function thresholdsIn(template: string): readonly ThresholdKey[] {
  return (Object.keys(thresholdParameters) as ThresholdKey[]).filter((key) =>
    template.includes(`{?${thresholdParameters[key].title}}`),
  );
}
