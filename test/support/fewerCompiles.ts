import { setFlagsFromString } from 'node:v8';

/**
 * 测试进程里的函数多半只跑几百次：照缺省，脚本引擎为优化编译它们花去三成处理器时间，还没有赚回来测试就完了。
 * 跑得多的（两百万字节码以后）照旧优化。放在 setupFiles 里。
 */
setFlagsFromString('--interrupt-budget=2000000');
