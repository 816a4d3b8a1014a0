export * from './errorValue';
export * from './amount';
export * from './formula';
export * from './functions';
export * from './indicator';
export * from './score';
export * from './standard';
export * from './timeText';
