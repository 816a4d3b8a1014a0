import type { Scheme } from '../../../schemes';
import type { Store } from '../state';
/** 导出的一份方案：文件名与文件文字。 */
export interface SchemeFile {
    readonly name: string;
    readonly text: string;
}
/** 导出的结果；分值不满 100、评分标准看不懂的方案不导出，逐条说明。 */
export type SchemeExport = {
    readonly ok: true;
    readonly file: SchemeFile;
} | {
    readonly ok: false;
    readonly problems: readonly string[];
};
/** 自定义方案的动作。 */
export interface SchemeActions {
    /** 插过表的导出工作簿里改成的方案（给了名字就用它），没插的导出选中的方案。 */
    readonly exportScheme: (title: string) => SchemeExport;
    /** 载入方案文件并选中它；返回问题，空表示载入了。 */
    readonly loadScheme: (text: string) => readonly string[];
}
/** 可选的方案：载入的代替同标识的内置方案，其余排在后面。 */
export declare function schemeChoices(builtIn: readonly Scheme[], loaded: readonly Scheme[]): readonly Scheme[];
/** 接到状态上；都在内存里做，不碰工作簿（插表时方案快照自会写进登记）。 */
export declare function createSchemeActions(store: Store, builtIn: readonly Scheme[]): SchemeActions;
