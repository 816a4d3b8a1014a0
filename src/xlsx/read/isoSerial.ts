/** ISO 日期时间（`t="d"`）→ 序列号；读不懂返回原文字。 */
export function isoToSerial(text: string): number | string {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
