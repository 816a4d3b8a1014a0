import { compileForm, isMarkName, type Rect } from '../../../forms';
import {
  formOfEntry,
  parseAddress,
  type Adopted,
  type RegisteredForm,
  type Registry,
} from '../../../submission';
import { sheetById, type BookState, type SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { plainFormula } from '../../kernel/book/plainFormula';
import { parseReference } from '../../kernel/book/references';
import { writeRegistryNames } from '../../kernel/book/registryNames';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { loadWhole, type WholeBook } from '../finalize/loadWhole';
import { findStanding } from '../insert/match';
import { placedFormats } from '../insert/writeRules';
import { readSource } from '../read/read';
import { boundOn } from './sharedSheet';

/** 撤销认表的结果。 */
export interface ReleaseResult {
  readonly sheetName: string;
  /** 去掉的名称、公式各有几处。 */
  readonly names: number;
  readonly formulas: number;
}

/** 撤销认表（3 次同步）：这张工作表上绑的各张表的名称、我们放的公式与提示、登记都去掉；人填的一格不动。 */
export async function releaseSheet(session: SessionState, sheetId: string): Promise<ReleaseResult> {
  if (session.known.length === 0) await readSource(session, {});
  try {
    return await runExcel('撤销认表', async (context) => {
      const whole = await loadWhole(context, session);
      const { book } = whole;
      const sheet = sheetById(book, sheetId);
      const entries = sheet ? boundOn(book.registry, sheet) : [];
      if (!sheet || entries.length === 0 || !book.registry)
        throw new WorkbookError('这张表不是认表绑定的，不用撤销。');
      const worksheet = () => context.workbook.worksheets.getItem(sheet.id);
      const conditions = worksheet().getRange('A1:AZ4000').conditionalFormats;
      conditions.load('items/type,items/id');
      await context.sync();
      const custom = conditions.items.filter(({ type }) => type === 'Custom');
      for (const { custom: each } of custom) each.rule.load('formula');
      await context.sync();
      const names = ownNames(book, sheet, book.registry, entries);
      const placed = new Set(entries.flatMap((entry) => [...placedHere(session, book, sheet, entry)]));
      for (const format of custom) {
        if (placed.has(bare(format.custom.rule.formula))) format.delete();
      }
      for (const address of entries.flatMap(({ adopted }) => adopted?.validations ?? []))
        worksheet().getRange(address).dataValidation.clear();
      const written = Object.assign(
        {},
        ...entries.map(({ adopted }) => adopted?.formulas ?? {}),
      ) as Adopted['formulas'];
      const formulas = queueFormulas(worksheet(), whole, sheet, written);
      for (const { name, scope } of names) {
        (scope === 'workbook' ? context.workbook.names : worksheet().names).getItem(name).delete();
      }
      const registry = withoutEntry(book.registry, sheet.name);
      if (registry === null && book.registryPart !== null) {
        context.workbook.customXmlParts.getItem(book.registryPart).delete();
        for (const { name } of book.names) {
          if (/^PBE_(登记|版面)/.test(name)) context.workbook.names.getItem(name).delete();
        }
      } else if (registry !== null) {
        writeRegistryPart(context, book.registryPart, registry);
        writeRegistryNames(context, book.names, registry);
      }
      await context.sync();
      session.forget();
      return { sheetName: sheet.name, names: names.length, formulas };
    });
  } catch (error) {
    session.forget();
    throw error;
  }
}

/** 比公式时不看的写法。 */
const bare = (formula: string): string => formula.replace(/^=|\s/g, '');

/** 我们放的边录边变色，照表现在的行数落位。 */
function placedHere(
  session: SessionState,
  book: BookState,
  sheet: SheetState,
  entry: RegisteredForm,
): ReadonlySet<string> {
  const { registry } = book;
  const form = formOfEntry(registry, entry);
  if (!form || !registry) return new Set();
  const { scheme, year, unit } = registry;
  const context = { form, project: entry.project, scheme, year, unit };
  const layout = findStanding(book, sheet, context)?.layout ?? compileForm(form, context);
  return new Set(placedFormats(layout, session.live, scheme).map(({ formula }) => bare(formula)));
}

interface OwnName {
  readonly name: string;
  readonly scope: 'workbook' | 'sheet';
}

/** 标记、指着这张表的我们前缀的名称、审核参数的空名称（再没有别的表用时）。 */
function ownNames(
  book: BookState,
  sheet: SheetState,
  registry: Registry,
  entries: readonly RegisteredForm[],
): readonly OwnName[] {
  const prefixes = entries.flatMap((entry) => formOfEntry(registry, entry)?.prefix ?? []);
  const isOwn = (name: string): boolean => prefixes.some((prefix) => name.startsWith(`${prefix}_`));
  const pointsHere = (formula: string): boolean => parseReference(formula)?.sheet === sheet.name;
  const local = (sheet.names ?? [])
    .filter(({ name }) => isMarkName(name) || isOwn(name))
    .map(({ name }) => ({ name, scope: 'sheet' as const }));
  const alone = registry.forms.length <= entries.length;
  const global = book.names
    .filter(
      ({ name, formula }) =>
        (isOwn(name) && pointsHere(formula)) || (alone && formula === '=""' && name.startsWith('审核参数_')),
    )
    .map(({ name }) => ({ name, scope: 'workbook' as const }));
  return [...local, ...global];
}

/** 还是我们放的公式才清，数字格式写回；人改过的不动。 */
function queueFormulas(
  worksheet: Excel.Worksheet,
  { captures }: WholeBook,
  sheet: SheetState,
  formulas: Readonly<Record<string, string>>,
): number {
  const grid = sheet.grid ?? Grid.empty;
  const locked = captures.get(sheet.id)?.protection != null;
  let count = 0;
  for (const [address, format] of Object.entries(formulas)) {
    const rect: Rect | null = parseAddress(address);
    const now = rect && grid.cell(rect.row, rect.column).formula;
    if (!rect || now === null || !isOurs(now)) continue;
    const range = worksheet.getRange(address);
    range.formulas = [['']];
    if (!locked) range.numberFormat = [[format]];
    count += 1;
  }
  return count;
}

/** 我们放的公式引用的都是我们的名称或 PBE 函数。 */
const isOurs = (formula: string): boolean => /PBE\.|_/.test(plainFormula(formula));

/** 去掉这张表的登记；一张表也没有了为 null。 */
function withoutEntry(registry: Registry, sheetName: string): Registry | null {
  const forms = registry.forms.filter(({ sheet }) => sheet !== sheetName);
  if (forms.length === 0) return null;
  const used = new Set(forms.map(({ layout }) => layout));
  const { layouts = [], ...rest } = registry;
  const kept = layouts.filter(({ id }) => used.has(id));
  return {
    ...rest,
    forms,
    annotations: registry.annotations.filter(({ sheet }) => sheet !== sheetName),
    ...(kept.length > 0 ? { layouts: kept } : {}),
  };
}
