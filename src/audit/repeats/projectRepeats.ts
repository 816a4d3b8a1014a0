import { matchNames, type FormReading, type Submission } from '../../submission';
import { isBlank, textOf } from '../cells/reading';
import { cellOf, fieldOf, formsOf, rowsOf } from '../cells/subject';
import { columnPairs, matchProjects } from '../projects/projectRows';
import { summaryForm } from '../quoted/summaryTotals';
import { linked, type Repeat } from './repeat';

const own = '当年财政拨款';
const others = ['上年结转资金', '其他资金'] as const;

/** 项目表 ↔ 基础数据表的项目行，汇总表的项目行 ← 项目表。 */
export const projectRepeats = (submission: Submission): readonly Repeat[] => [
  ...formsOf(submission, '基础数据表').flatMap((basic) => basicRows(basic, submission)),
  ...formsOf(submission, summaryForm).flatMap((summary) => summaryRows(summary, submission)),
];

/** 项目表有分来源的明细，基础数据表的行取它的总额；项目表还没填、只有财政拨款一项时也可以反过来取。 */
const basicRows = (basic: FormReading, submission: Submission): readonly Repeat[] =>
  matchProjects(basic, submission).pairs.flatMap(({ row, form }) =>
    columnPairs.flatMap((pair): readonly Repeat[] => {
      const total = fieldOf(form, `年度资金总额.${pair.project}`);
      const cell = row.cell(pair.basic);
      const alone = others.every((source) => isBlank(fieldOf(form, `${source}.${pair.project}`).reading));
      const grant = fieldOf(form, `${own}.${pair.project}`);
      return [linked(cell, total), ...(alone && isBlank(grant.reading) ? [linked(grant, cell)] : [])];
    }),
  );

/** 汇总表一行的主管部门、调整后预算、得分；得分要等项目表评出了等次。 */
function summaryRows(summary: FormReading, submission: Submission): readonly Repeat[] {
  const forms = formsOf(submission, '项目支出绩效自评表');
  const rows = rowsOf(summary, '项目');
  const found = matchNames(
    rows.map((row) => textOf(cellOf(summary, '项目', row, '项目名称').reading)),
    forms.map(({ name }) => name ?? ''),
  );
  return rows.flatMap((row, index): readonly Repeat[] => {
    const form = forms[found[index] ?? -1];
    if (form === undefined) return [];
    const at = (column: string) => cellOf(summary, '项目', row, column);
    return [
      linked(at('主管部门（单位）'), fieldOf(form, '主管部门')),
      linked(at('预算金额（调整后）'), fieldOf(form, '年度资金总额.全年预算数')),
      { ...linked(at('自评得分'), fieldOf(form, '总分')), ready: fieldOf(form, '等次') },
    ];
  });
}
