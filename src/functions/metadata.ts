import { isArea, pbeFunctions, type PbeFunction, type PbeParameter } from '../domain';

/** 自定义函数的命名空间；写进过用户的工作簿，永不改。 */
export const FUNCTION_NAMESPACE = 'PBE';

/** 一个参数的元数据（functions.json 的写法）。 */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** 一律 any：“—”、文字、空白都要原样传进来，由函数自己判断。 */
  readonly type: 'any';
  /** 区域参数才有。 */
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
}

/** 一个函数的元数据。 */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: ParameterMetadata[];
}

/** 参数说明，带单位。 */
export function describeParameter(parameter: PbeParameter): string {
  return parameter.unit ? `${parameter.description}（${parameter.unit}）` : parameter.description;
}

/**
 * 全部函数的元数据，functions.json 由它写出；没有 functions.json 的地方（命令行、测试的主机）
 * 靠它知道有哪些函数、哪些参数是区域。
 */
export function functionMetadata(): readonly FunctionMetadata[] {
  return pbeFunctions.map(toMetadata);
}

/** functions.json 的文字；`result` 为空对象即任意类型（数、文字、“—”）。 */
export function functionsJson(): string {
  const functions = functionMetadata().map((entry) => ({ ...entry, result: {} }));
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, functions }, null, 2)}\n`;
}

function toMetadata(entry: PbeFunction): FunctionMetadata {
  return {
    id: entry.id,
    name: entry.id,
    description: entry.description,
    parameters: entry.parameters.map((parameter) => ({
      name: parameter.label,
      description: describeParameter(parameter),
      type: 'any',
      ...(isArea(parameter) ? { dimensionality: 'matrix' as const } : {}),
      ...(parameter.optional ? { optional: true as const } : {}),
    })),
  };
}
