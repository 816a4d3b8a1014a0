import type { Submission } from '../../submission';
import { isBlank } from '../cells/reading';
import { fieldOf, formsOf, type Subject } from '../cells/subject';
import { linked, type Repeat } from './repeat';

/** 每张自评表的表尾都要写的。 */
const signers = ['填表人', '填表日期', '联系电话', '单位负责人'] as const;

/** 填表人、日期、电话、负责人写在一张表上，别的表取自它；各项目的主管部门取自头一个写了的。 */
export function signerRepeats(submission: Submission): readonly Repeat[] {
  const projects = formsOf(submission, '项目支出绩效自评表');
  const forms = [...formsOf(submission, '部门整体支出绩效自评表'), ...projects];
  const everywhere = (key: string): readonly Subject[] =>
    forms.filter(({ fields }) => fields.has(key)).map((form) => fieldOf(form, key));
  return [
    ...signers.flatMap((key) => fromFirst(everywhere(key))),
    ...fromFirst(projects.map((form) => fieldOf(form, '主管部门'))),
  ];
}

/** 头一个键入的是出处，其余取自它。 */
function fromFirst(subjects: readonly Subject[]): readonly Repeat[] {
  const source = subjects.find(({ reading }) => !isBlank(reading) && reading.cell.formula === null);
  if (source === undefined) return [];
  return subjects.filter((subject) => subject !== source).map((subject) => linked(subject, source));
}
