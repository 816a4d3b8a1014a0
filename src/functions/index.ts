export {
  FUNCTION_NAMESPACE,
  functionMetadata,
  functionsJson,
  type FunctionMetadata,
  type ParameterMetadata,
} from './metadata';
export { registerFunctions } from './register';
export { registerOnDemand } from './registerOnDemand';
