import type { Operand } from './operand';

/** 率函数的算式写法（官方用语：（甲÷乙）×100%）；键是函数标识。 */
export const rateExpressions: Readonly<Record<string, (operands: readonly Operand[]) => string>> = {
  STAFFRATE: ([headcount, quota]) => quotient(headcount!, quota!),
  EXECRATE: ([executed, budget]) => quotient(executed!, budget!),
  CTRLRATE: ([actual, budget]) => quotient(actual!, budget!),
  SHARE: ([part, whole]) => quotient(part!, whole!),
  CHANGERATE: ([current, prior]) => `（${current!.text}－${prior!.text}）÷${prior!.text}×100%`,
  ADJUSTRATE: ([added, exempt, initial]) =>
    exempt!.value.eq(0)
      ? quotient(added!, initial!)
      : `（${added!.text}－${exempt!.text}）÷${initial!.text}×100%`,
  FINISHRATE: ([carried, initial, added, left]) => {
    const all = `${carried!.text}＋${initial!.text}＋${added!.text}`;
    return `（${all}－${left!.text}）÷（${all}）×100%`;
  },
};

const quotient = (a: Operand, b: Operand): string => `（${a.text}÷${b.text}）×100%`;
