export {
  FUNCTION_NAMESPACE,
  functionMetadata,
  type FunctionMetadata,
  type ParameterMetadata,
} from './metadata';
export { registerFunctions } from './register';
