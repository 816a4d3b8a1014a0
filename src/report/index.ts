export { deriveAt, deriveForm, type Derivation } from './derivation/deriveForm';
export { checkProse, proseRules, type Fact, type ProseContext, type ProseFinding } from './prose';
