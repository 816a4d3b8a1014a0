import { cellAddress } from '../../../forms';
import { say } from '../../message';
import { draftAt, fieldOf, nameOf } from '../../cells/subject';
import type { Rule } from '../../rule';

const message =
  '“{字段}”现在在 {格}，离开了它的标签所在的第 {N} 行原来的位置：看见的与审的不是同一格（审的是 {格}）；请把它剪切回去，或重新插入表样修复。';

/** 剪切、只推几格以后，名称跟着格子走了，纸上标签旁边印的是别的数。 */
export const a21: Rule = {
  id: 'A21',
  severity: '核实',
  title: '字段离开了它的标签',
  scope: '全部表的字段（版面没有变的）',
  plain: '有一格被剪切、拖动到了别的行，看到的标签和审的数已经不在一处。把它剪切回去，或按“修复表样”。',
  condition: '同一行的字段还在同一行、从左到右的次序不变',
  message,
  basis: '标签旁边印的就是审的数',
  source: '派生',
  check: ({ forms }) =>
    forms.flatMap((form) =>
      form.misplaced.map(({ key, place, home }) => {
        const subject = fieldOf(form, key);
        return draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            格: cellAddress(place.row, place.column),
            N: home + 1,
          }),
        });
      }),
    ),
};
