import type { BlockReading, FieldReading, FormReading, RowReading, Submission } from '../../../submission';

/** 计分的一项：预算执行率（`row` 为 null）或一个指标。 */
export interface ScorePart {
  /** 指标在可增行区里的行，从 0 起。 */
  readonly row: number | null;
  /** 生成时的名字，排版估行高用。 */
  readonly label: string;
  /** 生成时的失分；还没有得分为负无穷，排在最后。 */
  readonly lost: number;
}

/** 一个一级指标。 */
export interface ScoreLevel {
  /** 它的字写在可增行区的第几行，从 0 起。 */
  readonly row: number;
}

/** 一张有总分的表拆成要分析的几部分。 */
export interface ScoredForm {
  readonly reading: FormReading;
  readonly block: BlockReading;
  /** 单列预算执行率得分（100 分评分表没有）。 */
  readonly hasExecution: boolean;
  readonly levels: readonly ScoreLevel[];
  /** 失分由多到少；还没有得分的在最后。 */
  readonly parts: readonly ScorePart[];
  /** 生成时失了分的有几项。 */
  readonly losing: number;
}

/** 写着指标、分值、得分的可增行区；两种表叫法不同。 */
const indicatorBlocks = ['绩效指标', '评价指标'] as const;

/** 分析要用的栏；有的地方的表没有分值、没有三级指标，分析不了。 */
const neededColumns = ['一级指标', '三级指标', '分值', '得分'] as const;

/** 有总分、有指标、要用的栏都有的表，按读出的次序：部门表在前，项目表在后。 */
export function scoredForms({ forms }: Submission): readonly ScoredForm[] {
  return forms.flatMap((reading) => {
    const key = indicatorBlocks.find((each) => reading.blocks.has(each));
    const block = key && reading.blocks.get(key);
    if (!block || !reading.fields.has('总分')) return [];
    if (!neededColumns.every((needed) => block.columns.some((column) => column.key === needed))) return [];
    const hasExecution = reading.fields.has('执行率得分');
    const parts = partsOf(reading, block, hasExecution);
    const losing = parts.filter(({ lost }) => lost > 0).length;
    return parts.length === 0
      ? []
      : [{ reading, block, hasExecution, levels: levelsOf(block), parts, losing }];
  });
}

const numberIn = (reading: FieldReading | undefined): number | null =>
  typeof reading?.cell.value === 'number' ? reading.cell.value : null;

/** 填了分值的各行；分值都还空着就是写了名字的各行。 */
function weighted(block: BlockReading): readonly RowReading[] {
  const withWeight = block.rows.filter(({ cells }) => (numberIn(cells.get('分值')) ?? 0) > 0);
  return withWeight.length > 0 ? withWeight : block.rows.filter(({ blank }) => !blank);
}

function partsOf(reading: FormReading, block: BlockReading, hasExecution: boolean): readonly ScorePart[] {
  const lost = (weight: FieldReading | undefined, score: FieldReading | undefined): number => {
    const [full, got] = [numberIn(weight), numberIn(score)];
    return full === null || got === null ? Number.NEGATIVE_INFINITY : full - got;
  };
  const { fields } = reading;
  const execution = {
    row: null,
    label: executionLabel,
    lost: lost(fields.get('执行率分值'), fields.get('执行率得分')),
  };
  const indicators = weighted(block).map(({ index, label, cells }) => ({
    row: index,
    label,
    lost: lost(cells.get('分值'), cells.get('得分')),
  }));
  // 都没有得分时相减是 NaN，当作一样
  return [...(hasExecution ? [execution] : []), ...indicators].sort((a, b) => b.lost - a.lost || 0);
}

/** 预算执行率那一行的名字。 */
export const executionLabel = '预算执行率';

function levelsOf(block: BlockReading): readonly ScoreLevel[] {
  const first = new Map<string, number>();
  for (const { index, carried } of block.rows) {
    const level = carried['一级指标'] ?? '';
    if (level !== '' && !first.has(level)) first.set(level, index);
  }
  return [...first.values()].map((row) => ({ row }));
}
