import { deriveForm, type Derivation } from '../../../report';
import type { FormSummary, Overview } from '../overview';

/** “得分”页上的一张表：得分在 form 里，算式说明可以逐条复制。 */
export interface ScoreSection {
  readonly form: FormSummary;
  readonly derivations: readonly Derivation[];
}

/** 有得分的表，接着是没有得分但写得出率的算式的表（基础数据表）。 */
export function scoreSections({ forms }: Overview): readonly ScoreSection[] {
  const sections = forms.map((form) => ({ form, derivations: deriveForm(form.reading) }));
  return [
    ...sections.filter(({ form }) => form.score !== null),
    ...sections.filter(({ form, derivations }) => form.score === null && derivations.length > 0),
  ];
}
