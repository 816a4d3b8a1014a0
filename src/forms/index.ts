export type * from './form';
export type * from './layout';
