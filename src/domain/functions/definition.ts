import type { CellInput } from '../amount';
import type { FunctionId } from './ids';

/** 一个实参：单格参数是一个值，区域参数是二维数组。 */
export type ArgumentValue = CellInput | readonly (readonly CellInput[])[];

/** 参数的读法：number 读成数（文字数字也读，读不成报错）；text 读成文字；numbers、texts 是一片区域里的数、文字。 */
export type ParameterKind = 'number' | 'text' | 'numbers' | 'texts';

/** 函数的一个参数。 */
export interface PbeParameter {
  /** 英文标识（functions.json 的 name 用中文 `label`）。 */
  readonly id: string;
  /** 中文参数名，如“执行数”。 */
  readonly label: string;
  readonly kind: ParameterKind;
  /** 单位：万元、人、%、分；无单位为空串。 */
  readonly unit: string;
  /** 一句话说明。 */
  readonly description: string;
  readonly optional?: boolean;
  /** 从表头到本行的几列，只看顺延到本行的字：复算时不必每行从头读。 */
  readonly carriedDown?: true;
}

/** 编译用的一个实参：公式文本，和定稿时的值。 */
export interface CompileArgument {
  readonly formula: string;
  readonly value: CellInput;
}

/**
 * 等价原生公式：`formula` 用实参的公式文本拼出只含 Excel 2010 函数的公式（不带等号），这组实参拼不成时
 * 返回 null，定稿改用定值；`compiled` 还要看实参当时的值（评分标准的文字）才写得出来，`how` 说明怎么写，
 * 写不出来同样返回 null；`frozen` 说明为什么只能在定稿时换成数值。
 */
export type NativeEquivalent =
  | { readonly kind: 'formula'; readonly write: (args: readonly string[]) => string | null }
  | {
      readonly kind: 'compiled';
      readonly how: string;
      readonly compile: (args: readonly CompileArgument[]) => string | null;
    }
  | { readonly kind: 'frozen'; readonly why: string };

/** 参数是不是一片区域（functions.json 的 matrix）。 */
export function isArea({ kind }: Pick<PbeParameter, 'kind'>): boolean {
  return kind === 'numbers' || kind === 'texts';
}

/** 一个文档示例，取自真实申报（SEED 编号写在 source）。 */
export interface PbeExample {
  readonly formula: string;
  readonly args: readonly ArgumentValue[];
  readonly result: number | string;
  readonly source: string;
}

/** PBE 函数表的一条登记：functions.json、帮助、文档、定稿替换都由它生成。 */
export interface PbeFunction {
  /** 大写标识，不带命名空间，如 `EXECRATE`。 */
  readonly id: FunctionId;
  /** 中文名，如“预算执行率”。 */
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly PbeParameter[];
  /** 结果种类与单位：rate 小数（四位，显示 0.00%）、score 分、text 文字。 */
  readonly result: { readonly kind: 'rate' | 'score' | 'text'; readonly description: string };
  /** 依据：文号、种子编号。 */
  readonly source: string;
  /** 实现：空必填返回 ""，分母 0 返回 "—"，不是数抛 {@link PbeValueError}。 */
  readonly implement: (args: readonly ArgumentValue[]) => number | string;
  readonly native: NativeEquivalent;
  readonly examples: readonly PbeExample[];
}

/** 函数读不懂实参：单元格显示 #VALUE!，消息是给用户看的中文。 */
export class PbeValueError extends Error {
  override readonly name = 'PbeValueError';
}
