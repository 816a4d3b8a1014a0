import { cellAddress } from '../../forms';
import type { HumanScore, Submission } from '../../submission';
import type { Finding } from '../finding';

/** 说“这一行是人工评分”的规则：评分标准读不懂，得分由人给、写了理由。 */
const judging = 'G05a';

/** 一份申报里哪几个得分是人给的：审核说是人工评分（核实、已写理由）的各行。 */
export function humanScores({ forms }: Submission, findings: readonly Finding[]): readonly HumanScore[] {
  return findings.flatMap((finding): readonly HumanScore[] => {
    const { rule, severity, row, form, name, explanation } = finding;
    if (rule !== judging || severity !== '核实' || row === null) return [];
    const found = forms.find((each) => each.form.id === form && each.name === name);
    const score = found?.blocks.get(row.block)?.rows[row.index]?.cells.get('得分');
    if (!score?.place) return [];
    const { sheetName, row: at, column } = score.place;
    return [
      {
        sheet: sheetName,
        cell: cellAddress(at, column),
        indicator: row.label,
        score: score.cell.text || String(score.cell.value),
        reason: explanation ?? '',
      },
    ];
  });
}
