import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OVERVIEW = `PBE 绩效自评 命令行

用法：npm run -s pbe -- <命令> …

命令：
  fill       按数据文件（.json）造工作簿（.xlsx）
  check      审核工作簿
  schemes    列出方案
  functions  列出自定义函数
  help       看一个命令的说明，如 pbe help fill

退出码：0 顺利；1 审核有“错误”；2 输入读不了或命令写错。`;

const TOPICS: Readonly<Record<string, string>> = {
  fill: `pbe fill 数据.json [更多.json …] (-o 成品.xlsx | --out-dir 文件夹)

按数据文件造工作簿：插入官方表样，填好数据；没给的计算字段留公式，给了的盖掉公式。

  -o, --output 成品.xlsx   造一份；几个数据文件（方案、年度、单位相同）合成一份
  --out-dir 文件夹         每个数据文件各造一份，文件名照数据文件

数据文件的格式见 docs/命令行.md。
退出码：0 全部造好；2 有数据文件读不了（其余照造）。`,
  check: `pbe check 工作簿.xlsx [更多.xlsx …] [--json]

审核工作簿，结果按文件、级别列出单元格与说明。只读，不改文件，不需要 Excel。

  --json   打印 JSON 数组，一行一条结果

退出码：0 没有“错误”；1 有“错误”；2 有文件读不了（说明写在标准错误，其余照审）。`,
  schemes: `pbe schemes

列出方案的编号、名称、年度和用到的表；编号写在数据文件的 scheme 里。`,
  functions: `pbe functions

列出自定义函数、参数，以及有没有等价的 Excel 原生公式（没有的定稿时换成数值）。`,
};

/** `pbe help [命令]`。 */
export function help(args: readonly string[], terminal: Terminal): ExitCode {
  const [topic] = args;
  const text = topic === undefined || topic === 'help' ? OVERVIEW : TOPICS[topic];
  if (text === undefined) throw new UsageError(`没有命令 ${topic}。`);
  terminal.out(text);
  return exitCodes.ok;
}
