export { Association, type AssociatedFunction } from './association';
export { RichApiBridge, type ExecuteBatch, type NativeBridge } from './bridge';
export {
  registerFunctions,
  type AssociationLookup,
  type FunctionDefinition,
  type FunctionParameter,
} from './customFunctions';
export { extendApi, retractApi, type ClientLibrary } from './extendApi';
export { isMemberSupported, isSetSupported, LTSC_2021, M365, type RequirementSets } from './requirements';
export { installOfficeShell, type OfficeShell, type ShellHost } from './shell';
