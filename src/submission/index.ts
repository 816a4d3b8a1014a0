export type * from './cellSource';
export type * from './submission';
