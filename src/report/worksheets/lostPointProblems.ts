import { dec, formatAmount, readNumber, type Decimal } from '../../domain';
import type { FieldReading, FormReading, RowReading, Submission } from '../../submission';

/** 一处丢分，写成问题与原因。 */
export interface LostPointProblem {
  /** 说的是哪一项：三级指标，或“预算执行率”。 */
  readonly subject: string;
  readonly problem: string;
  /** 表里写的原因；没写为空串。 */
  readonly reason: string;
  /** 取自哪张表。 */
  readonly from: string;
}

const textOf = (reading: FieldReading | undefined): string =>
  String(reading?.cell.text ?? '')
    .trim()
    .replace(/[。；，]+$/, '');

function numberOf(reading: FieldReading | undefined): Decimal | null {
  const read = reading ? readNumber(reading.cell.value) : null;
  return read?.kind === 'number' ? read.value : null;
}

/** 丢了几分；没有分值、没有得分、没有丢返回 null。 */
function lostIn(weight: FieldReading | undefined, score: FieldReading | undefined): Decimal | null {
  const [full, got] = [numberOf(weight), numberOf(score)];
  if (!full || !got) return null;
  const lost = full.minus(got);
  return lost.gt(dec(0)) ? lost : null;
}

const bare = (label: string): string => label.replace(/^[①-⑳\d.、（）()\s]+/u, '');

function rowProblem(form: FormReading, row: RowReading, from: string): readonly LostPointProblem[] {
  const lost = lostIn(row.cells.get('分值'), row.cells.get('得分'));
  const subject = bare(row.label);
  if (lost === null || subject === '') return [];
  const [target, actual] = [textOf(row.cells.get('年度指标值')), textOf(row.cells.get('实际完成值'))];
  const project = form.name === null ? '' : `“${form.name}”项目`;
  const detail =
    target !== '' && actual !== '' ? `没有达到指标值（指标值${target}，实际完成${actual}），` : '';
  const reason = ['偏差原因分析及改进措施', '扣分原因和其他说明']
    .map((column) => textOf(row.cells.get(column)))
    .find((text) => text !== '');
  return [
    {
      subject,
      problem: `${project}“${subject}”${detail}扣${formatAmount(lost)}分。`,
      reason: reason === undefined ? '' : `${reason}。`,
      from,
    },
  ];
}

function executionProblem({ fields, name }: FormReading, from: string): readonly LostPointProblem[] {
  const lost = lostIn(fields.get('执行率分值'), fields.get('执行率得分'));
  if (lost === null) return [];
  const rate = textOf(fields.get('资金执行率') ?? fields.get('年度资金总额.执行率'));
  const reason = textOf(fields.get('执行率偏差原因'));
  const subject = name === null ? '预算执行率' : `“${name}”项目预算执行率`;
  return [
    {
      subject,
      problem: `${subject}${rate === '' ? '不高' : `为${rate}`}，扣${formatAmount(lost)}分。`,
      reason: reason === '' ? '' : `${reason}。`,
      from,
    },
  ];
}

/** 各自评表、评分表里丢了分的各项，按表的次序。 */
export function lostPointProblems(submission: Submission): readonly LostPointProblem[] {
  return submission.forms.flatMap((form) => {
    const from = form.name === null ? form.form.id : `${form.form.id}（${form.name}）`;
    const rows = ['绩效指标', '评价指标'].flatMap((block) => form.blocks.get(block)?.rows ?? []);
    return [...executionProblem(form, from), ...rows.flatMap((row) => rowProblem(form, row, from))];
  });
}
