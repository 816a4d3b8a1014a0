import { dec, formatAmount, readNumber, type Decimal } from '../../domain';
import type { BlockReading, FieldReading, FormReading, FormTotals } from '../../submission';

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
  /** 执行率，如 68.54%。 */
  readonly executionRate: string;
  readonly executionScore: string;
  readonly executionWeight: string;
  readonly levels: readonly LevelScore[];
}

/** 一格读成数；空着或是文字返回 null。 */
function numberIn(reading: FieldReading | undefined): Decimal | null {
  if (reading === undefined) return null;
  const read = readNumber(reading.cell.value);
  return read.kind === 'number' ? read.value : null;
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
export function scoreOf(reading: FormReading, totals: FormTotals | undefined): FormScore | null {
  if (totals === undefined) return null;
  return {
    total: scoreText(totals.total),
    grade: totals.grade,
    executionRate: totals.executionRate,
    executionScore: scoreText(totals.executionScore),
    executionWeight: written(numberIn(reading.fields.get('执行率分值'))),
    levels: levelsOf(reading.blocks.get('绩效指标')),
  };
}
