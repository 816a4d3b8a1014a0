import { checkForms } from './parseForms';
import { defaultThresholds } from './scheme';
import type { Grade, Scheme, Thresholds } from './scheme';

/** 读方案快照的结果：问题是给人看的中文，指出哪一项。 */
export type SchemeParse =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly string[] };

const thresholdKeys = Object.keys(defaultThresholds) as readonly (keyof Thresholds)[];

/** 首版方案就有的阈值；后来加的键旧快照里没有，按缺省补。 */
const requiredThresholds: readonly (keyof Thresholds)[] = [
  'executionReason',
  'overAchievement',
  'amountTolerance',
  'scoreTolerance',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * 核对一份方案数据（工作簿里的快照、别处存来的文件）；不合格时逐项说明，绝不半信半用。
 */
export function parseScheme(json: unknown): SchemeParse {
  if (!isRecord(json)) return { ok: false, problems: ['方案不是一个对象。'] };
  const problems: string[] = [];
  const need = (good: boolean, message: string): void => {
    if (!good) problems.push(message);
  };
  need(typeof json['id'] === 'string' && json['id'] !== '', '方案缺少标识 id。');
  need(typeof json['title'] === 'string', '方案缺少名称 title。');
  need(Number.isInteger(json['version']), '方案缺少版本 version。');
  need(json['year'] === null || Number.isInteger(json['year']), '方案的年度 year 应为整数或空。');
  need(
    json['reverseScoring'] === 'complement' || json['reverseScoring'] === 'ratio',
    '方案的反向指标算法 reverseScoring 应为 complement 或 ratio。',
  );
  need(Number.isInteger(json['scorePlaces']), '方案缺少得分位数 scorePlaces。');
  checkExecution(json['execution'], need);
  checkForms(json['forms'], need);
  checkGrades(json['grades'], need);
  checkThresholds(json['thresholds'], need);
  if (problems.length > 0) return { ok: false, problems };
  const scheme = json as unknown as Scheme;
  return { ok: true, scheme: { ...scheme, thresholds: { ...defaultThresholds, ...scheme.thresholds } } };
}

type Need = (good: boolean, message: string) => void;

function checkExecution(value: unknown, need: Need): void {
  const good =
    isRecord(value) && typeof value['weight'] === 'number' && Number.isInteger(value['places'] as number);
  need(good, '方案的执行率 execution 应有分值 weight 与位数 places。');
}

function checkGrades(value: unknown, need: Need): void {
  if (!Array.isArray(value) || value.length === 0) return need(false, '方案没有等次 grades。');
  const grades = value as readonly Partial<Grade>[];
  const good = grades.every((grade) => typeof grade.label === 'string' && typeof grade.min === 'number');
  need(good, '方案的等次应逐档写明名称 label 与下限 min。');
  // 等次名称要写进公式里的等次表文字
  const plain = grades.every(
    ({ label }) => typeof label !== 'string' || /^[^\d"'“”,，;；{}\s]{1,10}$/.test(label),
  );
  need(plain, '方案的等次名称不能带数字、引号、逗号、空格，且不超过 10 个字。');
  const descending = grades.every((grade, index) => index === 0 || grade.min! < grades[index - 1]!.min!);
  need(!good || (descending && grades.at(-1)!.min === 0), '方案的等次应从高到低，最后一档下限为 0。');
}

function checkThresholds(value: unknown, need: Need): void {
  for (const key of requiredThresholds) {
    need(isRecord(value) && typeof value[key] === 'number', `方案缺少阈值 ${key}。`);
  }
  if (!isRecord(value)) return;
  for (const key of thresholdKeys) {
    const given = value[key];
    const good = given === undefined || (typeof given === 'number' && given >= 0);
    need(good || requiredThresholds.includes(key), `方案的阈值 ${key} 应为不小于 0 的数。`);
  }
}
