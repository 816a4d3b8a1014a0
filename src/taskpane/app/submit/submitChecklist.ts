import type { EmptyField } from '../../../submission';
import type { Overview } from '../overview';
import type { View } from '../state';

/** 提交前要看的一项。 */
export interface ChecklistItem {
  readonly title: string;
  readonly done: boolean;
  /** 差什么；做完了说现状。 */
  readonly detail: string;
  /** 去哪里补：表上的格，或窗格的一页；不用去为 null。 */
  readonly target: EmptyField | View | null;
}

/** 定稿时一并填的栏：在这一页填，不算没填完。 */
const signedLabels: ReadonlySet<string> = new Set([
  '填表人',
  '单位负责人',
  '主要负责人',
  '填表日期',
  '报告日期',
  '联系电话',
]);

/** 提交前检查：表齐不齐、必填、错误、核实。定稿还会再审一遍，比这里严。 */
export function submitChecklist(overview: Overview): readonly ChecklistItem[] {
  return [presentForms(overview), requiredFields(overview), errors(overview), unexplained(overview)];
}

function presentForms({ submission }: Overview): ChecklistItem {
  const wanted = submission.scheme.forms.flatMap(({ form, optional }) => (optional ? [] : [form]));
  const missing = wanted.filter((form) => !submission.forms.some((reading) => reading.form.id === form));
  return {
    title: '方案要的表都在',
    done: missing.length === 0,
    detail: missing.length === 0 ? `${submission.forms.length} 张` : `缺：${missing.join('、')}`,
    target: missing.length === 0 ? null : 'start',
  };
}

function requiredFields({ forms }: Overview): ChecklistItem {
  const empties = forms.flatMap((form) => form.empties).filter(({ label }) => !signedLabels.has(label));
  const [first] = empties;
  return {
    title: '必填栏填齐',
    done: first === undefined,
    detail: first === undefined ? '签署栏在下面填' : `还有 ${empties.length} 处，先填${first.label}`,
    target: first ?? null,
  };
}

const auditing = '正在审核…';

function errors({ audited, counts }: Overview): ChecklistItem {
  const done = audited && counts.错误 === 0;
  return {
    title: '没有错误',
    done,
    detail: done ? '' : audited ? `还有 ${counts.错误} 处要改` : auditing,
    target: done ? null : 'audit',
  };
}

function unexplained({ audited, counts }: Overview): ChecklistItem {
  const done = audited && counts.核实 === 0;
  return {
    title: '核实都改正或说明了',
    done,
    detail: done ? '' : audited ? `还有 ${counts.核实} 处要改正或写审核说明` : auditing,
    target: done ? null : 'audit',
  };
}
