export { buildWorkbook, type BuiltWorkbook } from './buildWorkbook';
export { exitCodes, type ExitCode } from './exitCodes';
export { run } from './run';
export type { Terminal } from './terminal';
