export { deriveAt, deriveForm, type Derivation } from './derivation/deriveForm';
