import { forms, isMarkName, parseMark } from '../../forms';
import { formByLayout, formOfEntry } from '../record/registry/layoutsIn';
import type { Form } from '../../forms';
import type { CellSource, SourceSheet } from '../cellSource';
import type { RegisteredForm, Registry } from '../record/registry/registry';
import { registryFromNames } from '../record/registry/registryNames';
import { parseRegistry } from '../record/registry/registryXml';
import type { ReadingNotice, SheetCopy, UnreadForm } from '../submission';
import { lookalikes } from './lookalikes';
import type { RecognizedForm } from './recognizedForm';

/** 认表的结果：认出的表（按表样顺序、工作表顺序）与要告诉用户的话。 */
export interface Recognition {
  readonly forms: readonly RecognizedForm[];
  readonly notices: readonly ReadingNotice[];
  /** 当作副本没有读的。 */
  readonly copies: readonly SheetCopy[];
  /** 登记过而没有读到的表。 */
  readonly unread: readonly UnreadForm[];
}

/** 少于这么多个我们的名称就不敢凭名称认表。 */
const namesNeeded = 3;

/**
 * 在工作簿里认出我们的表：先看隐藏标记，再看登记，最后看名称。
 * 一份一张的表如有几张（用户复制了工作表），只取工作簿级名称指着的那张，其余说明是副本。
 */
export function recognizeForms(
  source: CellSource,
  registry: Registry | null = registryOf(source),
): Recognition {
  const notices: ReadingNotice[] = [];
  const copies: SheetCopy[] = [];
  const recognized = source.sheets.flatMap((sheet) => {
    return recognizeSheet(source, sheet, registry, notices);
  });
  const kept = forms.flatMap((form) => {
    const candidates = recognized.filter((candidate) => candidate.form.id === form.id);
    return form.scope === 'sheet' ? candidates : keepOriginal(source, form, candidates, { notices, copies });
  });
  const missed = (registry?.forms ?? []).filter(
    (entry) => !kept.some(({ registered }) => registered === entry),
  );
  for (const missing of missed) {
    notices.push({
      form: missing.form,
      sheetName: missing.sheet,
      message: `登记过的“${missing.project ?? missing.form}”已不在工作簿里（原工作表“${missing.sheet}”）。`,
    });
  }
  const marked = (id: string) => source.names.some(({ name, sheetId }) => isMarkName(name) && sheetId === id);
  const unread = source.sheets.filter(
    ({ id }) => !marked(id) && !recognized.some(({ sheet }) => sheet.id === id),
  );
  return {
    forms: kept,
    notices: [...notices, ...lookalikes(unread)],
    copies,
    unread: missed.map(({ form, project, sheet }) => ({ form, name: project, sheetName: sheet })),
  };
}

/** 这张工作表的登记；绑了几张表的照版面找，没有的算头一条。 */
function entryOf(registry: Registry | null, sheet: SourceSheet, layout?: string): RegisteredForm | null {
  const entries = (registry?.forms ?? []).filter((form) => form.sheet === sheet.name);
  return entries.find((entry) => (entry.layout ?? entry.form) === layout) ?? entries[0] ?? null;
}

/** 来源里的登记：自定义 XML 没有或坏了，看隐藏名称；都没有为 null。 */
export function registryOf(source: CellSource): Registry | null {
  return parseRegistry(source.registryXml ?? '') ?? registryFromNames(source.names);
}

/** 一张工作表上我们的表：一般一张，认表绑了几张的有几张。 */
function recognizeSheet(
  source: CellSource,
  sheet: SourceSheet,
  registry: Registry | null,
  notices: ReadingNotice[],
): readonly RecognizedForm[] {
  const marks = source.names.filter(({ name, sheetId }) => isMarkName(name) && sheetId === sheet.id);
  const found = marks.flatMap(({ formula }): readonly RecognizedForm[] => {
    const mark = parseMark(formula);
    const entry = entryOf(registry, sheet, mark?.form);
    const known = formByLayout(registry, mark?.form, entry);
    if (mark === null || known === null) return [];
    const registered = matching(registry, entry, known, source, sheet);
    const form = formByLayout(registry, mark.form, registered) ?? known;
    if (mark.version > form.version) notices.push(newerVersion(form, sheet));
    if (mark.version < form.version) notices.push(olderVersion(form, sheet));
    return [{ form, version: mark.version, sheet, how: 'mark', registered }];
  });
  // 同一个标记有两份的（有的软件另存成工作簿级的又留一份），只算一张
  const once = found.filter(
    ({ form }, at) => found.findIndex((one) => one.form.layout === form.layout) === at,
  );
  if (once.length > 0) return once;
  const unknown = marks.flatMap(({ formula }) => parseMark(formula) ?? [])[0];
  if (unknown !== undefined) notices.push(lostLayout(unknown.form, sheet));
  if (marks.length > 0) return [];
  const registered = (registry?.forms ?? []).flatMap((entry): readonly RecognizedForm[] => {
    const form = entry.sheet === sheet.name ? formOfEntry(registry, entry) : null;
    return form === null ? [] : [{ form, version: entry.version, sheet, how: 'registry', registered: entry }];
  });
  if (registered.length > 0) return registered;
  const named = forms.find((form) => ownNames(source, form, sheet) >= namesNeeded);
  if (named === undefined) return [];
  const known = matching(registry, null, named, source, sheet);
  return [{ form: named, version: known?.version ?? named.version, sheet, how: 'names', registered: known }];
}

/** 工作表改了名，登记里的表名就对不上；没有别的表叫那个名字时，同一表样的那条登记就是它的。 */
function matching(
  registry: Registry | null,
  entry: RegisteredForm | null,
  form: Form,
  source: CellSource,
  sheet: SourceSheet,
): RegisteredForm | null {
  if (entry?.form === form.id) return entry;
  const orphans = (registry?.forms ?? []).filter(
    (candidate) =>
      candidate.form === form.id && !source.sheets.some((existing) => existing.name === candidate.sheet),
  );
  const [alike, ...others] = orphans.filter(({ layout }) => layout !== undefined && layout === form.layout);
  if (alike && others.length === 0) return alike;
  if (form.scope === 'workbook' || orphans.length === 1) return orphans[0] ?? null;
  return orphans.find((orphan) => orphan.project !== null && holdsText(sheet, orphan.project)) ?? null;
}

function holdsText(sheet: SourceSheet, text: string): boolean {
  for (let row = 0; row < Math.min(sheet.rowCount, 8); row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.cell(row, column).value === text) return true;
    }
  }
  return false;
}

function keepOriginal(
  source: CellSource,
  form: Form,
  candidates: readonly RecognizedForm[],
  { notices, copies: ignored }: { readonly notices: ReadingNotice[]; readonly copies: SheetCopy[] },
): readonly RecognizedForm[] {
  if (candidates.length < 2) return candidates;
  const pointed = (sheet: SourceSheet): number =>
    source.names.filter(
      (name) =>
        name.sheetId === null && name.name.startsWith(`${form.prefix}_`) && name.target?.sheetId === sheet.id,
    ).length;
  const [original, ...copies] = [...candidates].sort((a, b) => pointed(b.sheet) - pointed(a.sheet));
  for (const copy of copies) {
    ignored.push({
      sheetId: copy.sheet.id,
      sheetName: copy.sheet.name,
      original: original?.sheet.name ?? '',
    });
    notices.push({
      form: form.id,
      sheetName: copy.sheet.name,
      message: `工作表“${copy.sheet.name}”是“${original?.sheet.name}”的副本，没有读取。`,
    });
  }
  return original === undefined ? [] : [original];
}

/** 指着这张表的我们的名称有几个；有的软件会把工作表级名称存成工作簿级，所以不看级别。 */
function ownNames(source: CellSource, form: Form, sheet: SourceSheet): number {
  return source.names.filter(
    ({ name, target }) => name.startsWith(`${form.prefix}_`) && target?.sheetId === sheet.id,
  ).length;
}

/** 标记里的版面既不是内置的，工作簿也没有带着：没有读，要说。 */
const lostLayout = (layout: string, { name: sheetName }: SourceSheet): ReadingNotice => ({
  form: '',
  sheetName,
  message: `工作表“${sheetName}”用的版面“${layout}”不在工作簿里（登记被别的软件丢掉了，或是更新版本的），没有读取、没有审核；请载入它的方案包，或重新认表。`,
});

function newerVersion(form: Form, sheet: SourceSheet): ReadingNotice {
  return {
    form: form.id,
    sheetName: sheet.name,
    message: `工作表“${sheet.name}”是用更新版本的加载项插入的，请升级加载项后再填报。`,
  };
}

/** 旧版表样要说的话。 */
export const olderVersionMessage = (sheetName: string): string =>
  `工作表“${sheetName}”是旧版表样，内容照读；点“修复”升级成现在的版面，录入的内容都带过去。`;

const olderVersion = (form: Form, { name: sheetName }: SourceSheet): ReadingNotice => ({
  form: form.id,
  sheetName,
  message: olderVersionMessage(sheetName),
});
