import type { SheetMeta, WorkbookMeta } from '../../engine/meta';

/** 条件格式的原样（引擎里都换写成了公式）。 */
export interface ConditionalFormatKind {
  type: string;
  rule?: unknown;
}

/** 对象层在表上存的数据：引擎与 xlsx 共用的键之外，再加几样只有对象层认识的。 */
export interface SheetData extends SheetMeta {
  customProperties?: Record<string, string>;
  conditionalFormatKinds?: Record<string, ConditionalFormatKind>;
  showHeadings?: boolean;
}

/** 对象层在工作簿上存的数据。 */
export interface WorkbookData extends WorkbookMeta {
  settings?: Record<string, unknown>;
  customProperties?: Record<string, string | number | boolean>;
  calculationMode?: string;
}
