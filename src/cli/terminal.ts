/** 命令与外界的接口：两路输出和当前文件夹；测试里换成收集器。 */
export interface Terminal {
  /** 结果，一行。 */
  out(line: string): void;
  /** 出错与提醒，一行。 */
  error(line: string): void;
  /** 相对路径从这里算起。 */
  readonly folder: string;
}
