/** `file`（绝对路径）里写的 `import 'source'` 违了哪条房间边界；没有违反返回 null。 */
export declare function roomProblem(file: string, source: string): string | null;
