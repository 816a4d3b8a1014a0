import type { Submission } from '../../submission';
import { formTables } from './formTable';
import type { ReportBlock } from './runs';

/** 附件：把工作簿里的官方表照版面附上；有几张附几张，没有的不附。 */
export function appendixBlocks(submission: Submission, wanted: readonly string[]): readonly ReportBlock[] {
  const forms = wanted.flatMap((id) =>
    submission.forms.filter((each) => each.form.id === id && !each.form.workingPaper),
  );
  return forms.map((form, index): ReportBlock => {
    const many = forms.length > 1 ? String(index + 1) : '';
    return {
      kind: 'appendix',
      title: `附件${many}：${form.name ? `${form.form.id}（${form.name}）` : form.form.id}`,
      landscape: form.form.print.orientation === 'landscape',
      tables: formTables(submission, form),
    };
  });
}
