import { fillCaption } from '../../../forms';
import type { CaptionReading, FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { squeezed } from '../../cells/squeezed';

const message = '模板标签被改动：“{现}”应为“{模板}”，请改回官方标签。';

/** 单位、项目名由用户定，等次说明随方案，不算官方标签。 */
const variable = /\{(?:单位|项目|等次说明|填写)\}/;
const yearly = /\{(?:年度|上年)\}/;

/** 官方标签被改动，包括表头年份与评价年度不符。空着的标签不报：多半是合并或排版。 */
export const a12: Rule = {
  id: 'A12',
  severity: '提示',
  title: '模板标签',
  scope: '全部表的固定标签、表头年份',
  plain:
    '官方表样上固定的字（表头、项目名、年份）和原来的不一样。上面收表时按标签找数，请改回原来的写法；年份照评价年度写。',
  condition: '表头标签与表样一致（空白、全角半角不计）；表头年份与评价年度一致',
  message,
  basis: '官方表样不得改动',
  source: 'SEED 002（主管部分）',
  check: (submission) =>
    submission.forms.flatMap((form) =>
      form.captions
        .filter(({ template }) => !variable.test(template))
        .filter(({ template }) => submission.year > 0 || !yearly.test(template))
        .flatMap((caption) => checkCaption(form, caption, submission)),
    ),
};

/** 空白、全角半角、冒号写法不算改动。 */
function checkCaption(
  form: FormReading,
  { template, cell, place }: CaptionReading,
  { scheme, year, unit }: Submission,
): readonly FindingDraft[] {
  const expected = template.includes('{')
    ? fillCaption(template, { scheme, year, unit, project: form.name })
    : template;
  const now = String(cell.value);
  if (now === expected || squeezed(now) === '' || squeezed(now) === squeezed(expected)) return [];
  return [
    {
      form: form.form.id,
      name: form.name,
      field: expected,
      row: null,
      place,
      related: [],
      message: say(message, { 现: now.trim(), 模板: expected }),
      actual: now.trim(),
      expected,
      difference: null,
      tolerance: null,
      fix: null,
    },
  ];
}
