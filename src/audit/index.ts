export type * from './finding';
export type * from './rule';
