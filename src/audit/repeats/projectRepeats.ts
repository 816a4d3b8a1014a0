import { copiesInto } from '../../forms';
import type { FormReading, Submission } from '../../submission';
import { isBlank } from '../cells/reading';
import { fieldOf, formsOf } from '../cells/subject';
import { copiedCells } from '../copied/copiedCells';
import { columnPairs, matchProjects } from '../projects/projectRows';
import { summaryForm } from '../quoted/summaryTotals';
import { linked, type Repeat } from './repeat';

const own = '当年财政拨款';
const others = ['上年结转资金', '其他资金'] as const;

/** 项目表 ↔ 基础数据表的项目行，汇总表的项目行 ← 项目表。 */
export const projectRepeats = (submission: Submission): readonly Repeat[] => [
  ...formsOf(submission, '基础数据表').flatMap((basic) => basicRows(basic, submission)),
  ...summaryRepeats(submission),
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
const summaryRepeats = (submission: Submission): readonly Repeat[] =>
  copiesInto(summaryForm)
    .filter(({ byName }) => byName)
    .flatMap((copy) => copiedCells(submission, copy))
    .map(({ to, from }) => {
      const [source] = from;
      const isScore = source?.reading.spec.kind === 'score';
      return { ...linked(to, ...from), ...(isScore ? { ready: fieldOf(source.form, '等次') } : {}) };
    });
