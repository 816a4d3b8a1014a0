/** 占两格的字：汉字、全角标点、假名、谚文。 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’—…·×÷≥≤≠]/u;

/** 终端里占几格：汉字与全角标点两格，其余一格。 */
export function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0);
}

/** 补空格到指定的显示宽。 */
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

const oneLine = (text: string) => text.replace(/\s*\r?\n\s*/g, ' ');

/** 排成对齐的几列：列间两个空格，最后一列不补空格；第一行是表头。 */
export function textTable(rows: readonly (readonly string[])[], indent = ''): string[] {
  const cells = rows.map((row) => row.map(oneLine));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...cells.map((row) => displayWidth(row[c] ?? ''))),
  );
  return cells.map((row) =>
    (
      indent + row.map((cell, c) => (c === columns - 1 ? cell : pad(cell, widths[c] ?? 0))).join('  ')
    ).trimEnd(),
  );
}
