import type { Form } from '../../forms';
import type { SourceSheet } from '../cellSource';
import type { RegisteredForm } from '../record/registry/registry';

/** 认出的一张表。 */
export interface RecognizedForm {
  readonly form: Form;
  /** 插表时的版面版本；标记和登记都没有就当是今天的。 */
  readonly version: number;
  readonly sheet: SourceSheet;
  /** 凭什么认出：隐藏标记、自定义 XML 登记、名称。 */
  readonly how: 'mark' | 'registry' | 'names';
  /** 自定义 XML 里这张表的登记；没有为 null。 */
  readonly registered: RegisteredForm | null;
}
