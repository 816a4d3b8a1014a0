import { agrees, calculatorOf } from '../../../submission';
import { restoreFormula } from '../../fixes';
import type { FindingDraft, Rule, SettledFinding } from '../../rule';
import { replacedIn } from '../../cells/replacedFormulas';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '“{字段}”的公式换过：这格显示 {X}，照表样的公式重算是 {Y}；请恢复公式，或说明为什么这样算。';

/** 公式还在、却不是表样的那一条，算出来也不同。别的规则已经说这一格的数不对的，不再说。 */
export const a19: Rule = {
  id: 'A19',
  severity: '核实',
  title: '公式换成了别的',
  scope: '全部表的计算单元格',
  plain: '自动算的格换成了另外的公式，算出来的数和表样的公式不同。请恢复公式；确实要这样算的，写明为什么。',
  condition: '换过的公式与照表样公式重算的结果相同',
  message,
  basis: '合计、率、得分由表样的公式得出',
  source: '派生',
  crossForm: true,
  after: ['A06', 'A14', 'A15', 'B*', 'C*', 'D*', 'E*', 'F*', 'G*', 'H*'],
  check: ({ forms }, _stage, settled) =>
    forms.flatMap((form) =>
      replacedIn(form)
        .filter((cell) => !isKnown(cell, settled))
        .flatMap(draft),
    ),
};

/** 别的规则已经说过这一格的数不对。 */
const isKnown = ({ reading: { place } }: Subject, settled: readonly SettledFinding[]): boolean =>
  settled.some(
    (finding) =>
      finding.severity !== '提示' &&
      finding.place !== null &&
      finding.place.sheetId === place?.sheetId &&
      finding.place.row === place.row &&
      finding.place.column === place.column,
  );

/** 换过公式、算出来又不同的一格；照表样的公式算不了、算出错误值的不说。 */
function draft(subject: Subject): readonly FindingDraft[] {
  const { form, reading } = subject;
  const { place, expectedFormula, cell } = reading;
  const sheet = place === null ? undefined : calculatorOf(form.source).sheet(place.sheetId);
  if (sheet === undefined || place === null || expectedFormula === null) return [];
  const wanted = sheet.evaluate(expectedFormula, place.row);
  if (wanted === undefined || typeof wanted === 'object' || agrees(cell.value, wanted)) return [];
  const shown = sheet.show(place.row, place.column, wanted) ?? String(wanted);
  return [
    draftAt(subject, {
      message: say(message, {
        字段: nameOf(subject),
        X: isBlank(reading) ? '（空）' : cell.text,
        Y: shown,
      }),
      expected: typeof wanted === 'boolean' ? null : wanted,
      fix: restoreFormula(subject),
    }),
  ];
}
