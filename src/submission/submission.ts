import type { Evidence } from './evidence';
import type { BlockColumn, FieldSpec, Form, RowBlock } from '../forms';
import type { FormId, Scheme } from '../schemes';
import type { CellScalar, CellSource, SourceCell, SourceRect } from './cellSource';

/** 一个值在工作簿里的位置。 */
export interface Place extends SourceRect {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** 读到的一个字段（或可增行区里的一格）。 */
export interface FieldReading {
  readonly spec: FieldSpec;
  readonly cell: SourceCell;
  /** 表上原来的格：以元计的金额换成了万元、分几列写的指标值合成了一格时才有。 */
  readonly raw?: SourceCell;
  /** 名称与第二锚点都找不到时为 null（值按空处理）。 */
  readonly place: Place | null;
  /** 计算字段应有的公式；录入字段为 null。用到才展开（只有恢复公式和 A13 要它）。 */
  readonly expectedFormula: string | null;
  /** 计算字段被键入的值盖掉（空着的不算）。 */
  readonly overridden: boolean;
}

/** 可增行区里的一行。 */
export interface RowReading {
  readonly index: number;
  /** 行的叫法：三级指标名、项目名；空则“表第 n 行”，n 是工作表的行号。 */
  readonly label: string;
  readonly cells: ReadonlyMap<string, FieldReading>;
  /** 合并的上级（一级、二级指标）已经顺延到每一行。 */
  readonly carried: Readonly<Record<string, string>>;
  /** 整行空白。 */
  readonly blank: boolean;
}

/** 可增行区的一列：各行的格与值，按行次序。 */
export interface ColumnReading {
  readonly spec: BlockColumn;
  readonly cells: readonly FieldReading[];
  /** 各格的值，挨在一起：挑可疑的格只看值，不必逐格去取。 */
  readonly values: readonly CellScalar[];
  /** 有公式的格在第几行。 */
  readonly formulas: readonly number[];
  /** 重算的与存着的不一样的格在第几行。 */
  readonly stored: readonly number[];
  /** 公式被盖掉的格在第几行。 */
  readonly overridden: readonly number[];
}

/** 可增行区。 */
export interface BlockReading {
  readonly block: RowBlock;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly RowReading[];
  /** 同样的格按列看，与 `columns` 同序。 */
  readonly byColumn: readonly ColumnReading[];
  readonly place: Place | null;
}

/** 读到的一处固定标签。 */
export interface CaptionReading {
  /** 表样里的文字模板，如 `{年度}年预算数`。 */
  readonly template: string;
  readonly cell: SourceCell;
  readonly place: Place;
}

/** 读回的一张表。 */
export interface FormReading {
  readonly form: Form;
  /** 项目名；一份一张的表为 null。 */
  readonly name: string | null;
  readonly sheetId: string;
  readonly sheetName: string;
  /** 认表绑定的：版面是财政局的。 */
  readonly adopted?: true;
  /** 没有经过本软件、按标签认的。 */
  readonly foreign?: true;
  /** 按标签认的表上认出来、表种却没有的栏：合计里还有它们，不能只拿表种的几项去加。 */
  readonly unlisted?: readonly string[];
  /** 读自哪一份来源：重算公式时要看它引用的格。 */
  readonly source: CellSource;
  readonly fields: ReadonlyMap<string, FieldReading>;
  readonly blocks: ReadonlyMap<string, BlockReading>;
  /** 离开了自己那一行标签的字段；旧版的表不看。 */
  readonly misplaced: readonly MisplacedField[];
  /** 认得出位置的固定标签；用到才读（只有 A12 要它）。 */
  readonly captions: readonly CaptionReading[];
}

/** 离开了自己那一行标签的一个字段。 */
export interface MisplacedField {
  readonly key: string;
  /** 现在在哪里。 */
  readonly place: Place;
  /** 同一行的别的字段在第几行（0 起）。 */
  readonly home: number;
}

/** 读的时候遇到的、要告诉用户的问题（名称坏了、按第二锚点找回、表被删）。 */
export interface ReadingNotice {
  readonly form: string;
  readonly sheetName: string;
  readonly message: string;
}

/** 上年工作簿里的数，B18 拿它核对本年表的“上年决算数”；写过的审核说明，今年写说明时给出来。 */
export interface LastYear {
  /** 上年的年度，如 2021。 */
  readonly year: number;
  /** 取自哪个文件，提示用。 */
  readonly source: string;
  /** 本年表的字段键（可增行区写“块.行标签.列”）→ 上年表里的数。 */
  readonly values: Readonly<Record<string, number>>;
  /** 上年的审核说明：审核结果的稳定键 → 说明；没有写过的、早先登记的没有。 */
  readonly explanations?: Readonly<Record<string, string>>;
}

/** 年初批复的一个指标。 */
export interface ApprovedIndicator {
  /** 三级指标名。 */
  readonly indicator: string;
  /** 年度指标值，照批复的写法（比较符、数、单位连着写）；没写为空串。 */
  readonly target: string;
  /** 分值（权重），分；没写为 null。 */
  readonly weight: number | null;
}

/** 年初批复的绩效目标：预填自评表时记下，以后改动了请核实。 */
export interface ApprovedTargets {
  readonly forms: readonly {
    /** 自评表的表样。 */
    readonly form: string;
    /** 项目名；部门整体的为 null。 */
    readonly project: string | null;
    /** 取自哪个文件，提示用。 */
    readonly source: string;
    readonly indicators: readonly ApprovedIndicator[];
  }[];
}

/** 一份申报：从一份工作簿读出来的全部数据。 */
export interface Submission {
  /** 审核用的方案：登记的方案套上“审核情况表”里填的审核参数。 */
  readonly scheme: Scheme;
  /** 登记的方案原样：重插、修复时用它，免得把审核参数当成方案存下。 */
  readonly registeredScheme: Scheme;
  /** 按标签认的表没有登记方案，也没有另给：方案是猜的，各级分值照表上印的，不照方案要求。 */
  readonly schemeAssumed?: true;
  readonly year: number;
  readonly unit: string;
  readonly forms: readonly FormReading[];
  /** “审核情况表”里写的审核说明：审核结果的稳定键 → 说明；空白的不算。 */
  readonly explanations: ReadonlyMap<string, string>;
  /** 结转时记下的上年数；没有结转过为 null。 */
  readonly lastYear: LastYear | null;
  /** 年初批复的绩效目标；没有照它预填过就没有。 */
  readonly approved?: ApprovedTargets;
  /** 提交前检查里勾了的附件（{@link attachments} 的 id），按清单次序。 */
  readonly attachments: readonly string[];
  /** 逐项指标登记的佐证，按登记的次序。 */
  readonly evidence: readonly Evidence[];
  readonly notices: readonly ReadingNotice[];
  /** 没有读的副本（用户复制了工作表）；没有副本就没有这一项。 */
  readonly copies?: readonly SheetCopy[];
  /** 登记过而没有读到的表（被删、链接到工作簿外面）。 */
  readonly unread: readonly UnreadForm[];
}

/** 当作副本没有读的一张工作表。 */
export interface SheetCopy {
  readonly sheetId: string;
  readonly sheetName: string;
  /** 读的是哪张工作表。 */
  readonly original: string;
}

/** 登记过而没有读到的一张表。 */
export interface UnreadForm {
  readonly form: FormId;
  /** 项目名；一份一张的表为 null。 */
  readonly name: string | null;
  /** 原来的工作表名。 */
  readonly sheetName: string;
}
