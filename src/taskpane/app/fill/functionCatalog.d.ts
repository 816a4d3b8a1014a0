import { type PbeFunction } from '../../../domain';
/** 函数在工作表里的全名。 */
export declare const fullName: ({ id }: PbeFunction) => string;
/** 写法，如 `PBE.EXECRATE(执行数, 预算数)`；可省的加方括号。 */
export declare function signature(entry: PbeFunction): string;
/** 按名字、中文名、说明、参数名找函数；每个空格隔开的词都要有。空着列出全部。 */
export declare function searchFunctions(query: string): readonly PbeFunction[];
/** 照填的实参拼出的公式，或还差什么。 */
export type FormulaText = {
    readonly ok: true;
    readonly formula: string;
} | {
    readonly ok: false;
    readonly problem: string;
};
/** 实参（按参数次序，空着的可省参数省去）→ 公式。 */
export declare function formulaText(entry: PbeFunction, args: readonly string[]): FormulaText;
