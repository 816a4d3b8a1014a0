export { planImport } from './planImport';
export type { ImportChange, ImportKind, ImportPlan } from './planImport';
