export { describeStandard } from './describeStandard';
export { nativeStandard } from './nativeStandard';
export { standardExamples } from './examples';
export { readStandard } from './readStandard';
export { scoreByStandard } from './scoreByStandard';
export { withoutAsks } from './questionable';
export { readStandardInput, type StandardInputReading } from './readStandardInput';
export type {
  Band,
  BandEnd,
  ChecklistItem,
  Points,
  Standard,
  StandardInput,
  StandardProblem,
  StandardReading,
  StepRounding,
} from './standard';
