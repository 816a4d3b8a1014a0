/** 定稿、签名、复核的说明，印在 `pbe help` 里。 */
export const sealTopics: Readonly<Record<string, string>> = {
  finalize: `pbe finalize 工作簿.xlsx -o 成品.xlsx [--filler 填表人] [--head 负责人] [--date 日期] [--phone 电话]
             [--attachments 附件] [--report 报告.docx] [--keep-annotations] [--accept-formats]

先审核：还有“错误”、没写审核说明的“核实”就列出来，不生成成品。过关以后写签署（只填空着的栏），
PBE 公式换成等价的原生公式（没有的换成当时的值），锁定签字栏以外的格，登记内容摘要。原文件不动。

  -o, --output 成品.xlsx   另存的文件
  --force                  那里已有定稿的、读不懂的、像是正打开着的文件，也盖掉
  --filler、--head、--date 填表人、单位负责人、填表日期（如 2023年3月20日）；不写就用表上印的，
                           与表上印的不一样不能定稿（各表由不同的人填的写“张三、李四”）
  --phone 电话             联系电话
  --attachments 附件       备齐的附件：调查问卷、制度文件、决算批复、佐证材料，逗号隔开，或“全部”“无”；
                           不写照工作簿里勾的。不齐也能定稿，会写明没有勾哪几样
  --report 报告.docx       一起定稿的报告：先核对，与工作簿一致才定稿，登记里记下它的 SHA-256
  --keep-annotations       留着审核标注
  --accept-formats         会藏数、改数、自己变的条件格式已经核实，照样定稿

退出码：0 已定稿；1 还不能定稿；2 文件读不了、写不了。`,
  package: `pbe package 定稿.xlsx [--report 报告.docx] [-o 送审包.zip] [--force]

装送审包：定稿的工作簿与报告原样，另加送审清单（能打印的 .docx：装了什么、定稿码、各文件的 SHA-256、没有消掉的
核实与说明、附件备齐了没有），文件名照方案（fileName，缺省“年度＋单位＋部门整体支出绩效自评”）。先复核：没有定稿、
定稿以后改过、还有错误、报告不是定稿时那一份（没有一起定稿的，与工作簿不一致），就不装。

  -o, --output 送审包.zip  存到哪里；不写照方案的文件名
  --report 报告.docx       一起送的报告
  --force                  那里已有的文件也盖掉

退出码：0 已装好；1 还不能装；2 文件读不了、写不了。`,
  sign: `pbe sign 定稿.xlsx --sign-with 命令 --signer 公钥 [-o 签名.json] [--user-id 标识] [--force]
pbe sign 定稿.xlsx --signature 签名 --signer 公钥
pbe sign 定稿.xlsx --digest

把定稿的摘要（SHA-256，64 个十六进制小写）从标准输入交给签名设备的命令，从标准输出收回 SM2 签名（杂凑 SM3），
用公钥验过才存，存成“定稿.xlsx.签名.json”。定稿不改。怎样接设备见 docs/签名.md。

  --sign-with 命令   签名设备的命令；私钥只在设备里，本软件不碰
  --signature 签名   已经签好的：r、s 各 32 字节（十六进制、base64）或 DER
  --signer 公钥      签名人的公钥（04 开头的十六进制）或国密证书文件
  --digest           只印要签的摘要，拿到别的机器上签
  --user-id 标识     国密的用户标识，缺省 1234567812345678
  -o, --output       签名存到哪里
  --force            那里已有的也盖掉

退出码：0 已签名；2 没有签成。`,
  verify: `pbe verify 工作簿.xlsx [更多.xlsx …] [--json] [--expect 定稿码] [--report 报告.docx] [--record 定稿.xlsx]
pbe verify 工作簿.xlsx --print

复核定稿的工作簿：数、公式、印出来的样子变没变（哪一处、从什么到什么），用本软件的算法复算是否与单元格
一致，审核有没有“错误”。只读。

  --expect 定稿码  纸上页脚印的 12 位：这份文件是不是打印时的那一份
  --record 定稿.xlsx 照手里这份定稿的登记比：另存时丢了登记的、别人发来的副本
  --report 报告.docx 这份报告是不是定稿时核对过的那一份（比 SHA-256）
  --signature 文件 签名文件；不写就看旁边的“定稿.xlsx.签名.json”，没有就照实说没有签名
  --signer 公钥    应当是谁签的（公钥或国密证书文件）：不是他签的、没有签名，都不算有效
  --print          不复核，印出纸上应有的字：一页一段、一格一行，拿着纸逐行对
  --json           打印 JSON 数组，一行一个文件

退出码：0 定稿有效，没有“错误”；1 有改动、复算不一致、定稿码或报告对不上，或有“错误”；2 文件读不了，或没有定稿登记。`,
};
