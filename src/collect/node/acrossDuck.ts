import { commonLimit, duplicates, type SentenceRow } from '../across/duplicates';
import { forecastGaps, LEAST_GAP, MOST_GAPS, type ForecastRow } from '../across/forecastGaps';
import { DEVIATIONS, FEWEST_PEERS, outlierFinding, SMALLEST_GAP } from '../across/outliers';
import {
  FEWEST_PROJECTS,
  fullMarks,
  MOST_TWINS,
  repeatedAmounts,
  type ProjectRow,
} from '../across/projectPatterns';
import type { AcrossFinding } from '../across/spot';
import duplicatesSql from '../sql/duplicates.sql';
import forecastGapsSql from '../sql/forecastGaps.sql';
import fullMarkProjectsSql from '../sql/fullMarkProjects.sql';
import fullMarksSql from '../sql/fullMarks.sql';
import outliersSql from '../sql/outliers.sql';
import repeatedSql from '../sql/repeatedAmounts.sql';
import { countOf, fillSql, microOf, type Duck, type DuckRow } from './duck';

const text = (row: DuckRow, name: string): string => String(row[name] ?? '');

const placeOf = (row: DuckRow) => ({
  digest: text(row, '摘要'),
  unit: text(row, '单位'),
  project: text(row, '项目'),
  sheet: text(row, '工作表'),
  cell: text(row, '单元格'),
});

const sentenceOf = (row: DuckRow): SentenceRow => ({
  ...placeOf(row),
  field: text(row, '字段'),
  sentence: text(row, '句子'),
  key: text(row, '句键'),
});

const amountOf = (value: unknown): number | null => (value === null ? null : microOf(value));

const projectOf = (row: DuckRow): ProjectRow => ({
  ...placeOf(row),
  initialBudget: amountOf(row['年初预算数']),
  annualBudget: amountOf(row['全年预算数']),
  executed: amountOf(row['全年执行数']),
  total: amountOf(row['总分']),
});

const forecastOf = (row: DuckRow): ForecastRow => ({
  ...placeOf(row),
  total: amountOf(row['总分']),
  forecast: amountOf(row['复核预估']),
  forecastBasis: text(row, '预估依据'),
});

/** SQL 里的 {{…}} 换成数。 */
const withNumbers = (sql: string, numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers).reduce(
    (filled, [name, value]) => filled.replaceAll(`{{${name}}}`, String(value)),
    sql,
  );

/** 同样的跨单位检查，先由 DuckDB 在库上筛出可疑的，再照同一套办法配对、说明。 */
export async function acrossDuck(
  duck: Duck,
  lake: string,
  year: number,
  { units, projects }: { readonly units: number; readonly projects: number },
): Promise<readonly AcrossFinding[]> {
  const run = (sql: string, numbers: Readonly<Record<string, number>>) =>
    duck.query(fillSql(withNumbers(sql, numbers), lake, year));
  const same = await run(duplicatesSql, { 上限: commonLimit(units) });
  const far = await run(outliersSql, { 至少: FEWEST_PEERS, 十倍: SMALLEST_GAP, 几倍: DEVIATIONS });
  const full = await run(fullMarkProjectsSql.replaceAll('{{全满分}}', fullMarksSql), {
    至少: FEWEST_PROJECTS,
  });
  const twins = await run(repeatedSql, { 上限: MOST_TWINS });
  const over = await run(forecastGapsSql, { 高出: LEAST_GAP, 上限: MOST_GAPS });
  return [
    ...duplicates(same.map(sentenceOf), units),
    ...far.map((row) => {
      const found = {
        ...placeOf(row),
        region: text(row, '地区'),
        indicator: text(row, '三级指标'),
        measureUnit: text(row, '计量单位'),
        actual: text(row, '实际完成值'),
        actualValue: microOf(row['完成数']),
      };
      return outlierFinding(found, Number(row['中位']), countOf(row['个数']));
    }),
    ...fullMarks(full.map(projectOf)),
    ...repeatedAmounts(twins.map(projectOf), projects),
    ...forecastGaps(over.map(forecastOf)),
  ];
}
