/** 用户选的文件；浏览器的 File 在结构上满足它。 */
export interface PickedFile {
    readonly name: string;
    /** 字节。 */
    readonly size: number;
    readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
/** 窗格里读文件的上限：一份申报工作簿不到 1 MB，再大的多半选错了文件，读它会让 Excel 卡住。 */
export declare const fileLimits: {
    fileBytes: number;
    totalBytes: number;
    cells: number;
};
/** 大得不像申报工作簿。 */
export declare const isTooLarge: ({ size }: PickedFile) => boolean;
/** 文件大小，如 `31 MB`。 */
export declare const megabytes: ({ size }: PickedFile) => string;
