import { toCellNumber, type Decimal } from '../../domain';
import type { Fix } from '../fix';
import type { Subject } from '../cells/subject';
import { changeAt } from './changeAt';

/**
 * 改为应填数：应填数只有一个答案的规则给出，如上年决算数照上年的报表。
 * 只改录入格；计算格该做的是恢复公式，不是再盖一次。两边都可能错的（D02、H01）不给：那要人判断。
 * 报告正文数据表的数是抄录，改了它报告照样错，也不给。
 *
 * @param value 应填数，单位同这一格（金额为万元，率为小数）
 */
export function replaceNumber(subject: Subject, value: Decimal): Fix | null {
  const { spec, cell } = subject.reading;
  if (spec.formula !== undefined || cell.formula !== null) return null;
  return changeAt(subject, '改为应填数', { kind: 'number', value: toCellNumber(value) });
}
