import type { Submission } from '../../submission';
import { fixFor } from '../fixes';
import type { FindingDraft, Rule, SettledFinding, Stage } from '../rule';
import { brokenRule } from './brokenRule';
import { inOrder, isAfter } from './ruleOrder';
import { severityFor } from './severity';
import { viewFor } from './view';

/** 一条规则给出、级别与改法已定的一条结果。 */
export interface Settled {
  readonly rule: Rule;
  /** 规则的次序。 */
  readonly order: number;
  readonly draft: SettledFinding;
  /** 规则没有跑成；一条规则在几张表上都没跑成，也只说一次。 */
  readonly broken?: true;
}

/**
 * 按次序跑其中的规则：写了 `after` 的排在后面，看得到前面已定的结果。
 *
 * @param before 已经跑过的规则给出的（跨表规则看得到各表的结果）
 */
export function settle(
  used: readonly Rule[],
  wanted: (rule: Rule) => boolean,
  submission: Submission,
  stage: Stage,
  before: readonly Settled[],
): readonly Settled[] {
  const found: Settled[] = [];
  for (const { rule, order } of inOrder(used)) {
    if (!wanted(rule)) continue;
    const known =
      rule.after === undefined ? [] : [...before, ...found].filter((each) => isAfter(rule, each.rule));
    found.push(...runRule(rule, order, submission, stage, known));
  }
  return found;
}

/** 跑一条规则。它抛错是规则自己的毛病：变成一条提示，别的规则照跑。 */
function runRule(
  rule: Rule,
  order: number,
  submission: Submission,
  stage: Stage,
  before: readonly Settled[],
): readonly Settled[] {
  const severity = severityFor(rule, submission.scheme, stage);
  if (severity === null) return [];
  const settled = (draft: FindingDraft): SettledFinding => ({
    ...draft,
    rule: rule.id,
    severity: severity(draft.severity),
  });
  try {
    const view = viewFor(rule, submission);
    if (view === null) return [];
    const known = before.map(({ draft }) => draft);
    return Array.from(rule.check(view, stage, known))
      .filter(({ absent }) => absent !== true)
      .map((draft) => ({
        rule,
        order,
        draft: settled({ ...draft, fix: fixFor(rule, draft, submission) }),
      }));
  } catch (error) {
    // 定稿的底线没有查成，就不能当作查过
    const own = rule.fixed === true && stage === '定稿' ? ('错误' as const) : ('提示' as const);
    const draft = { ...brokenRule(rule, submission, error), rule: rule.id, severity: own };
    return [{ rule, order, draft, broken: true }];
  }
}
