import type { FormId } from '../schemes';
import type { Form } from './form';
import { kinds } from './kinds';
import type { Kind } from './kinds/kind';
import { layouts } from './layouts';
import { compileLayout } from './layouts/compileLayout';

const kindById: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]));

/** 全部表样，按官方附件次序：概况、收支、基础数据在前，自评与评分居中，汇总、签署在后；最后是我们自己的工作底稿。 */
export const forms: readonly Form[] = layouts.map((layout) => {
  const kind = kindById.get(layout.kind);
  if (!kind) throw new Error(`版面“${layout.id}”的表种“${layout.kind}”没有登记`);
  return compileLayout(kind, layout);
});

/** 按标识取表样；没有登记的抛错（先用 {@link forms} 核对外来的标识）。 */
export function findForm(id: FormId): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`没有登记的表样：${id}`);
  return form;
}
