import type { CellScalar, FieldReading } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { draftAt, nameOf } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '“{字段}”疑有重复或沿用往年内容：“{片段}”，请核对文字。';
const texts = ofKinds('text', 'longText');

/** 连写两遍就是录重的词；“服务服务对象”一类接连出现也通的词不在内。 */
const doubled =
  /支出支出|经费经费|资金资金|预算预算|决算决算|收入收入|拨款拨款|万元万元|人次人次|进行进行|以及以及|通过通过|按照按照|根据根据|加强加强|落实落实|的的/;

/** 指标值写的评价期：2020年全年、控制在2020年预算内。作基数的“较2019年”不在内。 */
const period = /(\d{4})年(?:全年|度?预算|内完成|年底|底前)/;
const periodColumns = new Set(['年度指标值', '实际完成值']);

/** 机械可判的录入毛病：录重的词、指标值里早于上年的评价期。沿用往年的成段文字判不了。 */
export const a11: Rule = {
  id: 'A11',
  severity: '提示',
  title: '文字重复、沿用往年',
  scope: '全部表的文字格',
  plain:
    '文字像是没有检查过：同一个词连着敲了两遍，或者写着前几年的年份，疑是从往年的表复制来的。请读一遍改好。',
  condition: '没有录重的词（支出支出）；指标值、实际完成值写明的评价期不早于上年',
  message,
  basis: '文字录入',
  source: 'SEED 000（公用经费支出支出）',
  check: (submission) =>
    submission.forms
      .flatMap((form) =>
        subjectsWhere(form, {
          spec: texts,
          value: mayBeWrong,
          reading: (reading) => suspect(reading, submission.year) !== undefined,
        }),
      )
      .map((subject) =>
        draftAt(subject, {
          message: say(message, {
            字段: nameOf(subject),
            片段: suspect(subject.reading, submission.year) ?? '',
          }),
        }),
      ),
};

const particle = '的'.charCodeAt(0);

/** 先粗看：有“甲乙甲乙”式的叠词、“的的”，或写了年份，才值得逐词去认。 */
function mayBeWrong(value: CellScalar): boolean {
  if (typeof value !== 'string') return false;
  for (let at = 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const before = value.charCodeAt(at - 1);
    if (code === before && code === particle) return true;
    if (code === value.charCodeAt(at - 2) && before === value.charCodeAt(at - 3)) return true;
  }
  return value.includes('年');
}

/** 一格里可疑的片段；没有为 undefined。 */
function suspect({ spec, cell: { value } }: FieldReading, year: number): string | undefined {
  if (typeof value !== 'string' || value.length < 2) return undefined;
  return doubled.exec(value)?.[0] ?? (periodColumns.has(spec.key) ? stale(value, year) : undefined);
}

function stale(text: string, year: number): string | undefined {
  const match = period.exec(text);
  return match !== null && Number(match[1]) < year - 1 ? match[0] : undefined;
}
