import type { FieldReading } from '../../submission';

/** 单元格里的一天。 */
export interface Day {
  readonly year: number;
  /** 可比大小的整数，如 20230320。 */
  readonly at: number;
  /** 如“2023年3月20日”。 */
  readonly text: string;
}

/** Excel 日期序号 0 是哪一天（1900 年闰年的老问题使它早一天）。 */
const epoch = Date.UTC(1899, 11, 30);
/** 1990 年以后、2100 年以前的序号才当日期。 */
const [earliest, latest] = [32874, 73051];

/** 读日期格：文字“2023年3月20日”“2023-3-20”或 Excel 的日期序号；不是完整的一天为 null。 */
export function dateOf({ cell: { value } }: FieldReading): Day | null {
  if (typeof value === 'number') {
    if (value < earliest || value >= latest) return null;
    const date = new Date(epoch + Math.floor(value) * 86_400_000);
    return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  const match = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})/.exec(
    String(value).normalize('NFKC').replace(/\s+/g, ''),
  );
  return match === null ? null : day(Number(match[1]), Number(match[2]), Number(match[3]));
}

function day(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { year, at: year * 10_000 + month * 100 + date, text: `${year}年${month}月${date}日` };
}
