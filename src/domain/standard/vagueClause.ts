import { readCondition, type Condition } from './condition';

/** 这一段按比例、插值计分的一句。 */
export interface VagueReading {
  readonly clause: {
    readonly kind: 'vague';
    readonly condition: Condition;
    readonly start: number;
    readonly end: number;
  };
  readonly end: number;
}

const vague =
  /(?:之间)?(?:的|时)?,?(?:按照?|采用)(?:线性)?(?:比例|插值法?|内插法|直线法)(?:计算)?(?:计分|得分|给分|赋分)?(?=[;,.]|$)/y;

/** “60%-90%之间的按比例计分”“按线性插值法计分”。 */
export function readVague(text: string, at: number): VagueReading | null {
  const found = readCondition(text, at);
  if (!found?.condition.low || !found.condition.high || found.condition.bare) return null;
  vague.lastIndex = found.end;
  if (!vague.test(text)) return null;
  const end = vague.lastIndex;
  return { clause: { kind: 'vague', condition: found.condition, start: at, end }, end };
}
