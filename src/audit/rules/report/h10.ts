import type { FormReading } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { draftAt, subjectsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '缺少附表“{名}”；方案规定要交的表都应在工作簿里，请用“插入”补上。';

/** 定稿时方案规定的表都要在工作簿里；填报时先插几张是常事，不提。 */
export const h10: Rule = {
  id: 'H10',
  severity: '提示',
  title: '附表齐全',
  scope: '全部表',
  plain: '方案规定要交的表，工作簿里少了一张。在“开始”页点“插入”补上。',
  condition: '定稿时，方案规定的表都在工作簿里',
  message,
  basis: '方案规定的附表清单',
  source: 'SEED 004（引用的自评表未附）',
  crossForm: true,
  check: ({ scheme, forms }, stage) => {
    if (stage !== '定稿') return [];
    const present = new Set<string>(forms.map(({ form }) => form.id));
    const anchor = firstPlaced(forms);
    if (anchor === null) return [];
    return scheme.forms
      .filter(({ form, optional }) => !optional && !present.has(form))
      .map(({ form }) => ({
        ...draftAt(anchor, { message: say(message, { 名: form }), actual: null }),
        // 表不在工作簿里，没有自己的格：定位到第一张表，键仍按缺的表
        form,
        name: null,
        field: '附表',
        row: null,
      }));
  },
};

/** 第一个找得到位置的格，把缺表的结果落在那里。 */
function firstPlaced(forms: readonly FormReading[]): Subject | null {
  for (const form of forms) {
    const found = subjectsOf(form).find(({ reading }) => reading.place !== null);
    if (found !== undefined) return found;
  }
  return null;
}
