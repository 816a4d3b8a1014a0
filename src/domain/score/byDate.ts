import type { Decimal } from '../amount';
import type { DateSpan, DateText, IndicatorContext } from '../indicator';
import { refuse, scored, type IndicatorScore } from './outcome';

type Deadline = Pick<DateText, 'date' | 'start' | 'ambiguous'>;

/** 名称、二级指标说的是时间。 */
const timely = /时效|时间|时限|期限|日期|进度|开工|竣工|完工|工期|及时|按期/;

/**
 * 按期限计分：肯定按期的满分；早于起始、晚于期限、说不准的都留给人。
 * 一边没写年份就当同一年——除非月份差得太远（“12月底前”与“2023年1月”），那多半是跨了年。
 */
export function byDate(
  deadline: Deadline,
  actual: DateText,
  weight: Decimal,
  { name = '', level2 = '' }: IndicatorContext,
): IndicatorScore {
  const goal = deadline.date;
  const done = actual.date;
  if (deadline.ambiguous && actual.ambiguous && !timely.test(name + level2)) {
    return same(goal, done)
      ? scored(weight, '与指标值相同，计满分')
      : refuse('date', '是日期还是数说不准，请写成“2023年7月”');
  }
  const offset = yearsApart(goal, done);
  if (offset === undefined) return refuse('date', '没有写年份，是不是同一年说不准，请写全日期');
  if (done.first + offset > goal.latest) return refuse('date', '晚于期限，请按完成档次给分');
  if (deadline.start && startsEarly(deadline.start, goal, done, offset)) {
    return refuse('date', '早于指标值的起始时间，请核对');
  }
  if (done.latest + offset <= goal.certain) return scored(weight, '按期完成，计满分');
  return refuse('date', '是否按期要看具体日期，请人工认定');
}

const same = (a: DateSpan, b: DateSpan): boolean => a.year === b.year && a.first === b.first;

/** 实际比期限晚几年（×10000）；缺年份而说不准是不是同一年的为 undefined。 */
function yearsApart(goal: DateSpan, done: DateSpan): number | undefined {
  if (goal.year !== undefined && done.year !== undefined) return (done.year - goal.year) * 10000;
  const oneWritten = goal.year !== undefined || done.year !== undefined;
  const far = Math.floor(goal.latest / 100) - Math.floor(done.latest / 100) >= 9;
  return oneWritten && far ? undefined : 0;
}

function startsEarly(start: DateSpan, goal: DateSpan, done: DateSpan, offset: number): boolean {
  const shift = start.year !== undefined && goal.year !== undefined ? (start.year - goal.year) * 10000 : 0;
  return done.latest + offset < start.first + shift;
}
