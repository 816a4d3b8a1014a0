export { displayText, isDateFormat } from './displayText';
