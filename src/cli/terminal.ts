/** 命令与外界的接口：两路输出和当前文件夹；测试里换成收集器。 */
export interface Terminal {
  /** 结果，一行。 */
  out(line: string): void;
  /** 出错与提醒，一行。 */
  error(line: string): void;
  /** 相对路径从这里算起。 */
  readonly folder: string;
  /** 等前面写的都交出去（接在慢的管道上时不把结果攒在内存里）；没有就不用等。 */
  readonly drained?: () => Promise<void>;
  /** 标准错误是不是给人看的终端：是就在原地画进度。 */
  readonly interactive?: boolean;
  /** 在原地改写的一行（进度）；空串是擦掉。 */
  status?(line: string): void;
  /** 用户按了 Ctrl+C：做完手上的就停。 */
  readonly interrupted?: AbortSignal;
  /** 起工作线程用的程序文件；没有就在本线程里做。 */
  readonly workerEntry?: URL;
}
