import { checkForms, type Need } from './parseForms';
import type { Parameter } from './parameter';
import { parameters } from './parameters';
import { numberText, valueAt } from './parameterText';
import { reviewCriterionKeys } from './reviewCriteria';
import { evidenceText, ruleLevels } from './scheme';
import type { Grade, Scheme } from './scheme';

/** 读方案快照的结果：问题是给人看的中文，指出哪一项。 */
export type SchemeParse =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly string[] };

const registered: readonly Parameter[] = Object.values(parameters);

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
  for (const parameter of registered) checkParameter(parameter, json, need);
  checkForms(json['forms'], need);
  checkGrades(json['grades'], need);
  checkRuleLevels(json['ruleLevels'], need);
  checkBasis(json['basis'], need);
  checkReview(json['review'], need);
  need(
    json['sealCodeInFooter'] === undefined || typeof json['sealCodeInFooter'] === 'boolean',
    '方案的页脚印不印定稿码 sealCodeInFooter 应为 true 或 false。',
  );
  need(
    json['fileName'] === undefined ||
      (typeof json['fileName'] === 'string' &&
        json['fileName'].trim() !== '' &&
        json['fileName'].length <= 100),
    '方案的报送文件名 fileName 应为 1–100 字，如“{年度}年度{单位}部门整体支出绩效自评”。',
  );
  if (problems.length > 0) return { ok: false, problems };
  // 早先的包可以不写依据
  const filled = registered.reduce(withFallback, json['basis'] === undefined ? { ...json, basis: [] } : json);
  return { ok: true, scheme: filled as unknown as Scheme };
}

/** 首版就有的必须写；写了的要合登记的种类与范围。等次另有 {@link checkGrades}。 */
function checkParameter(parameter: Parameter, json: unknown, need: Need): void {
  const { title, path, since } = parameter;
  const value = valueAt(json, path);
  if (parameter.kind === 'grades' || (value === undefined && since > 1)) return;
  const where = `${title} ${path.join('.')}`;
  if (value === undefined) return need(false, `方案缺少${where}。`);
  if (parameter.kind === 'choice') {
    const good = typeof value === 'string' && Object.hasOwn(parameter.choices, value);
    const choices = Object.entries(parameter.choices).map(([key, words]) => `${key}（${words}）`);
    return need(good, `方案的${where} 应为 ${choices.join(' 或 ')}。`);
  }
  const { min, max, integer } = parameter;
  const inRange = typeof value === 'number' && value >= min && value <= max;
  need(
    inRange && (!integer || Number.isInteger(value)),
    `方案的${where} 应为 ${numberText(parameter, min)} 到 ${numberText(parameter, max)} 之间的${integer ? '整数' : '数'}${parameter.unit === '%' ? '（写小数）' : ''}。`,
  );
}

/** 旧快照里没有的参数按缺省补。 */
function withFallback(json: Record<string, unknown>, parameter: Parameter): Record<string, unknown> {
  if (parameter.kind === 'grades' || valueAt(json, parameter.path) !== undefined) return json;
  const [first, second] = parameter.path;
  if (first === undefined) return json;
  if (second === undefined) return { ...json, [first]: parameter.fallback };
  const group = isRecord(json[first]) ? json[first] : {};
  return { ...json, [first]: { ...group, [second]: parameter.fallback } };
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
/** 复核口径：写了就要写全每一条的说法与扣几成。 */
function checkReview(value: unknown, need: Need): void {
  if (value === undefined) return;
  const criteria = isRecord(value) ? value['criteria'] : undefined;
  const good =
    isRecord(value) &&
    typeof value['on'] === 'boolean' &&
    typeof value['source'] === 'string' &&
    isRecord(criteria) &&
    reviewCriterionKeys.every((key) => {
      const each = criteria[key];
      if (!isRecord(each) || typeof each['title'] !== 'string') return false;
      const { share } = each;
      return share === null || (typeof share === 'number' && share >= 0 && share <= 1);
    });
  need(
    good,
    `方案的复核口径 review 应写 on、source 与 criteria 的每一条（${reviewCriterionKeys.join('、')}），各有 title 与 share（0—1 或 null）。`,
  );
}

/** 依据：一条一句话，写明证据等级，说到哪几个值可以不写。 */
function checkBasis(value: unknown, need: Need): void {
  if (value === undefined) return;
  const isText = (each: unknown) => typeof each === 'string';
  const good =
    Array.isArray(value) &&
    value.every(
      (each: unknown) =>
        isRecord(each) &&
        isText(each['text']) &&
        isText(each['evidence']) &&
        Object.hasOwn(evidenceText, each['evidence'] as string) &&
        (each['of'] === undefined || (Array.isArray(each['of']) && each['of'].every(isText))),
    );
  need(
    good,
    '方案的依据 basis 应逐条写 text 与 evidence（SEED、PUBLIC、MEMORY 之一），说到哪几个值写在 of 里。',
  );
}

function checkRuleLevels(value: unknown, need: Need): void {
  if (value === undefined) return;
  const known: readonly unknown[] = ruleLevels;
  const good = isRecord(value) && Object.values(value).every((level) => known.includes(level));
  need(good, `方案的规则级别 ruleLevels 应逐条写 ${ruleLevels.join('、')} 之一。`);
}
