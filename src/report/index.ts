export { deriveForm, type Derivation } from './derivation/deriveForm';
