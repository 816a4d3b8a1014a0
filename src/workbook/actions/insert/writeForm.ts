import type { LiveFormat } from '../../../audit';
import { markName, rectAddress } from '../../../forms';
import type { Registry } from '../../../submission';
import type { BookState } from '../../kernel/book/bookState';
import { buildingMark, liveMark, retiredMark } from '../../kernel/book/marks';
import { rowsAddress } from '../../kernel/book/references';
import { hiddenNamesAfter, writeRegistryNames } from '../../kernel/book/registryNames';
import { writeRegistryPart, type RegistryPart } from '../../kernel/book/registryPart';
import { formArea, wholeForm } from '../../kernel/layout/areas';
import { mergeChanges, mergesAfterInsert } from '../../kernel/layout/merges';
import { passing } from '../../kernel/layout/passing';
import { contentMatrices } from './content';
import { nameChanges, namesAfter, parameterNameChanges, type NameChange } from './nameChanges';
import type { InsertPlan } from './insertPlan';
import { registryEntry, withEntry } from './registryEntry';
import { clearLooks, writeLooks, writeSizes } from './writeLooks';
import { writePage } from './writePage';
import { writeLiveFormats, writeValidations } from './writeRules';

/** 写一张表要用的外界。 */
export interface WriteContext {
  readonly context: Excel.RequestContext;
  readonly book: BookState;
  readonly part: RegistryPart;
  readonly live: readonly LiveFormat[];
  readonly activate: boolean;
}

/** 排好队、还没同步的一次写入；同步成功后工作簿成为 `book` 的样子。 */
export interface QueuedForm {
  readonly sheet: Excel.Worksheet;
  readonly part: RegistryPart;
  readonly registry: Registry;
  readonly names: BookState['names'];
}

/**
 * 把计划排进当前批次（不同步）。动作次序就是失败时的保险：
 * 半成品先打上标记，随时可以接着写；录入的内容先落下；指着旧表的名称、旧表的名字与标记、登记、
 * 正式标记放在最后，改到一半也认得出、接得上。
 */
export function writeForm(plan: InsertPlan, to: WriteContext): QueuedForm {
  const { context, book } = to;
  const { layout, workingName, finalName, request } = plan;
  const sheet = openSheet(plan, context);
  const own = nameChanges(book, layout, {
    sheetName: workingName,
    sheetNames: plan.target?.names ?? [],
  });
  const parameters = parameterNameChanges(book.names, to.live, layout.form);
  const changes = { ...own, early: [...own.early, ...parameters] };
  for (const { at, count } of plan.rowInsertions) {
    passing(sheet, rowsAddress(at, at + count - 1)).insert('Down');
  }
  writeNames(context, sheet, changes.early);
  // 刷新时不动用户调过的行高列宽，除非填进了新的文字；先定宽再写字，网格不必反复估行高
  if (plan.stage !== null || request.texts) writeSizes(sheet, layout, wholeForm(layout));
  writeContent(plan, sheet);
  if (plan.stage === null) clearLooks(sheet, layout, wholeForm(layout));
  writeLooks(sheet, layout, wholeForm(layout));
  writeMerges(plan, sheet);
  writeRules(plan, sheet, to.live);
  writePage(sheet, layout, request.unit);
  if (plan.retire) setMark(sheet, buildingMark(layout, request.project, 'names'));
  writeNames(context, sheet, changes.late);
  if (plan.retire) retire(context, plan.retire.sheet.id, plan.retire.name, retiredMark(request.form));
  if (finalName !== workingName) sheet.name = finalName;
  const registry = withEntry(book.registry, request, registryEntry(layout, request.project, finalName));
  const part = writeRegistryPart(context, to.part, registry);
  writeRegistryNames(context, book.names, registry);
  if (plan.stage !== null) setMark(sheet, liveMark(request.form));
  if (to.activate) sheet.activate();
  sheet.load('id,name');
  return {
    sheet,
    part,
    registry,
    names: hiddenNamesAfter(namesAfter(book.names, changes, { from: workingName, to: finalName }), registry),
  };
}

function openSheet(plan: InsertPlan, context: Excel.RequestContext): Excel.Worksheet {
  const { target, layout, request, workingName } = plan;
  const { worksheets } = context.workbook;
  const sheet = target ? worksheets.getItem(target.id) : worksheets.add(workingName);
  const marked = target?.names?.some(({ name }) => name === markName) ?? false;
  if (!marked) {
    const mark =
      plan.stage === null ? liveMark(request.form) : buildingMark(layout, request.project, plan.stage);
    sheet.names.add(markName, mark).visible = false;
  }
  return sheet;
}

function setMark(sheet: Excel.Worksheet, formula: string): void {
  sheet.names.getItem(markName).formula = formula;
}

/** 旧表留底：先改名再换标记，断在中间下次仍认得出它是旧的那张。 */
function retire(context: Excel.RequestContext, id: string, name: string, mark: string): void {
  const old = context.workbook.worksheets.getItem(id);
  old.name = name;
  setMark(old, mark);
}

/** 建或改指名称。 */
export function writeNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly NameChange[],
): void {
  for (const { name, scope, formula, exists } of changes) {
    const names = scope === 'workbook' ? context.workbook.names : sheet.names;
    if (exists) names.getItem(name).formula = formula;
    else names.add(name, formula);
  }
}

function writeContent(plan: InsertPlan, sheet: Excel.Worksheet): void {
  const { formulas, numberFormats } = contentMatrices(plan);
  const area = passing(sheet, rectAddress(formArea(plan.layout)));
  // 数字格式在前：文本格式的格里，文字才按文字存
  area.numberFormat = numberFormats as string[][];
  area.formulas = formulas as string[][];
}

function writeMerges({ layout, target, rowInsertions }: InsertPlan, sheet: Excel.Worksheet): void {
  const existing = rowInsertions.reduce(
    (merges, { at, count }) => mergesAfterInsert(merges, at, count),
    target?.merges ?? [],
  );
  const { split, join } = mergeChanges(layout, existing, wholeForm(layout));
  for (const rect of split) passing(sheet, rectAddress(rect)).unmerge();
  for (const rect of join) passing(sheet, rectAddress(rect)).merge();
}

function writeRules(
  { layout, request }: InsertPlan,
  sheet: Excel.Worksheet,
  live: readonly LiveFormat[],
): void {
  const area = passing(sheet, rectAddress(formArea(layout)));
  area.dataValidation.clear();
  writeValidations(sheet, layout.validations);
  area.conditionalFormats.clearAll();
  writeLiveFormats(sheet, layout, live, request.scheme);
}
