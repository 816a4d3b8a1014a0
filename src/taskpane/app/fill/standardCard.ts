import {
  dec,
  describeStandard,
  formatAmount,
  readStandard,
  readStandardInput,
  scoreByStandard,
  type Decimal,
  type Standard,
} from '../../../domain';
import type { FieldReading, Place, RowReading, Submission } from '../../../submission';
import { numberIn } from '../score/numberIn';
import type { RowSelection } from './rowSelection';

/** 评分标准怎么理解；看不懂时把原文在出问题的地方切成三段。 */
export type Understanding =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly before: string;
      readonly wrong: string;
      readonly after: string;
      readonly messages: readonly string[];
    };

/** 选中的指标按评分标准怎么计分；数都写成文字，空着的为空串。 */
export interface StandardCard {
  readonly indicator: string;
  readonly weight: string;
  /** 指标值与得分照单元格显示的文字。 */
  readonly value: string;
  readonly score: string;
  /** 还没写评分标准时为 null。 */
  readonly understanding: Understanding | null;
  /** 指标值缺了、不合评分标准，或表内得分与评分标准不一致。 */
  readonly note: string | null;
  /** 评分标准那一格。 */
  readonly place: Place | null;
}

const shown = (reading: FieldReading | undefined): string => (reading?.cell.text ?? '').trim();

function understand(source: string, weight: Decimal | undefined): [Understanding | null, Standard | null] {
  if (source.trim() === '') return [null, null];
  const reading = readStandard(source, weight);
  if (reading.ok) return [{ ok: true, text: describeStandard(reading.standard) }, reading.standard];
  const { start, end } = reading.problems[0]!;
  const messages = reading.problems.map(({ message }) => message);
  const [before, wrong, after] = [source.slice(0, start), source.slice(start, end), source.slice(end)];
  return [{ ok: false, before, wrong, after, messages }, null];
}

function noteOn(
  row: RowReading,
  standard: Standard,
  weight: Decimal | undefined,
  places: number,
): string | null {
  const input = readStandardInput(standard, String(row.cells.get('指标值')?.cell.value ?? ''));
  if (!input.ok) return input.blank ? '还没有指标值，填了才有得分。' : input.message;
  if (weight === undefined) return '还没有分值，填了才有得分。';
  const expected = scoreByStandard(standard, input.input, weight, places);
  const score = numberIn(row.cells.get('得分'));
  if (score === null || score.eq(expected)) return null;
  return `按评分标准应得 ${formatAmount(expected)} 分，表内是 ${formatAmount(score)} 分。`;
}

/**
 * 光标所在指标行的评分标准卡片；不在有评分标准的行上返回 null。
 * 合并的一级、二级指标管着好几行，选中它们不算选中其中一行。
 */
export function standardCard(submission: Submission, selection: RowSelection | null): StandardCard | null {
  if (selection === null || selection.column === null) return null;
  const reading = submission.forms.find(
    ({ form, name }) => form.id === selection.form && name === selection.project,
  );
  const block = reading?.blocks.get(selection.block);
  const row = block?.rows[selection.index];
  const standardCell = row?.cells.get('评分标准');
  if (block === undefined || row === undefined || standardCell === undefined) return null;
  if (block.columns.some(({ key, grouped }) => key === selection.column && grouped)) return null;
  const written = numberIn(row.cells.get('分值'));
  const weight = written?.gt(dec(0)) ? written : undefined;
  const [understanding, standard] = understand(String(standardCell.cell.value), weight);
  return {
    indicator: row.label,
    weight: written === null ? '' : formatAmount(written),
    value: shown(row.cells.get('指标值')),
    score: shown(row.cells.get('得分')),
    understanding,
    note: standard === null ? null : noteOn(row, standard, weight, submission.scheme.scorePlaces),
    place: standardCell.place,
  };
}
