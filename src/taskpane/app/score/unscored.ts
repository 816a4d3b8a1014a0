import type { Fix } from '../../../audit';
import { indicatorScore, parseTarget } from '../../../domain';
import { tiers } from '../../../forms';
import { indicatorScoring } from '../../../schemes';
import type { EmptyField, FormReading, RowReading, Submission } from '../../../submission';
import { numberIn } from './numberIn';

/** 有分值、还没有得分的一行指标。 */
export interface UnscoredRow {
  readonly key: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  /** 要做什么，如“选完成档次：定性指标”。 */
  readonly todo: string;
  /** 去哪一格做。 */
  readonly field: EmptyField;
  /** 选完成档次就有得分的行：可以在窗格里选。 */
  readonly takesTier: boolean;
  /** 实际与指标说的是一回事时提议的档次；说不准为 null，由人选。 */
  readonly proposed: string | null;
}

const textOf = ({ cells }: RowReading, column: string): string => cells.get(column)?.cell.text.trim() ?? '';

/** 只差空白、标点、全半角的当作一个意思。 */
const meaning = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s,.;:，。；：、“”"'‘’()（）]/g, '')
    .toLowerCase();

/** 照抄指标值的提议“达成”：只是提议，看过、点了才写。 */
function proposedTier(target: string, actual: string): string | null {
  return target !== '' && meaning(target) === meaning(actual) ? tiers[0] : null;
}

function unscoredRow(
  submission: Submission,
  { sheetId }: FormReading,
  block: string,
  row: RowReading,
): UnscoredRow | null {
  const weight = numberIn(row.cells.get('分值'));
  if (weight === null || weight.lte(0) || numberIn(row.cells.get('得分')) !== null) return null;
  const [target, actual] = [textOf(row, '年度指标值'), textOf(row, '实际完成值')];
  const context = {
    name: row.label,
    level2: row.carried['二级指标'] ?? '',
    unit: textOf(row, '度量单位'),
  };
  const scored = indicatorScore({
    target,
    actual,
    weight: weight.toNumber(),
    ...indicatorScoring(submission.scheme),
    context,
  });
  const tier = row.cells.get('完成档次');
  // 指标值是数的要填实测数：照抄“≥95%”选个“达成”不算数
  const isMeasured = ['quantity', 'range'].includes(parseTarget(target).kind);
  const isWritten = target !== '' && actual !== '';
  const takesTier = scored.kind === 'notScored' && isWritten && !isMeasured && tier?.place != null;
  const measured = actual === '' || isMeasured ? '实际完成值' : '得分';
  const column = target === '' ? '年度指标值' : takesTier ? '完成档次' : measured;
  const place = row.cells.get(column)?.place ?? null;
  if (place === null) return null;
  const why = scored.kind === 'notScored' ? scored.why : '公式没有算出得分，看看审核结果';
  return {
    key: `${sheetId}/${block}/${row.index}`,
    indicator: row.label,
    target,
    actual,
    todo: takesTier ? `选完成档次（${why}）` : why,
    field: { label: `${row.label} ${column}`, place },
    takesTier,
    proposed: takesTier ? proposedTier(target, actual) : null,
  };
}

/** 一张自评表上有分值、还没有得分的指标行，按行次；不是自评表为空。 */
export function unscoredRows(submission: Submission, reading: FormReading): readonly UnscoredRow[] {
  const block = reading.blocks.get('绩效指标');
  return (block?.rows ?? []).flatMap((row) => unscoredRow(submission, reading, '绩效指标', row) ?? []);
}

/** 把档次填进“完成档次”：一行或几行，一次写入，可以撤销。 */
export function fillTiers(chosen: readonly (readonly [UnscoredRow, string])[]): Fix {
  return {
    kind: '填入',
    changes: chosen.map(([{ field }, tier]) => ({
      place: field.place,
      field: 'text',
      before: '',
      after: { kind: 'text', text: tier },
    })),
  };
}
