import { auditSheetCaptions, recordedCaptions } from '../../../submission';

/** “审核情况表”的一列。 */
export interface AuditColumn {
  readonly key: AuditColumnKey;
  readonly caption: string;
  /** 磅。 */
  readonly width: number;
  readonly horizontal: 'Left' | 'Center';
}

/** 列的键，按列次。 */
export type AuditColumnKey =
  | 'number'
  | 'severity'
  | 'form'
  | 'place'
  | 'rule'
  | 'message'
  | 'actual'
  | 'expected'
  | 'difference'
  | 'basis'
  | 'explanation'
  | 'key';

/** 全部列；最后一列是隐藏的键。总宽以横向 A4 一页宽印出来还有 8 号字为度。 */
export const auditColumns: readonly AuditColumn[] = [
  { key: 'number', caption: '序号', width: 26, horizontal: 'Center' },
  { key: 'severity', caption: recordedCaptions.severity, width: 36, horizontal: 'Center' },
  { key: 'form', caption: recordedCaptions.form, width: 84, horizontal: 'Left' },
  { key: 'place', caption: recordedCaptions.place, width: 46, horizontal: 'Center' },
  { key: 'rule', caption: recordedCaptions.rule, width: 40, horizontal: 'Center' },
  { key: 'message', caption: recordedCaptions.message, width: 214, horizontal: 'Left' },
  { key: 'actual', caption: '表内值', width: 60, horizontal: 'Center' },
  { key: 'expected', caption: '应为（对照）', width: 60, horizontal: 'Center' },
  { key: 'difference', caption: '差额', width: 48, horizontal: 'Center' },
  { key: 'basis', caption: '依据', width: 80, horizontal: 'Left' },
  { key: 'explanation', caption: auditSheetCaptions.explanations, width: 140, horizontal: 'Left' },
  { key: 'key', caption: auditSheetCaptions.keys, width: 54, horizontal: 'Left' },
];

/** 一列的列号（0 起）。 */
export const columnAt = (wanted: AuditColumnKey): number =>
  auditColumns.findIndex(({ key }) => key === wanted);

/** 列数；最后一列（键）隐藏，不打印。 */
export const columnCount = auditColumns.length;

/** 表头在第几行（0 起）：上面是表题、单位、时间、条数、说明。 */
export const headerRow = 5;

/** 第一条结果在第几行（0 起）。 */
export const firstRow = headerRow + 1;

/** 表里的字号。 */
export const fontSize = 10;
