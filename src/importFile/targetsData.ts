import { inTenThousandYuan, readNumber, toCellNumber } from '../domain';
import type { Layout } from '../forms';
import { recognizeGrid, targetsOf } from '../recognize';
import type { GridSource, RecognizedTargets } from '../recognize';
import type { Scheme } from '../schemes';
import type { ApprovedTargets, DataValue, FormData, SubmissionData } from '../submission';
import { ImportFileError } from './importFileError';

/** 目标申报表 → 年终自评表里对应的字段：左边目标表的键，右边自评表的键。 */
const carried = {
  项目支出绩效目标申报表: {
    form: '项目支出绩效自评表',
    texts: { 项目名称: '项目名称', 主管部门: '主管部门', 实施单位: '实施单位', 年度目标: '年度目标' },
    amounts: {
      '年度资金总额.全年预算数': '年度资金总额.年初预算数',
      '当年财政拨款.全年预算数': '当年财政拨款.年初预算数',
      '上年结转资金.全年预算数': '上年结转资金.年初预算数',
      '其他资金.全年预算数': '其他资金.年初预算数',
    },
  },
  部门整体绩效目标申报表: {
    form: '部门整体支出绩效自评表',
    texts: { 部门名称: '部门名称', 整体绩效目标: '整体绩效目标' },
    amounts: {},
  },
} as const;

/** 几张网格里年初批复的绩效目标表；没有返回空。 */
export function targetsIn(
  grids: readonly GridSource[],
  layouts: readonly Layout[] = [],
): readonly RecognizedTargets[] {
  return grids.flatMap((grid) =>
    recognizeGrid(grid, layouts).flatMap((proposal) => targetsOf(grid, proposal) ?? []),
  );
}

/** 目标表的金额 → 万元；没有写单位的不收（差一万倍）。 */
function amountOf(text: string, unit: RecognizedTargets['unit']): DataValue {
  const reading = readNumber(text);
  if (reading.kind !== 'number' || unit === null) return null;
  return toCellNumber(inTenThousandYuan(reading.value, unit));
}

function formOf(targets: RecognizedTargets): FormData {
  const { form, texts, amounts } = carried[targets.kind];
  const values: Record<string, DataValue> = {};
  for (const [from, to] of Object.entries(texts)) {
    const text = targets.values[from];
    if (text !== undefined) values[to] = text;
  }
  for (const [from, to] of Object.entries(amounts)) {
    const amount = amountOf(targets.values[from] ?? '', targets.unit);
    if (amount !== null) values[to] = amount;
  }
  const rows = targets.indicators.map(({ level1, level2, indicator, target, weight }) => ({
    ...(level1 === '' ? {} : { 一级指标: level1 }),
    ...(level2 === '' ? {} : { 二级指标: level2 }),
    三级指标: indicator,
    年度指标值: target === '' ? null : target,
    分值: weightOf(weight),
  }));
  const name = targets.kind === '项目支出绩效目标申报表' ? (targets.values['项目名称'] ?? null) : null;
  return { form, name, values, rows: { 绩效指标: rows } };
}

function weightOf(text: string): number | null {
  const reading = readNumber(text);
  return reading.kind === 'number' ? toCellNumber(reading.value) : null;
}

/** 目标 → 预填的数据，与要登记的批复。 */
export function targetsData(
  targets: readonly RecognizedTargets[],
  source: string,
  scheme: Scheme,
  year: number | null,
): { readonly data: SubmissionData; readonly approved: ApprovedTargets['forms'] } {
  const stated = targets.map((one) => one.year).find((one) => one !== null) ?? null;
  const when = year ?? stated;
  if (when === null) throw new ImportFileError('目标表没有写年度，请用 --year 写明。');
  const forms = targets.map(formOf);
  const unit =
    targets
      .flatMap(({ values }) => values['部门名称'] ?? values['实施单位'] ?? [])
      .find((text) => text !== '') ?? '';
  if (unit === '') throw new ImportFileError('目标表没有写单位名称（部门名称、实施单位），请先补上。');
  return {
    data: { scheme: scheme.id, year: when, unit, forms },
    approved: targets.map(({ indicators }, i) => ({
      form: forms[i]?.form ?? '',
      project: forms[i]?.name ?? null,
      source,
      indicators: indicators.map(({ indicator, target, weight }) => ({
        indicator,
        target,
        weight: weightOf(weight),
      })),
    })),
  };
}
