/** 把一组结果印成对齐的表。 */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => width(line[index]!))));
  const line = (texts: readonly string[]): string =>
    texts.map((text, index) => text + ' '.repeat(widths[index]! - width(text))).join('  ');
  process.stdout.write(`\n${title}\n${cells.map(line).join('\n')}\n`);
}

/** 跑若干次取中位数，毫秒。 */
export async function median(times: number, action: (run: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await action(run);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** 两个量之比，两位小数。 */
export const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}×`;
