import type { DvRule, DvType } from '../../engine/port';
import { invalidArgument } from '../../protocol/hostError';
import { formatAddress } from '../core/address';
import { checkFormula, checkLength, LIMITS } from '../core/limits';
import { Range } from '../range/range';
import { dateSerial } from '../range/valueInput';

/** Excel.DataValidationRule 里的一条带比较的规则。 */
interface BasicRule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
}

/** Excel.DataValidationRule：恰有一种。 */
export interface ValidationRule {
  wholeNumber?: BasicRule;
  decimal?: BasicRule;
  textLength?: BasicRule;
  date?: BasicRule;
  time?: BasicRule;
  list?: { inCellDropDown?: boolean; source?: unknown };
  custom?: { formula?: string };
}

const ENGINE_TYPE: Record<keyof ValidationRule, DvType> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  list: 'list',
  custom: 'custom',
};

const API_TYPE: Record<DvType, string> = {
  any: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Excel 的比较方式 → 引擎的写法。 */
const OPERATOR: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** Excel 的比较里要两个数的。 */
const TWO_OPERANDS = new Set(['Between', 'NotBetween']);

/** 引擎的种类 → Excel.DataValidationType。 */
export const validationTypeName = (type: DvType) => API_TYPE[type];

/** 引擎里的规则内容（不含区域、提示、警告）。 */
export type RuleContent = Pick<DvRule, 'type' | 'formula1' | 'formula2' | 'operator'>;

/** Excel 的规则 → 引擎的规则；不合法抛 InvalidArgument。 */
export function toEngineRule(rule: ValidationRule): RuleContent {
  const kinds = (Object.keys(ENGINE_TYPE) as (keyof ValidationRule)[]).filter((kind) => rule[kind]);
  const [kind] = kinds;
  if (!kind || kinds.length > 1) throw invalidArgument();
  if (kind === 'list') return { type: 'list', formula1: listSource(rule.list?.source) };
  if (kind === 'custom') return { type: 'custom', formula1: customFormula(rule.custom?.formula) };
  return basicRule(ENGINE_TYPE[kind], rule[kind] as BasicRule);
}

function basicRule(type: DvType, rule: BasicRule): RuleContent {
  const operator = rule.operator ?? 'Between';
  const engineOperator = OPERATOR[operator];
  if (!engineOperator) throw invalidArgument();
  const formula1 = operand(rule.formula1);
  if (formula1 === undefined) throw invalidArgument();
  const formula2 = TWO_OPERANDS.has(operator) ? operand(rule.formula2) : undefined;
  if (TWO_OPERANDS.has(operator) && formula2 === undefined) throw invalidArgument();
  return { type, formula1, formula2, operator: engineOperator };
}

function operand(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (value instanceof Range) return `=${absoluteAddress(value)}`;
  const text = String(value);
  if (!text.startsWith('=')) return String(isoSerial(text) ?? text);
  checkFormula(text);
  return text;
}

function listSource(source: unknown): string {
  if (source instanceof Range) return `=${absoluteAddress(source)}`;
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (source.startsWith('=')) checkFormula(source);
  else checkLength(source, LIMITS.validationList, 'The list source');
  return source;
}

function customFormula(formula: unknown): string {
  if (typeof formula !== 'string' || formula === '') throw invalidArgument();
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  checkFormula(text);
  // 有效性公式不超过 255 字（Excel 界面与文件格式的限制）
  checkLength(text, LIMITS.validationMessage, 'The validation formula');
  return text;
}

const absoluteAddress = (range: Range) => formatAddress(range.worksheet.name, range.rect, true);

/** 引擎的规则 → Excel 的规则；没有规则为空对象。 */
export function fromEngineRule(rule: RuleContent): ValidationRule {
  if (rule.type === 'any') return {};
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: rule.formula1 } };
  if (rule.type === 'custom') return { custom: { formula: rule.formula1 } };
  const kind = (Object.keys(ENGINE_TYPE) as (keyof ValidationRule)[]).find(
    (name) => ENGINE_TYPE[name] === rule.type,
  );
  return kind ? { [kind]: basicFromEngine(rule) } : {};
}

function basicFromEngine(rule: RuleContent): BasicRule {
  const operator = Object.keys(OPERATOR).find((name) => OPERATOR[name] === rule.operator) ?? 'Between';
  const basic: BasicRule = { formula1: asFormula(rule.formula1), operator };
  if (rule.formula2 !== undefined) basic.formula2 = asFormula(rule.formula2);
  return basic;
}

/** 读出来总是公式文字（`=10`、`=A1`），日期是序列号（微软文档 BasicDataValidation、DateTimeDataValidation）。 */
function asFormula(text: string): string {
  if (text.startsWith('=')) return text;
  return `=${isoSerial(text) ?? text}`;
}

/** ISO 8601 的日期 → 序列号；不是为 `null`。 */
function isoSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  return match ? dateSerial(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
