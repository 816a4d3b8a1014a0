import { layoutOfForm, rectAddress, type FormLayout, type Layout } from '../../../forms';
import type { ApprovedTargets, RegisteredForm, Registry } from '../../../submission';
import type { FormContext } from './match';

/** 一张表的登记：第二锚点取版面上每个名称的地址。 */
export function registryEntry(layout: FormLayout, project: string | null, sheetName: string): RegisteredForm {
  return {
    form: layout.form.id,
    ...(layout.form.layout === layout.form.id ? {} : { layout: layout.form.layout }),
    version: layout.form.version,
    project,
    sheet: sheetName,
    anchors: Object.fromEntries(layout.names.map(({ name, rect }) => [name, rectAddress(rect)])),
  };
}

/** 登记里换上（或加上）这张表；同名工作表（认表绑在同一张上的别的表除外）、同一表样同一项目的旧条目去掉。 */
export function withEntry(registry: Registry | null, context: FormContext, entry: RegisteredForm): Registry {
  const { scheme, year, unit } = context;
  const others = (registry?.forms ?? []).filter(
    ({ form, project, sheet, layout, adopted }) =>
      (sheet !== entry.sheet || (adopted && entry.adopted && layout !== entry.layout)) &&
      !(form === entry.form && project === entry.project),
  );
  const { lastYear, attachments, evidence } = registry ?? {};
  const approved = withApproved(registry?.approved, context.approved);
  const layouts = withLayout(registry, layoutOfForm(context.form));
  return {
    scheme,
    year,
    unit,
    forms: [...others, entry],
    annotations: registry?.annotations ?? [],
    ...(layouts.length > 0 ? { layouts } : {}),
    ...(lastYear ? { lastYear } : {}),
    ...(approved ? { approved } : {}),
    ...(attachments ? { attachments } : {}),
    ...(evidence ? { evidence } : {}),
  };
}

/** 新给的批复与原有的合在一起；同一张表以新给的为准。 */
function withApproved(
  known: ApprovedTargets | undefined,
  given: ApprovedTargets | undefined,
): ApprovedTargets | undefined {
  if (!known || !given) return given ?? known;
  const others = known.forms.filter(
    (one) => !given.forms.some(({ form, project }) => form === one.form && project === one.project),
  );
  return { forms: [...others, ...given.forms] };
}

/** 登记里带上这份外来版面；同标识的换成新的。 */
function withLayout(registry: Registry | null, layout: Layout | undefined): readonly Layout[] {
  const known = registry?.layouts ?? [];
  return layout === undefined ? known : [...known.filter(({ id }) => id !== layout.id), layout];
}
