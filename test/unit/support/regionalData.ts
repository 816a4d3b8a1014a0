import { findScheme } from '../../../src/schemes';
import type { SchemeIndicator } from '../../../src/schemes';
import type { SubmissionData } from '../../../src/submission';
import variants from '../../fixtures/regional-variants.json';
import { dataOf } from './memorySource';

/** 去掉名字前的序号。 */
const bare = (name: string): string => name.replace(/^[①-⑳]/u, '');

const judged: Readonly<Record<string, string | number>> = variants.judged;

/** 同一份数据照某个评分方案填成评分表：参数一样，指标、分值、评分标准照方案。 */
export function scoringData(schemeId: string): SubmissionData {
  const table = findScheme(schemeId)?.forms.find(({ form }) => form === '部门整体支出绩效评价评分表');
  if (table === undefined) throw new Error(`方案 ${schemeId} 没有评分表`);
  return dataOf({
    scheme: schemeId,
    year: 2020,
    unit: '示例单位',
    forms: [
      {
        form: '部门整体支出绩效评价评分表',
        values: variants.parameters,
        rows: { 评价指标: table.indicators.map(rowOf), 满意度调查: variants.surveys },
      },
    ],
  });
}

function rowOf(row: SchemeIndicator): Readonly<Record<string, string | number | null>> {
  return {
    一级指标: row.level1,
    二级指标: row.level2,
    三级指标: row.indicator,
    分值: row.weight ?? null,
    评分标准: row.standard ?? null,
    ...(row.valueFormula ? {} : { 指标值: judged[bare(row.indicator)] ?? null }),
    // 扣分的行必须写原因；每行都写，不必在这里先算哪行扣分
    扣分原因和其他说明: '扣分原因见评分底稿。',
  };
}

/** 同一份数据照某个自评方案填成部门自评表。 */
export function selfEvaluationData(schemeId: string): SubmissionData {
  const { 资金总额, 执行数, indicators } = variants.selfEvaluation;
  return dataOf({
    scheme: schemeId,
    year: 2022,
    unit: '示例单位',
    forms: [
      {
        form: '部门整体支出绩效自评表',
        values: { 公共财政拨款: 资金总额, 执行数 },
        rows: {
          绩效指标: indicators.map((row) => ({
            一级指标: row.level1,
            二级指标: row.level2,
            三级指标: row.indicator,
            年度指标值: row.target,
            实际完成值: row.actual,
            分值: row.weight,
            完成档次: row.tier,
          })),
        },
      },
    ],
  });
}
