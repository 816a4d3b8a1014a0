import type { Place } from '../../submission';

/** 错误发生时能告诉用户的话：出了什么事、在哪儿、怎么办。 */
export interface WorkbookErrorDetail {
  /** 主机的错误码（如 `AccessDenied`），报障时用。 */
  readonly code?: string;
  readonly place?: Place;
  /** 补救办法，一句话。 */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** 工作簿操作失败；message 是可以直接给用户看的中文。 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: string | undefined;
  readonly place: Place | undefined;
  readonly remedy: string | undefined;

  constructor(message: string, detail: WorkbookErrorDetail = {}) {
    super(message, { cause: detail.cause });
    this.code = detail.code;
    this.place = detail.place;
    this.remedy = detail.remedy;
  }
}

interface HostFailure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const explained: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  InvalidOperationInCellEditMode: ['有单元格正在编辑', '按回车或 Esc 结束编辑后再试。'],
  AccessDenied: ['工作表或工作簿处于保护状态', '在“审阅”中撤销保护后再试。'],
  ItemNotFound: ['要用的工作表、名称或批注已经不在了', '点“修复”重新插入这张表，已填的数据会保留。'],
  InvalidReference: ['要用的单元格已被删除', '点“修复”重新插入这张表，已填的数据会保留。'],
  ItemAlreadyExists: ['工作簿里已有同名的工作表或名称', '刷新窗格后再试一次。'],
  ApiNotFound: ['这个版本的 Excel 缺少需要的功能', '请升级到 Office 2021 或更新版本。'],
  ApiNotAvailable: ['这个版本的 Excel 缺少需要的功能', '请升级到 Office 2021 或更新版本。'],
  RequestAborted: ['操作被 Excel 中断', '再试一次即可，已填的数据不会丢。'],
  RequestPayloadSizeLimitExceeded: ['一次写入的内容太多', '减少一次插入的表或行数后再试。'],
  ResponsePayloadSizeLimitExceeded: ['一次读取的内容太多', '清掉表格区域以外的大片数据后再试。'],
  Timeout: ['Excel 很久没有响应', '等 Excel 空闲后再试一次。'],
};

function isHostFailure(error: unknown): error is HostFailure {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error
  );
}

/** 任何异常 → WorkbookError；`doing` 是正在做的事，如“插入《基础数据表》”。 */
export function toWorkbookError(error: unknown, doing: string, place?: Place): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (!isHostFailure(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return new WorkbookError(`${doing}没有完成：${reason}`, { place, cause: error });
  }
  const [reason, remedy] = explained[error.code] ?? [
    `Excel 报告了错误（${error.code}）`,
    '再试一次；已填的数据不会丢。',
  ];
  return new WorkbookError(`${doing}没有完成：${reason}。`, {
    code: error.code,
    place,
    remedy,
    cause: error,
  });
}
