import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import type { NewWorkbooks, WorkbookFile } from '../core/newWorkbooks';

/** Excel.WorkbookCreated：建好、还没打开的另一个工作簿。 */
export class WorkbookCreated extends ApiObject {
  readonly $type = 'WorkbookCreated';

  constructor(
    private readonly workbooks: NewWorkbooks,
    readonly id: string,
  ) {
    super();
  }
  override get $scalars() {
    return ['id'];
  }
  override $ids() {
    return { Id: this.id };
  }
  open(): void {
    this.workbooks.open(this.id);
  }
}

/** `createWorkbook` 的参数：不给就是空白；不是 Base64、不是 .xlsx（ZIP）的答 InvalidArgument。 */
export function workbookFile(base64: string | null): WorkbookFile {
  if (base64 === null || base64 === '') return null;
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    throw invalidArgument();
  }
  if (!binary.startsWith('PK')) throw invalidArgument();
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
