export { describeDifference, type CheckResult, type CheckState, type SelfCheckReport } from './report';
export { redacted, type Exchange, type Recording } from './recording';
export { runSelfCheck, type SelfCheckOptions } from './runSelfCheck';
export { probes as selfCheckProbes } from './probes';
