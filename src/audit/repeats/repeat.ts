import type { Subject } from '../cells/subject';

/** 同一件事在工作簿里要写两遍的一处。 */
export interface Repeat {
  /** 不必再敲的那一格；一定是录入格。 */
  readonly to: Subject;
  /** 出处；几格就是它们的和。 */
  readonly from: readonly Subject[];
  /** 空着就还不算数的格：总分要等有了等次。 */
  readonly ready?: Subject;
  /** 连：就是同一个数，写成公式跟着变；抄：多半一样、不一定一样，只抄一次字。 */
  readonly how: '连' | '抄';
}

/** 一格连到出处。 */
export const linked = (to: Subject, ...from: readonly Subject[]): Repeat => ({ to, from, how: '连' });
