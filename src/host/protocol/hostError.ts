/** 主机会答的错误码，拼写与 `Excel.ErrorCodes` 一致。 */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

const MESSAGES: Record<HostErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation. The worksheet or range is protected.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "This operation can't be performed because it would partially affect merged cells.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** 主机照 Excel 的样子答的错误；客户端把它变成 `OfficeExtension.Error`。 */
export class HostError extends Error {
  constructor(
    /** 错误码，客户端的 `error.code`。 */
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** 参数不对；`detail` 写给开发者看，缺省用 Excel 的原话。 */
export const invalidArgument = (detail?: string) => new HostError('InvalidArgument', detail);

/** 找不到所要的东西。 */
export const itemNotFound = () => new HostError('ItemNotFound');

/** 同名的已经有了。 */
export const itemAlreadyExists = () => new HostError('ItemAlreadyExists');

/** 被工作表保护挡住。 */
export const accessDenied = () => new HostError('AccessDenied');
