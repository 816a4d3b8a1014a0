import { dec, formatRate, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FieldReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isTextNumber, numberOf, printedValue, textOf } from '../../cells/reading';
import { rateAgrees } from '../../arithmetic/rates';
import { rateSource } from '../../scoring/scoringRates';
import { allScoredIndicators } from '../../scoring/scoringTable';
import type { ScoredIndicator } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';

const message = '“{率}”应为{c}（由{参数}算出），表内为{p}。';

/** 键入的率与算式参数重算的一致。算式完好的不会错；参数里有文字数的由 A02 报。 */
export const g03: Rule = {
  id: 'G03',
  severity: '错误',
  title: '评分表的率',
  scope: '部门整体支出绩效评价评分表',
  plain: '评分表里的率，是由“算式参数”里的数除出来的。印的率和除出来的不一样，请核对参数，或恢复公式。',
  condition: '键入的指标值＝ROUND(按方案公式与算式参数算出的率,4)，按印出的位数比较',
  message,
  basis: '财预〔2013〕53号；评分表各率的公式',
  source: 'SEED 001（12.43%→12.45%）',
  check: (submission) => allScoredIndicators(submission).flatMap(check),
};

function check(indicator: ScoredIndicator): readonly FindingDraft[] {
  const { row, value } = indicator;
  const printed = numberOf(value.reading);
  const source = value.reading.overridden ? rateSource(indicator) : null;
  if (printed === null || source === null || source.expected === null) return [];
  if (source.parts.some(({ reading }) => isTextNumber(reading))) return [];
  if (agrees(value.reading, source.expected)) return [];
  return [
    draftAt(value, {
      message: say(message, {
        率: row.label,
        c: formatRate(source.expected),
        参数: source.parts
          .map(({ reading }) => `${reading.spec.key}${reading.spec.kind === 'rate' ? '' : textOf(reading)}`)
          .join('、'),
        p: String(printedValue(value.reading)),
      }),
      expected: formatRate(source.expected),
      difference: toCellNumber(printed.minus(source.expected).abs()),
      related: source.parts,
    }),
  ];
}

/** 重算的率已舍入到四位：再按印出的位数舍入时，半个末位的两边都认。 */
const agrees = (reading: FieldReading, expected: Decimal): boolean =>
  rateAgrees(reading, expected) || rateAgrees(reading, expected.minus(dec('0.00005')));
