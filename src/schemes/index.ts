export type * from './scheme';
