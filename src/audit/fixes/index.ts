export { allRestorations } from './allRestorations';
export { cleanNumber } from './cleanNumber';
export { fixFor } from './fixFor';
export { normalizeTargets, withoutEqualSign } from './normalizeWriting';
export { replaceNumber } from './replaceNumber';
export { restoreFormula } from './restoreFormula';
