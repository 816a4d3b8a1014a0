/** 取示例文件。 */
export declare function fetchExample(): Promise<Uint8Array>;
