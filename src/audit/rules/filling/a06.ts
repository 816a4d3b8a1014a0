import { formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import { replaceNumber } from '../../fixes';
import type { FindingDraft, Rule, Stage } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { pressingBlanks } from '../../cells/required';
import { basicColumns, totalRelations } from '../../derived/relations';
import { draftAt, fieldOf, formsOf, nameOf } from '../../cells/subject';
import { amountOf, partsOf, sumOf } from '../../derived/sums';
import type { SumRelation } from '../../derived/relations';

const message = '“{合计项}”为空，而下级明细有数；应为{应填}。';

/** 明细填了而合计空着。没有这一项应填 0，空白不等于 0。 */
export const a06: Rule = {
  id: 'A06',
  severity: '错误',
  title: '合计空白而明细有数',
  scope: '全部表的合计、小计',
  plain: '下面的明细有数，合计却空着。合计由明细加出来，按“修正…”恢复公式，或照提示的数补上。',
  condition: '明细非空 ⇒ 合计非空',
  message,
  basis: '表内勾稽：合计行应填',
  source: 'SEED 002（一、部门基本支出）；SEED 001（汇总行）',
  crossForm: true,
  check: (submission, stage) => [
    ...totalRelations.flatMap((relation) =>
      formsOf(submission, relation.form).flatMap((form) => checkTotal(form, relation)),
    ),
    ...formsOf(submission, '基础数据表').flatMap((form) => checkBasicExpenditure(form, submission, stage)),
  ],
};

/** 公式还在而显示空白：下级全是文字，由 A02 逐格报；恢复成数合计就出来了。 */
function checkTotal(form: FormReading, relation: SumRelation): readonly FindingDraft[] {
  const total = fieldOf(form, relation.total);
  if (!isBlank(total.reading) || total.reading.cell.formula !== null) return [];
  const parts = partsOf(form, relation).filter(({ reading }) => !isBlank(reading));
  if (parts.length === 0) return [];
  const sum = sumOf(form, relation);
  const due = sum === null ? '下级明细之和' : formatAmount(sum);
  return [
    draftAt(total, {
      message: say(message, { 合计项: nameOf(total), 应填: due }),
      expected: sum === null ? null : toCellNumber(sum),
      related: parts,
    }),
  ];
}

/**
 * 部门基本支出＝人员＋公用，而表上没有人员经费行：公用经费有数它就该有数。
 * 本年决算可由部门表的执行数减项目支出推出，其余两栏只知道不少于公用经费。
 */
function checkBasicExpenditure(
  form: FormReading,
  submission: Submission,
  stage: Stage,
): readonly FindingDraft[] {
  // 它是录入格，正填着的表还没填到它不是错
  const isPressing = (key: string): boolean =>
    pressingBlanks(form, stage).some(({ reading }) => reading.spec.key === key);
  return basicColumns.flatMap((column) => {
    const total = fieldOf(form, `部门基本支出.${column}`);
    const part = fieldOf(form, `公用经费.${column}`);
    const publicFunds = amountOf(part);
    if (!isBlank(total.reading) || publicFunds === null || !isPressing(total.reading.spec.key)) return [];
    const known = column === '本年决算数' ? finalExpenditure(form, submission) : null;
    const due =
      known === null ? `人员经费与公用经费之和（不少于${formatAmount(publicFunds)}）` : formatAmount(known);
    return [
      draftAt(total, {
        message: say(message, { 合计项: nameOf(total), 应填: due }),
        expected: known === null ? null : toCellNumber(known),
        fix: known === null ? null : replaceNumber(total, known),
        related: [part],
      }),
    ];
  });
}

function finalExpenditure(form: FormReading, submission: Submission): ReturnType<typeof numberOf> {
  const department = formsOf(submission, '部门整体支出绩效自评表')[0];
  const executed = department && numberOf(fieldOf(department, '执行数').reading);
  const projects = amountOf(fieldOf(form, '项目支出.本年决算数'));
  return executed && projects ? executed.minus(projects) : null;
}
