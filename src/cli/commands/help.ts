import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { foreignFormTopics } from './foreignFormHelp';
import { sealTopics } from './sealTopics';

const OVERVIEW = `PBE 绩效自评 命令行

用法：npm run -s pbe -- <命令> …

命令：
  fill       按数据文件（.json）造工作簿（.xlsx）
  check      审核工作簿；核对报告
  report     从工作簿生成报告（.docx）
  quote      照报告填《报告正文数据表》
  collect    许多工作簿收进库（Parquet），接着做的不重读
  rollup     库 → 官方汇总表（.xlsx）
  combine    一个部门的几份（含所属预算单位）合成一份官方汇总表
  sample     从库里抽查项目，种子与理由都印出来
  review     复核：在定稿的工作簿上另加复核表，退回、认可
  diff       两次报送之间按字段变了什么
  sheet      生成“审核情况表”，写审核说明用
  evidence   逐项指标的佐证清单：列出、登记、去掉
  finalize   定稿：公式换成原生公式或定值，上锁，登记摘要
  sign       签名：定稿的摘要交给签名设备，收回签名存在旁边
  verify     复核：定稿以后变了什么、复算是否一致
  package    送审包：定稿、报告、清单装进一个 zip
  publish    公开版：另做一份去掉个人信息、只有值的
  recognize  认表：财政局发的、手做的表里，每一格是什么
  adopt      财政局的模板 → 方案包，或绑好的工作簿
  import     把别的表（手做的、财政局的）里录的导入今年的表样
  probe      探针：看 Excel、WPS、LibreOffice 存盘改了什么
  schemes    列出方案
  diff-pack  两份方案（包）哪里不同
  functions  列出自定义函数
  help       看一个命令的说明，如 pbe help fill

退出码：0 顺利；1 审核有“错误”、还不能定稿、定稿已失效；2 输入读不了或命令写错；130 被 Ctrl+C 打断。`;

const TOPICS: Readonly<Record<string, string>> = {
  ...foreignFormTopics,
  fill: `pbe fill 数据.json [更多.json …] (-o 成品.xlsx | --out-dir 文件夹)

按数据文件造工作簿：插入官方表样，填好数据；没给的计算字段留公式，给了的盖掉公式。

  -o, --output 成品.xlsx   造一份；几个数据文件（方案、年度、单位相同）合成一份
  --out-dir 文件夹         每个数据文件各造一份，文件名照数据文件
  --pack 方案包.json       照包里的版面与方案造（pbe adopt 得到的文件）
  --scheme 方案.json       照这份方案（窗格“导出方案”得到的文件），不照内置的；数据文件的 scheme 写它的编号
  --force                  成品的位置上是已定稿的、读不懂的、像是正打开着的文件，也盖掉

数据文件的格式见 docs/命令行.md。
退出码：0 全部造好；2 有数据文件读不了（其余照造）。`,
  report: `pbe report 工作簿.xlsx -o 报告.docx [--outline 提纲] [--force]
pbe report 工作簿.xlsx --update 报告.docx [-o 新报告.docx]

从工作簿生成报告：文字照提纲，数、占比、增减、得分、表格由各表来，人写的话取自《报告文字栏》；缺的标“（待填：…）”。
每个数带着出处，改了表以后用 --update 换掉报告里的数，别的字都不动。

  -o, --output 报告.docx   写到哪里
  --outline 提纲           登记的提纲（如 general）、.json 文件，或带方括号字段名的 .docx；不写照方案
  --update 报告.docx       换掉这份报告里连着出处的数；不写 -o 就地换
  --force                  已有的同名文件也盖掉

退出码：0 已生成；2 文件读不了、写不了。`,
  quote: `pbe quote 工作簿.xlsx --report 报告.docx -o 成品.xlsx [--overwrite] [--force]

照报告填《报告正文数据表》：按叫法、单位认正文里的数，一项一个；没有这张表先插上。
空着的填，已有别的数的列出来，不动；正文里一项写了两个数的不抄，列出来请人定。原文件不动。

  --report 报告.docx       报告，谁写的都行
  -o, --output 成品.xlsx   另存的文件
  --overwrite              已有别的数的也照报告盖掉
  --force                  那里已有定稿的、读不懂的、像是正打开着的文件，也盖掉

退出码：0 已填好；2 文件读不了、写不了，已经定稿。`,
  check: `pbe check 工作簿.xlsx|文件夹 [更多 …] [--json | --jsonl | --xlsx 结果.xlsx] [--estimate] [--workers n]
pbe check 工作簿.xlsx --report 报告.docx [--json]

--report 报告.docx 时改为核对报告：报告里每个数与工作簿对，列出不一致的句子、应改成什么、没有出处的数；报告不必是本软件生成的（.txt 也行）。

审核工作簿，结果按文件、级别列出单元格与说明。只读，不改文件，不需要 Excel。
文件夹连同下面的 .xlsx、.xlsm 都审；一个一个地审、审完就印，文件再多内存也不长。坏文件只占标准错误的一行，其余照审。
Ctrl+C：做完手上的就停，已经印的留着；再按一次立刻退出。

  --json           打印 JSON 数组，一行一条结果
  --jsonl          一行一个 JSON 对象，没有数组的括号与逗号
  --xlsx 结果.xlsx  写成工作簿，一行一条，单元格可点开源文件；每 30000 条一本，接着的叫 结果-2.xlsx ……
  --estimate       每份后面印复核预估：照常见复核口径可能扣的分，待核，不改得分
  --scheme 方案      照这份方案（编号或文件）审核，不照工作簿里登记的
  --pack 方案包.json 照包里的方案审核；没有经过加载项的表照包里的版面认
  --workers n      同时用几个线程；不写照机器的核数

退出码：0 没有“错误”；1 有“错误”；2 有文件读不了（说明写在标准错误，其余照审）；130 被 Ctrl+C 打断。`,
  collect: `pbe collect 文件夹 [更多 …] -o 库/ [--roster 名册.csv] [--shard i/n] [--workers n]

把各单位的工作簿一本一本读进库：单位、项目、指标、审核结果、基础数据、文句六张 Parquet，按年度、地区分区，
各列的意思写在库里的 数据字典.md。内容没变的不再读；Ctrl+C 以后再运行一次接着读，结果一样；坏的一本只占一行。

  -o, --output 库/       库的文件夹
  --roster 名册.csv      编码、名称、主管部门、地区（UTF-8）；不写就找各文件夹里的 名册.csv
  --shard i/n            几台机器分着收：这一台收第 i 份，共 n 份，都写进同一个库
  --workers n            同时用几个线程；不写照机器的核数

退出码：0 都收了；2 有读不了的（其余照收）；130 被 Ctrl+C 打断。`,
  rollup: `pbe rollup 库/ -o 汇总.xlsx [--by 地区|主管部门|单位] [--year 2022] [--engine js|duckdb|auto] [--workers n] [--force]

把 pbe collect 收的库汇总成工作簿：汇总表（率与合计是原生公式）、等级与执行率分布（原生图表）、四本预算、
未报送与未通过、审核结果按规则、与上年比较、雷同与异常、单位一览、项目自评结果汇总表；都点得开源文件的那一格。
项目多的（4000 个以上）明细按地区另成一本一本：汇总-某县.xlsx。

  --by           按什么归堆，缺省 地区
  --year         哪个年度，缺省库里最近的
  --engine       用哪一个算：js 纯 JavaScript，duckdb 要装了 @duckdb/node-api；缺省看单位多少
  --workers n    几个线程同时写各地区的明细；不写照机器的核数
  --force        已有的文件看不懂也盖掉

退出码：0 已生成；2 库是空的、没有这个年度、有一本写不了（其余照写）；130 被 Ctrl+C 打断，主簿没有写。`,
  combine: `pbe combine 文件或文件夹 [更多 …] -o 部门汇总.xlsx --unit 部门名称 [--force]

一个部门的几份（本级与所属预算单位）合成一份部门的《项目自评结果汇总表》《部门收支情况表》：资金、个数逐分相加，
项目、机构一行行接起来，率、等级、汇总行是表里的公式；部门整体的得分只抄部门自己那一份的（单位名与 --unit 相同）。
方案或年度不同的、有一份读不了的，不合；有一格填的不是数，那一格的合计不填，并说明。

  -o, --output 部门汇总.xlsx   成品
  --unit 部门名称              成品的填报单位

退出码：0 已合成；2 读不了、合不了、写不了。`,
  sample: `pbe sample 库/ [--seed 整数] [--year 2022] [--visited 抽过的.txt] [-o 抽查.xlsx] [--force]

抽查：优抽 10%、良 20%、中 50%、差全抽，没有等次的 50%；全年预算前 5% 必抽；有错误的单位抽一半；
给了 --visited（往年抽过的单位，一行一个）就从没抽过的单位里另抽 10%。比例是缺省的办法，待核。
同样的种子、同样的库，抽出来总是一样；每个写明为什么抽中。

退出码：0 已抽；2 库是空的、写不了。`,
  review: `pbe review 工作簿.xlsx [-o 成品.xlsx] [--reviewer 复核人] [--return 理由 | --accept | --after 退回过的.xlsx]
           [--opinion 意见书.docx] [--force]

在有效的定稿上复核：另加一张“复核表”，只填黄底的格（复核完成值、口径编码、复核得分、备注）；单位的格一格不动，定稿不失效。
单位改了、重新定稿了，复核层就不作数，从新的一份重新开始。

  pbe review 报来的.xlsx -o 复核.xlsx --reviewer 王某     开始复核
  pbe review 复核.xlsx --return 理由 -o 退回.xlsx         填好以后退回
  pbe review 复核.xlsx --accept -o 认可.xlsx              填好以后认可
  pbe review 重报的.xlsx --after 退回.xlsx -o 再复核.xlsx 重报，接着前面的历史
  pbe review 复核.xlsx                                    看走到哪里
  pbe review 认可.xlsx --opinion 意见书.docx              写审核意见书

口径的扣分、降档系数是缺省的数据，待核，各地可改。
退出码：0 顺利；1 还没有复核；2 没有定稿、定稿失效、步骤不对、写不了。`,
  diff: `pbe diff 前一次.xlsx 后一次.xlsx [--json]

两次报送之间按字段变了什么：哪张表、哪个字段、从什么到什么，添了、删了哪些表和行，审核说明改了什么。只读。

  --json   一行一个 JSON 对象

退出码：0 没有变；1 有变；2 有文件读不了。`,
  evidence: `pbe evidence 工作簿.xlsx
pbe evidence 工作簿.xlsx --add 佐证文件 --indicator 三级指标 [--project 项目] [--page 3-5] -o 成品.xlsx
pbe evidence 工作簿.xlsx --remove 序号 -o 成品.xlsx

列出逐项指标登记的佐证，或登记、去掉一份。文件不进工作簿，只记文件名、页码与内容的 SHA-256（指纹）。
登记过佐证的工作簿，审核会列出还没有佐证的指标，复核预估按 0 分算它们；一份也没登记的不管。

  --add 文件        要登记的佐证文件
  --indicator 名称  登记在哪一项三级指标上；几张表同名的再写 --project
  --page 页         在第几页
  --remove 序号     去掉清单里的第几份

退出码：0 做好了；2 文件读不了、写不了，或没有这一项指标。`,
  sheet: `pbe sheet 工作簿.xlsx -o 成品.xlsx

按定稿的要求审核，另存一份带着“审核情况表”的：在任何表格软件里打开，给每条“核实”写上审核说明，存好再 pbe finalize。
已有这张表就更新，写过的说明不丢。原文件不动。

  -o, --output 成品.xlsx   另存的文件
  --force                  那里已有定稿的、读不懂的、像是正打开着的文件，也盖掉

退出码：0 已生成；2 文件读不了、写不了，已经定稿。`,
  ...sealTopics,
  publish: `pbe publish 工作簿.xlsx -o 公开版.xlsx

另做一份可以上网公开的：只留官方各表打印得出来的值；去掉姓名、签字、电话，公式、备注、批注、链接、名称、
登记、文件属性，以及审核情况表、工作底稿、隐藏的表和行列。原文件不动。宜先定稿再公开。

  -o, --output 公开版.xlsx   另存的文件
  --force                    那里已有定稿的、读不懂的、像是正打开着的文件，也盖掉

文字里像是还有手机号、座机号、身份证号、填表人姓名的，列在标准错误里，不替您删。
退出码：0 已生成；1 还不能公开（有错误值、个人信息的位置认不出）；2 文件读不了、写不了。`,
  probe: `pbe probe -o 探针.xlsx [--force]
pbe probe 探针.xlsx [--json]

不用装加载项，看一个表格软件存盘会改什么：先写一本探针（数字格式、文字、公式、名称、备注批注、条件格式、
有效性、打印设置、自定义 XML……各样一点），请有那个软件的人打开、直接存盘、发回来，再比。

  -o, --output 探针.xlsx  写到哪里
  --json                 打印 JSON

退出码：0 与预言一致；1 有没预言到的改动；2 文件读不了，或不是探针。`,
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
