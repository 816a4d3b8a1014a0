import type { CellScalar } from '../../cellSource';
import type { RegisteredAnnotation } from '../registry/registeredAnnotation';
import type { SealedSheet } from './printed/sealedSheet';

/** 签署：谁填的、谁负责、哪天。 */
export interface SignOff {
  /** 填表人。 */
  readonly preparer: string;
  /** 单位负责人。 */
  readonly head: string;
  /** 填表日期，照表上的写法，如“2023年3月20日”。 */
  readonly date: string;
  /** 联系电话；不给就不填。 */
  readonly phone?: string;
}

/**
 * 一次定稿走到哪里：`sealing` 正在换公式、上锁，中断了要还原；`sealed` 已定稿；`restoring` 正在撤销，中断了要接着撤。
 */
export type SealState = 'sealing' | 'sealed' | 'restoring';

/** 定稿时换掉的一条公式。 */
export interface FrozenCell {
  /** 工作表名。 */
  readonly sheet: string;
  /** A1 地址。 */
  readonly cell: string;
  /** 原来的公式（以 = 开头），含 PBE 函数。 */
  readonly formula: string;
  /** 换成了等价原生公式还是当时的值。 */
  readonly to: 'formula' | 'value';
  /** 录入格里用户自己写的公式：换成了当时的值，不算表样的公式。 */
  readonly input?: true;
  /** 当时的值：换成定值的格还是它，就没有被人动过。 */
  readonly value: CellScalar;
}

/** 定稿时写的一格签署；原来都是空的。 */
export interface SignedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** 定稿前一张表的锁定与保护。 */
export interface SheetBefore {
  readonly sheet: string;
  /** 上锁的区域（A1 地址）；区域以外没有动过。 */
  readonly area: string;
  /** 其中原来没有锁定的区域。 */
  readonly unlocked: readonly string[];
  /** 原来的保护选项；没有保护为 null。 */
  readonly protection: Readonly<Record<string, boolean | string>> | null;
}

/** 定稿时去掉的一条我们的标注。 */
export interface RemovedNote {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: 'note' | 'comment';
  readonly text: string;
  /** 备注的宽、高，磅；批注没有。 */
  readonly width?: number;
  readonly height?: number;
  readonly visible?: boolean;
}

/** 定稿时去掉了底色的格（A1 地址，可以是一片）：原来涂着的审核底色、表样的填写底色。 */
export interface RemovedFill {
  readonly sheet: string;
  readonly cell: string;
  readonly color: string;
}

/** 定稿时改写的一格文字（审核情况表上的定稿说明）；撤销时写回。 */
export interface RewrittenText {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
}

/** 定稿时接上定稿码的一段页脚：撤销时写回。 */
export interface SheetFooter {
  readonly sheet: string;
  readonly before: string;
}

/** 定稿时停掉的一条边录边变色（公式换成永远不成立）；撤销时照 `formula` 写回。 */
export interface QuietCondition {
  readonly sheet: string;
  /** 管着的格（A1 地址，几片以逗号分开）。 */
  readonly cell: string;
  /** 底色，认得出是哪一级。 */
  readonly fill: string;
  readonly formula: string;
}

/** 定稿时隐藏的一张空表：新建工作簿自带的 Sheet1（早先的版本是删掉的）。 */
export interface BlankSheet {
  readonly sheet: string;
  /** 排在第几（0 起）。 */
  readonly position: number;
}

/** 定稿前的样子，撤销定稿照它还原。 */
export interface BeforeSeal {
  readonly sheets: readonly SheetBefore[];
  readonly notes: readonly RemovedNote[];
  readonly fills: readonly RemovedFill[];
  readonly texts: readonly RewrittenText[];
  /** 接上定稿码之前的页脚；第 1 版没有。 */
  readonly footers?: readonly SheetFooter[];
  /** 停掉的边录边变色，照优先次序；早先版本定的稿没有。 */
  readonly conditions?: readonly QuietCondition[];
  /** 去掉的空表；没有的、早先版本定的稿没有。 */
  readonly blankSheets?: readonly BlankSheet[];
  /** 登记里原来的标注清单。 */
  readonly annotations: readonly RegisteredAnnotation[];
}

/** 一格的规范值：字段键（行为“块.行号.列”）、定稿时的地址、规范文字。 */
export type SealedField = readonly [key: string, cell: string, text: string];

/** 一张表的规范值；空格不记。 */
export interface SealedForm {
  readonly form: string;
  /** 项目名；一份一张的表为 null。 */
  readonly name: string | null;
  readonly sheet: string;
  readonly fields: readonly SealedField[];
}

/** 摘要所盖的内容。 */
export interface SealedContent {
  readonly forms: readonly SealedForm[];
  /** 审核说明：结果的稳定键与说明。 */
  readonly explanations: readonly (readonly [key: string, text: string])[];
}

/** 一个名称定稿时指在哪里：名称、所在的工作表（工作簿级为 null）、`工作表!A1` 地址。 */
export type SealedName = readonly [name: string, sheet: string | null, target: string];

/** 印出来的东西定稿时的样子；第 1 版的登记没有。 */
export interface SealedPrint {
  readonly sheets: readonly SealedSheet[];
  readonly names: readonly SealedName[];
  /** 方案快照，一节一条：键与 JSON 文字。 */
  readonly scheme: readonly (readonly [key: string, text: string])[];
  /** 定稿时工作簿里别的工作表：不在定稿范围里，以后多出来的要报出名字。 */
  readonly others: readonly string[];
}

/** 定稿时核对过、与工作簿一致的报告。 */
export interface SealedReport {
  readonly name: string;
  /** 文件的 SHA-256，小写十六进制。 */
  readonly sha256: string;
}

/** 人工评的一个得分：评分标准不能自动计分，由人给分并写理由。 */
export interface HumanScore {
  readonly sheet: string;
  /** 得分格。 */
  readonly cell: string;
  /** 指标名。 */
  readonly indicator: string;
  /** 得分，照表上显示的写法。 */
  readonly score: string;
  /** 理由；没有写为空串。 */
  readonly reason: string;
}

/** 工作簿里的定稿登记。 */
export interface Seal {
  /** 1：摘要只盖字段的规范值（早先版本定的稿）；2：盖登记全文，连同印出来的样子。 */
  readonly version: 1 | 2;
  readonly state: SealState;
  /** 定稿时刻，ISO 8601。 */
  readonly time: string;
  /** 方案标识与名称。 */
  readonly scheme: { readonly id: string; readonly title: string };
  readonly signOff: SignOff;
  /** 定稿时各级审核结果的条数。 */
  readonly counts: Readonly<Record<string, number>>;
  /** 第 1 版为规范值的、第 2 版为登记全文的 SHA-256，十六进制；还没算出（sealing）为空串。 */
  readonly digest: string;
  readonly content: SealedContent;
  readonly print?: SealedPrint;
  /** 一起定稿的报告；没有核对过报告的没有。 */
  readonly report?: SealedReport;
  /** 哪几个得分是人工评的；没有的、早先版本定的稿没有这一项。 */
  readonly humanScores?: readonly HumanScore[];
  readonly frozen: readonly FrozenCell[];
  readonly signed: readonly SignedCell[];
  readonly before: BeforeSeal;
}

/** 算 SHA-256，得小写十六进制；窗格与命令行都用 WebCrypto，由调用者给。 */
export type Digest = (text: string) => Promise<string>;
