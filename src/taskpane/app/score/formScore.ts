import { dec, formatAmount, type Decimal } from '../../../domain';
import type { Grade } from '../../../schemes';
import type { BlockReading, FormReading, FormTotals } from '../../../submission';
import { numberIn } from './numberIn';
import { indicatorRows, provisionalGrade, type ProvisionalGrade } from './provisionalGrade';

/** 一级指标的分值与得分（分）。 */
export interface LevelScore {
  readonly level1: string;
  readonly weight: string;
  readonly score: string;
}

/** 一张表的得分，写成文字；空着的为空串。 */
export interface FormScore {
  readonly total: string;
  readonly grade: string;
  /** 这张表有没有等次一栏：财政局的表常常没有，没有就不催。 */
  readonly hasGrade: boolean;
  /** 等次还没定时暂定的；没有可说的为 null。 */
  readonly provisional: ProvisionalGrade | null;
  /** 这张表计不计预算执行率得分（100 分评分表不单列）。 */
  readonly scoresExecution: boolean;
  /** 执行率，如 68.54%。 */
  readonly executionRate: string;
  readonly executionScore: string;
  readonly executionWeight: string;
  readonly levels: readonly LevelScore[];
}

interface Subtotal {
  weight: Decimal | null;
  score: Decimal | null;
}

const add = (sum: Decimal | null, more: Decimal | null): Decimal | null =>
  more === null ? sum : (sum ?? dec(0)).plus(more);

const written = (value: Decimal | null): string => (value === null ? '' : formatAmount(value));

function levelsOf(block: BlockReading | undefined): LevelScore[] {
  const levels = new Map<string, Subtotal>();
  for (const row of block?.rows ?? []) {
    const level1 = row.carried['一级指标'] ?? '';
    if (level1 === '') continue;
    const sum = levels.get(level1) ?? { weight: null, score: null };
    levels.set(level1, {
      weight: add(sum.weight, numberIn(row.cells.get('分值'))),
      score: add(sum.score, numberIn(row.cells.get('得分'))),
    });
  }
  return [...levels].map(([level1, sum]) => ({
    level1,
    weight: written(sum.weight),
    score: written(sum.score),
  }));
}

const scoreText = (value: number | null): string => (value === null ? '' : formatAmount(dec(value)));

/** 表上的得分；没有总分的表（基础数据表）返回 null。 */
export function scoreOf(
  reading: FormReading,
  totals: FormTotals | undefined,
  grades: readonly Grade[],
): FormScore | null {
  if (totals === undefined) return null;
  return {
    total: scoreText(totals.total),
    grade: totals.grade,
    hasGrade: reading.fields.has('等次'),
    provisional: provisionalGrade(reading, totals, grades),
    scoresExecution: reading.fields.has('执行率得分'),
    executionRate: totals.executionRate,
    executionScore: scoreText(totals.executionScore),
    executionWeight: written(numberIn(reading.fields.get('执行率分值'))),
    levels: levelsOf(indicatorRows(reading)),
  };
}

/** 等次的文字：“优”；没定时“暂为 良（还有 1 项没有得分）”；连总分都没有、表上没有等次一栏的为空串。 */
export function gradeLabel({ total, grade, hasGrade, provisional }: FormScore): string {
  if (grade !== '') return grade;
  if (total === '' || (!hasGrade && provisional === null)) return '';
  if (provisional === null) return '等次未定';
  return `暂为 ${provisional.grade}（还有 ${provisional.unscored} 项没有得分）`;
}

/** 状态栏里的等次，放得进一行：没定时只说“暂为 良”，为什么看 {@link gradeLabel}。 */
export function gradeInHeader(score: FormScore): string {
  const { total, grade, provisional } = score;
  return grade === '' && total !== '' && provisional !== null
    ? `暂为 ${provisional.grade}`
    : gradeLabel(score);
}
