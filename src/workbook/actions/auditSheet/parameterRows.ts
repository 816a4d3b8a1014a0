import { rules } from '../../../audit';
import { thresholdKeys, thresholdParameters, type Scheme, type ThresholdKey } from '../../../schemes';
import { blank, textCell, type AuditCell, type AuditLine } from './cell';
import { parameterColumns, type ExistingParameter } from './existing';

/** 规则用到的审核参数，按 {@link thresholdParameters} 的次序。 */
export function usedParameters(): readonly ThresholdKey[] {
  const used = new Set(rules.flatMap(({ parameters }) => parameters ?? []));
  return thresholdKeys.filter((key) => used.has(key));
}

/** 审核参数的小标题与表头。 */
export const parameterHeading: AuditLine = new Map([
  [
    parameterColumns.number,
    textCell('审核参数：在“本单位取值”填了就用填的，空着用方案的；改后下一次审核起作用。'),
  ],
]);

/** 审核参数的表头。 */
export const parameterHeader: AuditLine = new Map([
  [parameterColumns.number, textCell('序号')],
  [parameterColumns.unit, textCell('单位')],
  [parameterColumns.title, textCell('参数')],
  [parameterColumns.value, textCell('本单位取值')],
  [parameterColumns.scheme, textCell('方案值')],
  [parameterColumns.meaning, textCell('含义')],
  [parameterColumns.rules, textCell('用到它的规则')],
]);

/** 一个参数一行。 */
export function parameterLine(
  key: ThresholdKey,
  number: number,
  { thresholds }: Scheme,
  typed: ExistingParameter | undefined,
): AuditLine {
  const { title, unit, meaning } = thresholdParameters[key];
  const numberFormat = unit === '%' ? '0.00%' : 'General';
  const users = rules.filter(({ parameters }) => parameters?.includes(key)).map(({ id }) => id);
  return new Map<number, AuditCell>([
    [parameterColumns.number, { value: number, numberFormat: '0' }],
    [parameterColumns.unit, textCell(unit)],
    [parameterColumns.title, textCell(title)],
    [parameterColumns.value, typedValue(typed, numberFormat)],
    [parameterColumns.scheme, { value: thresholds[key], numberFormat }],
    [parameterColumns.meaning, textCell(meaning)],
    [parameterColumns.rules, textCell(ruleList(users))],
  ]);
}

/** 金额容差这样的参数几十条规则都用：只列头几条。 */
const listed = 12;

const ruleList = (ids: readonly string[]): string =>
  ids.length > listed ? `${ids.slice(0, listed).join('、')} 等 ${ids.length} 条` : ids.join('、');

/** 用户填的原样留着，填错的也留着让他自己改。 */
function typedValue(typed: ExistingParameter | undefined, numberFormat: string): AuditCell {
  if (typed === undefined || typed.value === '') return { ...blank, numberFormat };
  return { value: typeof typed.value === 'boolean' ? String(typed.value) : typed.value, numberFormat };
}
