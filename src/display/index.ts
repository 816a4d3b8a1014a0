export { displayText, isDateFormat } from './displayText';
export { isSymbolFont } from './symbolFont';
