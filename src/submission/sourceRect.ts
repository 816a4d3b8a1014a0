/** 0 起、含两端的区域。 */
export interface SourceRect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
