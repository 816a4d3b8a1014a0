import type { FormId } from '../schemes';
import type { Form } from './form';
import { kinds } from './kinds';
import type { Kind } from './kinds/kind';
import { layouts } from './layouts';
import type { Layout } from './layouts/layout';
import { compileLayout } from './layouts/compileLayout';

const kindById: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]));

/** 编译过的外来版面：同一份版面、同样留着的字段，给同一个表样（读一次工作簿就要用一次）。 */
const compiled = new Map<string, Form>();

/** 表样 → 它由来的外来版面。 */
const sources = new WeakMap<Form, Layout>();

/** 外来版面编译成的表样 → 那份版面；内置的为 undefined。 */
export const layoutOfForm = (form: Form): Layout | undefined => sources.get(form);

/** 记这么多份就从头记：一本工作簿里的版面不过几份。 */
const remembered = 200;

/**
 * 外来版面 → 表样。版面先用 `parseLayout` 核对过。
 *
 * @param kept 照原样留着、不放我们公式的字段，见 `compileLayout`
 * @throws Error 表种没有登记
 */
export function formOfLayout(layout: Layout, kept: readonly string[] = []): Form {
  const key = JSON.stringify([layout, kept]);
  const known = compiled.get(key);
  if (known) return known;
  const kind = kindById.get(layout.kind);
  if (!kind) throw new Error(`版面“${layout.id}”的表种“${layout.kind}”没有登记`);
  const form = compileLayout(kind, layout, new Set(kept));
  if (compiled.size >= remembered) compiled.clear();
  compiled.set(key, form);
  sources.set(form, layout);
  return form;
}

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
