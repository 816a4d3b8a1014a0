import type { Layout } from '../../../forms';
import type { Scheme } from '../../../schemes';
import type { Evidence } from '../../evidence';
import type { Seal } from '../seal/seal';
import type { ApprovedTargets, LastYear } from '../../submission';
import type { RegisteredAnnotation } from './registeredAnnotation';

/** 插进工作簿的一张表在登记里的样子。 */
export interface RegisteredForm {
  /** 表样标识，如 `基础数据表`。 */
  readonly form: string;
  readonly version: number;
  /** 项目全名（工作表名会截短）；一份一张的表为 null。 */
  readonly project: string | null;
  /** 工作表名。 */
  readonly sheet: string;
  /** 版面标识；内置的版面（同表种名）不写。 */
  readonly layout?: string;
  /** 认表绑定的（版面是财政局的，样子不归我们管）才有。 */
  readonly adopted?: Adopted;
  /** 第二锚点：Excel 名称 → 插表时的 A1 地址；名称坏了按它（加上别的名称的位移）找回。 */
  readonly anchors: Readonly<Record<string, string>>;
}

/** 认表时在别人的表上写了什么；撤销认表照它还原。 */
export interface Adopted {
  /** 照原样留着、不放我们公式的字段（区里的列写“块.列”）。 */
  readonly kept: readonly string[];
  /** 我们放进空计算格的公式：A1 地址 → 写进以前的数字格式。 */
  readonly formulas: Readonly<Record<string, string>>;
  /** 我们放了数据有效性的区域（A1）。 */
  readonly validations: readonly string[];
  /** 表受保护，只写了没有锁的格。 */
  readonly locked?: true;
}

/**
 * 工作簿自定义 XML 里的登记：方案快照、年度、单位、各表的第二锚点、我们加的标注。
 * 存快照而不存方案编号，几年后方案数据改了也能照原样复算。
 */
export interface Registry {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  readonly forms: readonly RegisteredForm[];
  readonly annotations: readonly RegisteredAnnotation[];
  /** 这本工作簿用到的外来版面，跟着工作簿走：同事的机器、命令行都照它读。 */
  readonly layouts?: readonly Layout[];
  /** 结转时记下的上年数。 */
  readonly lastYear?: LastYear;
  /** 预填时记下的年初批复的绩效目标。 */
  readonly approved?: ApprovedTargets;
  /** 提交前检查里勾了的附件；一样也没勾就没有。 */
  readonly attachments?: readonly string[];
  /** 佐证清单；从没登记过就没有。 */
  readonly evidence?: readonly Evidence[];
  /** 定稿登记；没有定稿过（或已撤销）就没有。 */
  readonly seal?: Seal;
}

/** 自定义 XML 部件的命名空间：按它找到我们那一份。 */
export const registryNamespace = 'urn:pbe:submission:1';
