import type { FormId, Thresholds } from '../schemes';
import type { Submission } from '../submission';
import type { Finding, Severity } from './finding';
import type { Fix } from './fix';
import type { Subject } from './support/subject';

/** 规则给出的一条结果（编号、级别、依据由引擎补上）。 */
export type FindingDraft = Omit<Finding, 'key' | 'rule' | 'severity' | 'basis' | 'explanation'> & {
  readonly severity?: Severity;
};

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
  /** 公式或条件，给文档用。 */
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
  readonly check: (submission: Submission, stage: Stage) => Iterable<FindingDraft>;
  readonly live?: readonly LiveFormat[];
  /** 主单元格的一键修正；说不准只有一种改法的返回 null。公式没了的计算格由引擎恢复公式，不用写。 */
  readonly fix?: (subject: Subject) => Fix | null;
}
