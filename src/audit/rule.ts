import type { FormId, Thresholds } from '../schemes';
import type { FormReading, Submission } from '../submission';
import type { FindingDraft, Severity } from './finding';
import type { Fix } from './fix';
import type { Subject } from './cells/subject';

export type { FindingDraft };

/**
 * 插表时随单元格放好的原生条件格式：录入时不靠加载项也会变色。
 * 公式模板写法同表样公式（`{键}`、`{#块.列}`、`{键:键}`、`{@列}`、`{?容差}`），只用原生函数。
 */
export interface LiveFormat {
  readonly form: FormId;
  /** 变色的字段；可增行区里的列写“块.列”。 */
  readonly field: string;
  readonly formula: string;
  readonly severity: Severity;
}

/** 审核的阶段：填报时没填完是常事；定稿时没填完就是错。 */
export type Stage = '填报' | '定稿';

/** 排在前面的规则给出的一条结果，级别已定。 */
export interface SettledFinding extends FindingDraft {
  readonly rule: string;
  readonly severity: Severity;
}

/** 规则要哪种表有哪些栏；表上没有这些栏，那张表就不给它看，它对那张表不出声。 */
export interface Need {
  readonly form: FormId;
  /** 字段键；可增行区里的列写“块.列”。 */
  readonly keys: readonly string[];
}

/** 规则在什么时候成立；没写的都不限。 */
export interface Holds {
  /** 方案的标识。 */
  readonly schemes?: readonly string[];
  /** 评价年度，含头尾。 */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** 版面的特征：哪些表才审；不符的表不给它看。 */
  readonly layout?: (form: FormReading) => boolean;
}

/** 审核规则：一条一个普通对象。 */
export interface Rule {
  /** 规则编号，如 `B05`；一经发布不改号。 */
  readonly id: string;
  readonly severity: Severity;
  /** 定稿时的级别；缺省与平时相同。 */
  readonly finalSeverity?: Severity;
  readonly title: string;
  /** 适用的表，如“基础数据表”“部门、项目自评表”。 */
  readonly scope: string;
  /** 说给填表的人听：看什么、多半错在哪里、怎么办。窗格与文档都取自这里；阈值不写数，另列现在的取值。 */
  readonly plain: string;
  /** 公式或条件，写得精确。 */
  readonly condition: string;
  /** 提示语模板，`{名}` 由检查时填入。 */
  readonly message: string;
  readonly basis: string;
  /** 规则出自：种子编号、公开材料、派生。 */
  readonly source: string;
  /** 用到的方案阈值；各单位可改。 */
  readonly parameters?: readonly (keyof Thresholds)[];
  /** 要对照几张表才判得了；缺省一次只给它一张表，那张表没有变就不必重审。 */
  readonly crossForm?: true;
  /** 要先跑的规则：编号，或 `D*`（D 开头的全部）。它们的结果交给 check 的第三个参数，规则之间不互相 import。 */
  readonly after?: readonly string[];
  readonly needs?: readonly Need[];
  readonly holds?: Holds;
  /** 定稿的底线：方案改不了它的级别，也停用不了。 */
  readonly fixed?: true;
  readonly check: (
    submission: Submission,
    stage: Stage,
    settled: readonly SettledFinding[],
  ) => Iterable<FindingDraft>;
  readonly live?: readonly LiveFormat[];
  /** 主单元格的一键修正；说不准只有一种改法的返回 null。公式没了的计算格由引擎恢复公式，不用写。 */
  readonly fix?: (subject: Subject) => Fix | null;
}
