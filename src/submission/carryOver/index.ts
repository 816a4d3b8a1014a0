export type * from './carryOver';
export { planCarryOver } from './planCarryOver';
export { matchNames, plainProjectName } from './projectName';
