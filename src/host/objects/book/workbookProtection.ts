import { ApiObject } from '../../protocol/apiObject';

/** Excel.WorkbookProtection：模拟主机不锁工作簿的结构。 */
export class WorkbookProtection extends ApiObject {
  readonly $type = 'WorkbookProtection';

  override get $scalars() {
    return ['protected'];
  }
  get protected(): boolean {
    return false;
  }
}
