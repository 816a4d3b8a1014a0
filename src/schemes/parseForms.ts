import type { KindId, SchemeForm, SchemeIndicator } from './scheme';

/** 不成立就记下这句话。 */
export type Need = (good: boolean, message: string) => void;

const formIds: Readonly<Record<KindId, true>> = {
  基础数据表: true,
  部门整体支出绩效自评表: true,
  项目支出绩效自评表: true,
  部门整体支出绩效评价评分表: true,
  部门收支情况表: true,
  项目自评结果汇总表: true,
  评价报告封面及概况: true,
  整体支出绩效自评情况: true,
  评价人员及意见: true,
  报告正文数据表: true,
  报告文字栏: true,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === 'string';
const isOptional = (value: unknown, good: (value: unknown) => boolean): boolean =>
  value === undefined || good(value);
const isWeight = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100;

/** 指标值公式只许是“一个参数”或“一个 PBE 函数套参数”：方案文件来自别处，不能夹带别的公式。 */
const valueFormula = /^=(?:\{[^{}?#@:"]+\}|PBE\.[A-Z]+\(\{[^{}?#@:"]+\}(?:,\{[^{}?#@:"]+\})*\))$/u;

/** 核对方案用到的各张表；逐表逐行说明哪里不对。 */
export function checkForms(value: unknown, need: Need): void {
  if (!Array.isArray(value) || value.length === 0) return need(false, '方案没有列出用到的表 forms。');
  const seen = new Set<unknown>();
  value.forEach((form: Partial<SchemeForm>, index) => {
    const where = `方案的第 ${index + 1} 张表`;
    const good =
      isRecord(form) && isText(form.form) && Array.isArray(form.levels) && Array.isArray(form.indicators);
    if (!good) return need(false, `${where}写法不对：应有 form、levels、indicators。`);
    need(Object.hasOwn(formIds, form.form!), `${where}“${form.form}”不是本系统的表。`);
    need(!seen.has(form.form), `${where}“${form.form}”列了两次。`);
    seen.add(form.form);
    need(
      isOptional(form.optional, (value) => value === true),
      `${where}的 optional 只能写 true（可以不要的表）。`,
    );
    form.levels!.forEach((level, at) => {
      const fine = isRecord(level) && isText(level['level1']) && isWeight(level['weight']);
      need(fine, `${where}的第 ${at + 1} 个一级指标应写明名称 level1 与分值 weight（0—100）。`);
    });
    form.indicators!.forEach((row, at) => checkIndicator(row, `${where}的第 ${at + 1} 行指标`, need));
    checkSurveys(form.surveys, where, need);
  });
}

function checkIndicator(row: unknown, where: string, need: Need): void {
  if (!isRecord(row)) return need(false, `${where}写法不对。`);
  const { level1, level2, indicator, target, weight, standard } = row as Partial<SchemeIndicator>;
  need([level1, level2, indicator].every(isText), `${where}应有 level1、level2、indicator（可以是空串）。`);
  need(
    isOptional(target, isText) && isOptional(standard, isText),
    `${where}的指标值 target、评分标准 standard 应是文字。`,
  );
  need(isOptional(weight, isWeight), `${where}的分值 weight 应是 0 到 100 的数。`);
  need(
    isOptional(row['valueFormula'], (formula) => typeof formula === 'string' && valueFormula.test(formula)),
    `${where}的指标值公式 valueFormula 只能是一个参数（={综合满意度}）或一个 PBE 函数（=PBE.STAFFRATE({在职人员数},{编制数})）。`,
  );
}

function checkSurveys(value: unknown, where: string, need: Need): void {
  if (value === undefined) return;
  const good =
    Array.isArray(value) &&
    value.every((row) => isRecord(row) && isText(row['respondent']) && typeof row['weight'] === 'number');
  need(good, `${where}的满意度调查 surveys 应逐行写明调查对象 respondent 与权重 weight。`);
}
