/** docs/架构.md 里的房间表。 */
export declare function roomTable(): string;

/** 由 rooms.mjs 写出的文件：路径（相对仓库根）→ 应有的内容。 */
export declare function roomFiles(): Promise<(readonly [path: string, text: string])[]>;
