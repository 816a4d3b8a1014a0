import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, textOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { squeezed } from '../../cells/squeezed';

const message = '“{字段}”前后不一致：{值1}／{值2}，请统一写法。';

/** 单位名称、主管部门在各表写法一致。项目的实施单位可以是下属单位，不比。 */
export const a09: Rule = {
  id: 'A09',
  severity: '核实',
  title: '名称前后一致',
  scope: '有部门名称的各表、各项目自评表',
  plain:
    '同一个单位、同一个主管部门，在几张表上写得不一样（全称、简称混用）。查名字时会当成两家，请统一成一种写法。',
  condition: '部门名称与填报单位一致；各项目表的主管部门不是同一名称的两种写法',
  message,
  basis: '表间名称一致',
  source: 'SEED 002（衡阳市／衡阳投资促进事务中心；市商务局／衡阳市商务局）',
  crossForm: true,
  check: (submission) => [...checkUnit(submission), ...checkAuthority(submission)],
};

/** 名称里的空白、括号写法不算不同。 */
function checkUnit({ forms, unit }: Submission): readonly FindingDraft[] {
  if (squeezed(unit) === '') return [];
  return named(forms, '部门名称')
    .filter(({ reading }) => squeezed(textOf(reading)) !== squeezed(unit))
    .map((subject) => draft(subject, '部门名称', unit, []));
}

function named(forms: readonly FormReading[], key: string): readonly Subject[] {
  return forms
    .filter(({ fields }) => fields.has(key))
    .map((form) => fieldOf(form, key))
    .filter(({ reading }) => !isBlank(reading));
}

/** 两个不同的部门可以各管各的项目；一个名称含着另一个，才是同一部门的两种写法。 */
function checkAuthority(submission: Submission): readonly FindingDraft[] {
  const authorities = named(formsOf(submission, '项目支出绩效自评表'), '主管部门');
  const firsts: Subject[] = [];
  return authorities.flatMap((subject) => {
    const name = squeezed(textOf(subject.reading));
    const other = firsts.find(({ reading }) => isVariant(name, squeezed(textOf(reading))));
    if (!firsts.some(({ reading }) => squeezed(textOf(reading)) === name)) firsts.push(subject);
    return other === undefined ? [] : [draft(subject, '主管部门', textOf(other.reading), [other])];
  });
}

const isVariant = (a: string, b: string): boolean => a !== b && (a.endsWith(b) || b.endsWith(a));

const draft = (subject: Subject, field: string, other: string, related: readonly Subject[]): FindingDraft =>
  draftAt(subject, {
    message: say(message, { 字段: field, 值1: textOf(subject.reading), 值2: other }),
    expected: other,
    related,
  });
