import type { FixedRow, FormCell } from '../form';

/** 表头格：[列, 文字, 合并列数]。 */
export const headings = (words: readonly (readonly [number, string, number?])[]): readonly FormCell[] =>
  words.map(([column, caption, width]) => ({
    column,
    caption,
    look: 'heading' as const,
    ...(width ? { width } : {}),
  }));

/** 表名行，居中无边框。 */
export const titleRow = (caption: string, width: number): FixedRow => ({
  kind: 'row',
  height: 34,
  cells: [{ column: 0, width, caption, look: 'title', bare: true }],
});

/** 分节标题，占满一行。 */
export const sectionRow = (caption: string, width: number): FixedRow => ({
  kind: 'row',
  cells: [{ column: 0, width, caption, look: 'heading' }],
});

/** 自评表开头三行：表名、年度、填报单位（盖章）。 */
export const selfEvaluationHead = (caption: string, width: number): readonly FixedRow[] => [
  titleRow(caption, width),
  { kind: 'row', cells: [{ column: 0, width, caption: '（{年度}年度）', look: 'subtitle', bare: true }] },
  {
    kind: 'row',
    cells: [{ column: 0, width, caption: '填报单位（盖章）：{单位}', look: 'plain', bare: true }],
  },
];

/** 表名下的“填报单位：”与右上角单位说明。 */
export const unitRow = (left: number, right: number, note: string): FixedRow => ({
  kind: 'row',
  cells: [
    { column: 0, width: left, caption: '填报单位：{单位}', look: 'plain', bare: true },
    { column: left, width: right, caption: note, look: 'unitNote', bare: true },
  ],
});
