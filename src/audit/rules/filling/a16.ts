import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';

const message =
  '登记过的“{表}”没有读到（原工作表“{工作表}”被删了，或链接到工作簿外面）：里面的数没有审，也封不住；请把这张表放回来，或在窗格“填报”里重新插入。';

/** 登记过的表少了一张：剩下的再对，也不是交上去的那一套。 */
export const a16: Rule = {
  id: 'A16',
  severity: '错误',
  title: '登记的表没有读到',
  scope: '登记过的每一张表',
  plain:
    '登记过的一张表现在找不到了：工作表被删、改到别的文件里，或链接断了。里面的数没有审到，也封不进定稿。请把表放回来，或重新插入。',
  condition: '登记过的表都在工作簿里、读得到',
  message,
  basis: '定稿封的是登记过的整套表',
  source: '派生（表被删、工作表链接到文件外面）',
  fixed: true,
  crossForm: true,
  check: ({ unread }) =>
    unread.map(({ form, name, sheetName }): FindingDraft => ({
      form,
      name,
      field: '',
      row: null,
      place: null,
      related: [],
      message: say(message, { 表: name ?? form, 工作表: sheetName }),
      actual: null,
      expected: null,
      difference: null,
      tolerance: null,
      fix: null,
    })),
};
