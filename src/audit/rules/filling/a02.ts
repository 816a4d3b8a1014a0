import { formatAmount, readNumber, toCellNumber } from '../../../domain';
import { cleanNumber } from '../../fixes';
import type { CellScalar, FieldReading } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const numeric = ofKinds('amount', 'count', 'rate', 'score');
const message = '“{单元格}”不是数值（现为“{值}”），合计将漏算。';

/** 数值单元格里夹了文字：Excel 的 SUM 会悄悄漏算它。 */
export const a02: Rule = {
  id: 'A02',
  severity: '错误',
  title: '数值单元格里有文字',
  scope: '全部表的金额、人数、率、分值单元格',
  plain:
    '金额、人数、率、分值这些格里混进了字，例如“2.46 ✓”“3 万元”。Excel 求和时会把它漏掉，合计就少了。只留数字，单位和说明不要写进来。',
  condition: '单元格是数值（Excel 自己会当数字的文字也算）；率和得分可以是“—”',
  message,
  basis: '万元报表数值格只填数',
  source: 'SEED 002（2.46 ✓、12.25 ✓）',
  fixed: true,
  check: (submission) =>
    submission.forms
      .flatMap((form) => {
        const theirs = form.adopted ?? form.foreign ?? false;
        const reading = (one: FieldReading) =>
          isWrong(one) &&
          !(theirs && (isPrintedRate(one) || isDash(one))) &&
          !(form.foreign && isPlainNumber(one));
        return subjectsWhere(form, { spec: numeric, value: isNotNumber, reading });
      })
      .map(draft),
  fix: cleanNumber,
};

const isNotNumber = (value: CellScalar): boolean => typeof value !== 'number';

/** 公式算出的文字（“—”、#VALUE!）不在此列：错在它引用的格，那里另报。 */
function isWrong(reading: FieldReading): boolean {
  if (isBlank(reading)) return false;
  if (reading.cell.formula !== null && !reading.overridden) return false;
  const { kind } = reading.spec;
  return !((kind === 'rate' || kind === 'score') && textOf(reading) === '—');
}

/** 别人的表上把率写成“98.18%”的文字：率不进合计，写得明白，不算错。 */
function isPrintedRate({ spec, cell }: FieldReading): boolean {
  const reading = readNumber(cell.value);
  return spec.kind === 'rate' && reading.kind === 'number' && reading.percent === true;
}

/** 别人的表上没有的填一道杠。 */
const isDash = (reading: FieldReading): boolean => /^[-－—–―─/／\\]{1,3}$/.test(textOf(reading));

/** 没有经过本软件的表上没有我们的合计公式：存成文字的“12,000.00”读得明白，不漏算。 */
const isPlainNumber = (reading: FieldReading): boolean =>
  /^[-+]?\d[\d,，]*(\.\d+)?$/.test(textOf(reading)) && numberOf(reading) !== null;

/** 说不出应填几时的改法：格里分明写了数，就不能劝人填 0。 */
function adviceFor(reading: Subject['reading']): string {
  const text = textOf(reading);
  if (!/[\d０-９一二三四五六七八九十百]/.test(text)) return '没有的填 0，无法填写的留空。';
  return reading.spec.kind === 'amount' && text.includes('元')
    ? '请换算成万元，只填数字。'
    : '请只填阿拉伯数字。';
}

function draft(subject: Subject): ReturnType<typeof draftAt> {
  const reading = readNumber(subject.reading.cell.value);
  const suggestion =
    reading.kind === 'number' ? reading.value : reading.kind === 'text' ? reading.suggestion : undefined;
  const fix = suggestion === undefined ? adviceFor(subject.reading) : `应填 ${formatAmount(suggestion)}。`;
  return draftAt(subject, {
    message: say(message, { 单元格: nameOf(subject), 值: textOf(subject.reading) }) + fix,
    actual: textOf(subject.reading),
    expected: suggestion === undefined ? null : toCellNumber(suggestion),
  });
}
