/** 用户选的文件；浏览器的 File 在结构上满足它。 */
export interface PickedFile {
  readonly name: string;
  /** 字节。 */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** 窗格里读文件的上限：一份申报工作簿不到 1 MB，再大的多半选错了文件，读它会让 Excel 卡住。 */
export const fileLimits = { fileBytes: 30 * 1024 * 1024, totalBytes: 100 * 1024 * 1024, cells: 500_000 };

/** 大得不像申报工作簿。 */
export const isTooLarge = ({ size }: PickedFile): boolean => size > fileLimits.fileBytes;

/** 文件大小，如 `31 MB`。 */
export const megabytes = ({ size }: PickedFile): string => `${Math.round(size / 1_048_576)} MB`;
