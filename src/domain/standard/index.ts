export { describeStandard } from './describeStandard';
export { nativeStandard } from './nativeStandard';
export { readStandard, standardExamples } from './readStandard';
export { scoreByStandard } from './scoreByStandard';
export type {
  Band,
  BandEnd,
  ChecklistItem,
  Points,
  Standard,
  StandardProblem,
  StandardReading,
  StepRounding,
} from './standard';
