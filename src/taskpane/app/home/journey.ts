import type { EmptyField, SealReport } from '../../../submission';
import { gradeLabel } from '../score/formScore';
import type { FormSummary, Overview } from '../overview';
import type { View } from '../state';

/** 一步走到了哪里：做完、正该做、还没轮到。 */
export type StepState = 'done' | 'current' | 'ahead';

/** 开始以后的四步之一。 */
export interface JourneyStep {
  readonly view: View;
  readonly title: string;
  readonly state: StepState;
  /** 走到哪了，如“必填 45/60”。 */
  readonly summary: string;
}

/** 下一步：一句话，和一个去处（表上的格，或窗格的一页）。 */
export interface NextStep {
  readonly sentence: string;
  readonly label: string;
  readonly target: EmptyField | View;
}

/** 主页上的路线：四步和下一步。 */
export interface Journey {
  readonly steps: readonly JourneyStep[];
  readonly next: NextStep;
}

/** 一张表的叫法：项目表用项目名。 */
export const formTitle = ({ project, form }: Pick<FormSummary, 'project' | 'form'>): string =>
  project ?? form;

interface Stage {
  readonly view: View;
  readonly title: string;
  readonly done: boolean;
  readonly summary: string;
  readonly next: () => NextStep;
}

function fillStage({ forms, filled, required }: Overview): Stage {
  const first = forms.find(({ empties }) => empties.length > 0);
  const empty = first?.empties[0];
  return {
    view: 'fill',
    title: '填报',
    done: filled === required,
    summary: required === 0 ? '没有必填项' : `必填 ${filled}/${required}`,
    next: () =>
      first === undefined || empty === undefined
        ? {
            sentence: `还有 ${required - filled} 处必填没填，但位置找不到了：先修复表样。`,
            label: '去填报',
            target: 'fill',
          }
        : {
            sentence: `还有 ${required - filled} 处必填没填，先填“${formTitle(first)}”的${empty.label}。`,
            label: `去填${empty.label}`,
            target: empty,
          },
  };
}

function scoreStage({ forms }: Overview): Stage {
  const scored = forms.flatMap((form) => (form.score === null ? [] : [{ ...form, score: form.score }]));
  // 没有等次一栏的表，分出来了、没有缺得分的行，就算定了
  const undecided = scored.filter(({ score }) =>
    score.hasGrade ? score.grade === '' : score.total === '' || score.provisional !== null,
  );
  const [first] = undecided;
  const unscored = first?.score.provisional?.unscored ?? 0;
  const only = scored.length === 1 ? scored[0] : undefined;
  const label = only === undefined ? '' : gradeLabel(only.score);
  const what = first === undefined || first.score.hasGrade ? '等次' : '得分';
  return {
    view: 'score',
    title: '得分',
    done: undecided.length === 0,
    summary:
      only !== undefined && only.score.total !== ''
        ? `${only.score.total} 分${label === '' ? '' : `，${label}`}`
        : `${scored.length - undecided.length}/${scored.length} 张表定了${what}`,
    next: () => ({
      sentence:
        first === undefined
          ? '得分都出来了。'
          : `“${formTitle(first)}”还没有${what}${unscored > 0 ? `：有 ${unscored} 项没有得分` : ''}。`,
      label: '看得分',
      target: 'score',
    }),
  };
}

function auditStage({ audited, counts }: Overview): Stage {
  if (!audited) {
    return {
      view: 'audit',
      title: '审核',
      done: false,
      summary: '正在审核…',
      next: () => ({ sentence: '正在审核，马上就好。', label: '看审核结果', target: 'audit' }),
    };
  }
  const parts = (['错误', '核实', '提示'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${severity} ${counts[severity]}`);
  return {
    view: 'audit',
    title: '审核',
    done: counts.错误 === 0 && counts.核实 === 0,
    summary: parts.length === 0 ? '没有发现问题' : parts.join('　'),
    next: () => ({
      sentence:
        counts.错误 > 0
          ? `有 ${counts.错误} 处错误要改${counts.核实 > 0 ? `，另有 ${counts.核实} 处要核实` : ''}。`
          : `有 ${counts.核实} 处要核实：改正，或者写审核说明。`,
      label: '看审核结果',
      target: 'audit',
    }),
  };
}

function submitStage({ seal }: Overview): Stage {
  const summary = seal === null ? '' : sealSummary(seal);
  return {
    view: 'submit',
    title: '提交',
    done: seal?.valid === true,
    summary,
    next: () =>
      seal === null
        ? { sentence: '填完了，也没有要改的：可以定稿提交。', label: '去提交', target: 'submit' }
        : { sentence: `这份工作簿${summary}。`, label: '看复核结果', target: 'submit' },
  };
}

function sealSummary({ seal, valid }: SealReport): string {
  if (seal.state !== 'sealed') return '定稿没有完成';
  return valid ? '已定稿' : '定稿已失效';
}

/** 总览 → 路线。第一步没做完的是正该做的；后面的各说各的进展，随时可以去。 */
export function journeyOf(overview: Overview): Journey {
  const submit = submitStage(overview);
  const stages = [fillStage(overview), scoreStage(overview), auditStage(overview), submit];
  const current = stages.find(({ done }) => !done) ?? submit;
  const steps = stages.map((stage): JourneyStep => {
    const { view, title, done, summary } = stage;
    const state = done ? 'done' : stage === current ? 'current' : 'ahead';
    const ready = stage === submit ? (current === submit ? '可以提交了' : '前面做完再提交') : '';
    return { view, title, state, summary: summary || ready };
  });
  return { steps, next: current.next() };
}
