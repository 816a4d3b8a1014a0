export { OutputError, writeErrorText } from './outputError';
export { checkOutput, saveOutput, type OutputTarget } from './saveOutput';
