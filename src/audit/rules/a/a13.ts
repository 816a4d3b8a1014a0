import type { Rule } from '../../rule';
import { say } from '../../support/message';
import { draftAt, nameOf, subjectsOf } from '../../support/subject';

const message = '“{字段}”的公式被手工填的“{值}”盖掉，以后不再随明细变化；需要时可恢复公式。';

/** 计算单元格的公式被键入的值盖掉。数可能是对的，所以只提示。 */
export const a13: Rule = {
  id: 'A13',
  severity: '提示',
  title: '公式被手工改写',
  scope: '全部表的计算单元格',
  condition: '计算单元格里是引用明细的公式',
  message,
  basis: '合计、率、得分由公式得出',
  source: '派生',
  check: (submission) =>
    submission.forms
      .flatMap(subjectsOf)
      .filter(({ reading }) => reading.overridden)
      .map((subject) => {
        const { cell, expectedFormula } = subject.reading;
        return draftAt(subject, {
          message: say(message, { 字段: nameOf(subject), 值: cell.text || String(cell.value) }),
          expected: expectedFormula,
        });
      }),
};
