import type { BlockReading, FieldReading, FormReading, RowReading, Submission } from '../../../submission';
import type { CellSelection } from '../session';
/** 光标落在表上的哪个字段（或可增行区里的哪一格）。 */
export interface CellReading {
    readonly form: FormReading;
    /** 字段键；可增行区里是列键。 */
    readonly key: string;
    readonly field: FieldReading;
    /** 可增行区里的格才有。 */
    readonly row: RowReading | null;
    readonly block: BlockReading | null;
}
/** 光标 → 字段；在固定文字、表外或别的工作表上返回 null。 */
export declare function cellAt({ forms }: Submission, cell: CellSelection): CellReading | null;
