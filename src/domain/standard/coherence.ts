import type { Clause } from './clauses';
import type { Standard } from './standard';

type Kind = Clause['kind'];

/** 每种算法由哪些句子组成；说明和不适用条款哪种都能带。 */
const parts: Readonly<Record<Standard['kind'], readonly Kind[]>> = {
  deduct: ['graded', 'span', 'step', 'rounding', 'most'],
  bands: ['graded', 'vague', 'otherwise'],
  proportional: ['graded', 'proportional'],
  reverse: ['graded', 'reverse', 'proportional'],
  checklist: ['items', 'perItem'],
  violations: ['items', 'violation', 'most'],
  levels: ['level'],
};

function mayRepeat(standard: Standard['kind'], clause: Clause, first: Clause): boolean {
  if (clause.kind === 'remark' || clause.kind === 'notApplicable' || clause.kind === 'level') return true;
  if (clause.kind === 'graded' || clause.kind === 'vague') return standard === 'bands';
  return clause.kind === 'rounding' && first.kind === 'rounding' && clause.rounding === first.rounding;
}

/** 同一种句子的头一句；满分的一句与“低于60%不得分”的一句不算同一种。 */
function firstLike(clause: Clause, clauses: readonly Clause[]): Clause {
  const zero = (each: Clause): boolean => each.kind === 'graded' && each.points.value.eq(0);
  return clauses.find((each) => each.kind === clause.kind && zero(each) === zero(clause))!;
}

/**
 * 没有用上的一句：不属于这种算法，或同一种句子写了两遍（两个不同的扣分步长）。
 * 悄悄略过就是猜，所以要报；全都用上返回 undefined。
 */
export function strayClause(standard: Standard['kind'], clauses: readonly Clause[]): Clause | undefined {
  const allowed: readonly Kind[] = [...parts[standard], 'remark', 'notApplicable'];
  return clauses.find((clause) => {
    if (!allowed.includes(clause.kind)) return true;
    const first = firstLike(clause, clauses);
    return first !== clause && !mayRepeat(standard, clause, first);
  });
}
