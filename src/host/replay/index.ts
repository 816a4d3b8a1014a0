export { replay, type RecordedExchange, type ReplayDifference } from './replay';
