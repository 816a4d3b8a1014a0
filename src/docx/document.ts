/** 对齐；没有写为 `null`。 */
export type Alignment = 'left' | 'center' | 'right' | 'justify' | null;

/** 字体，取第一段有字的；没有写的为 `null`。 */
export interface DocxFont {
  readonly name: string | null;
  /** 磅。 */
  readonly size: number | null;
  readonly bold: boolean;
}

/** 书签盖住的一截：在那一段文字里的起止（字数）。 */
export interface DocxBookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** 一段文字。 */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly alignment: Alignment;
  readonly font: DocxFont;
  /** 样式的标识（如 `Heading1`）；没有为 `null`。 */
  readonly style: string | null;
  /** 标题级别（样式或大纲级别，1 起）；正文为 0。 */
  readonly level: number;
  /** 书签，按结束的次序；没有收尾的到段末为止。 */
  readonly bookmarks: readonly DocxBookmark[];
}

/** 表格的一格（合并区算一格，位置取左上角）；行列从 0 起。 */
export interface DocxCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** 段与段之间换行。 */
  readonly text: string;
  /** 格里的各段。 */
  readonly paragraphs: readonly DocxParagraph[];
  readonly alignment: Alignment;
  readonly verticalAlignment: 'top' | 'center' | 'bottom';
  readonly font: DocxFont;
}

/** 一个表格。 */
export interface DocxTable {
  readonly kind: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly DocxCell[];
  /** 各列宽，磅；没有写的为 `null`。 */
  readonly columnWidths: readonly (number | null)[];
  /** 各行高，磅；没有写的为 `null`。 */
  readonly rowHeights: readonly (number | null)[];
}

/** 一份文档：段落与表格，按次序。表格里的表格排在它所在的表格之后。 */
export interface DocxDocument {
  readonly blocks: readonly (DocxParagraph | DocxTable)[];
  /** 自定义属性（docProps/custom.xml）：名 → 文字。 */
  readonly properties: ReadonlyMap<string, string>;
}
