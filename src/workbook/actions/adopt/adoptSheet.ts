import {
  cellAddress,
  markFormula,
  rectAddress,
  type Layout,
  type LayoutValidation,
  type Rect,
} from '../../../forms';
import { adoptionOf, type Adoption, type SheetCells } from '../../../recognize';
import type { Scheme } from '../../../schemes';
import type { Adopted, RegisteredForm } from '../../../submission';
import { findName, sheetById, type BookState, type SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { marksOf } from '../../kernel/book/marks';
import { intersects, nameFormula } from '../../kernel/book/references';
import { writeRegistryNames } from '../../kernel/book/registryNames';
import { writeRegistryPart } from '../../kernel/book/registryPart';
import { WorkbookError } from '../../kernel/errors';
import { numberFormatOf } from '../../kernel/layout/looks';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import type { SheetCapture } from '../finalize/capture';
import { loadWhole, type WholeBook } from '../finalize/loadWhole';
import { parameterNameChanges } from '../insert/nameChanges';
import { registryEntry, withEntry } from '../insert/registryEntry';
import { writeNames } from '../insert/writeForm';
import { writeLiveFormats, writeValidations } from '../insert/writeRules';
import { readSource } from '../read/read';
import { areaOf, boundAreas, freeMark, numbered, projectOn } from './sharedSheet';

/** 把一张工作表绑成版面。 */
export interface AdoptRequest {
  readonly sheetId: string;
  readonly layout: Layout;
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  /** 表上没有写项目名称时用的项目名；一份一张的表为 null。 */
  readonly project: string | null;
}

/** 绑好的一张表。 */
export interface AdoptResult {
  readonly form: string;
  readonly sheetName: string;
  /** 建了几个名称、放了几条公式。 */
  readonly names: number;
  readonly formulas: number;
  /** 照原样留着、没有放公式的字段。 */
  readonly kept: readonly string[];
  /** 表受保护，只写了没有锁的格。 */
  readonly isProtected: boolean;
}

/**
 * 绑定一张别人的表（3 次同步：读、看清原有的数据有效性、一批写完）。
 * 写的只有名称、空计算格里的公式、我们的提示与边录边变色、登记；样子一格不动。
 */
export async function adoptSheet(session: SessionState, request: AdoptRequest): Promise<AdoptResult> {
  if (session.known.length === 0) await readSource(session, {});
  try {
    return await runExcel('认表', async (context) => {
      const whole = await loadWhole(context, session);
      const { book, captures } = whole;
      const sheet = sheetById(book, request.sheetId);
      if (!sheet) throw new WorkbookError('这张工作表已经不在了。', { remedy: '再认一次表。' });
      const capture = captures.get(sheet.id);
      const adoption = planAdoption(whole, sheet, request);
      refuseClashes(book, sheet, adoption);
      const isProtected = capture?.protection != null;
      const worksheet = () => context.workbook.worksheets.getItem(sheet.id);
      const wanted = isProtected ? [] : adoption.compiled.validations;
      const existing = wanted.map(({ rect }) => worksheet().getRange(rectAddress(rect)).dataValidation);
      for (const validation of existing) validation.load('type');
      await context.sync();
      const validations = wanted.filter((_, index) => existing[index]?.type === 'None');
      queueAdoption(context, { session, whole, sheet, adoption, request, validations, isProtected });
      await context.sync();
      session.rememberOurs(sheet.id, sheet.name);
      const { form, compiled, formulas, kept } = adoption;
      return {
        form: form.id,
        sheetName: sheet.name,
        names: compiled.names.length,
        formulas: formulas.length,
        kept,
        isProtected,
      };
    });
  } catch (error) {
    session.forget();
    throw error;
  }
}

/** 照现在表上的内容定打算：项目名以表上写的为准；已经有登记的工作簿照它的方案、年度、单位。 */
export function planAdoption(
  { book, captures }: Pick<WholeBook, 'book' | 'captures'>,
  sheet: SheetState,
  { layout, scheme, year, unit, project }: Omit<AdoptRequest, 'sheetId'>,
): Adoption {
  const { registry } = book;
  const known = registry?.layouts ?? [];
  const own = ownIdentity(numbered(layout, book, sheet), known);
  return adoptionOf(own, cellsOf(sheet, captures.get(sheet.id)), {
    scheme: registry?.scheme ?? scheme,
    year: registry?.year ?? year,
    unit: registry?.unit ?? unit,
    project,
    sheetName: sheet.name,
  });
}

/** 同一份版面用同一个标识；标识一样而内容不同的（同名的两张表行数不一）另编号，免得互相顶掉。 */
function ownIdentity(layout: Layout, known: readonly Layout[]): Layout {
  const content = JSON.stringify({ ...layout, id: '' });
  const same = known.find((each) => JSON.stringify({ ...each, id: '' }) === content);
  if (same) return same;
  let id = layout.id;
  for (let n = 2; known.some((each) => each.id === id); n += 1) id = `${layout.id}-${n}`;
  return id === layout.id ? layout : { ...layout, id };
}

function cellsOf(sheet: SheetState, capture: SheetCapture | undefined): SheetCells {
  const grid = sheet.grid ?? Grid.empty;
  const inside =
    (row: number, column: number) =>
    (rect: Rect): boolean =>
      row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn;
  return {
    isBlank: (row, column) => grid.isBlank(row, column),
    isLocked: (row, column) => capture?.protection != null && !capture.unlocked.some(inside(row, column)),
  };
}

/** 一份一张的表已经有了、名称已被别的格用着，都不能绑。 */
function refuseClashes(book: BookState, sheet: SheetState, { compiled, form }: Adoption): void {
  const bound = boundAreas(book.registry, sheet);
  const area = areaOf(compiled.names.map(({ rect }) => rect));
  if (marksOf(sheet).length > bound.length || bound.some((other) => intersects(other, area))) {
    throw new WorkbookError(`“${sheet.name}”已经绑定过了。`, { remedy: '要重来先撤销认表。' });
  }
  if (book.registry?.seal)
    throw new WorkbookError('工作簿已经定稿，不能再绑表。', { remedy: '先撤销定稿。' });
  const taken = compiled.names.find(
    ({ name, scope }) => findName(scope === 'workbook' ? book.names : sheet.names, name) !== undefined,
  );
  if (!taken) return;
  throw new WorkbookError(`工作簿里已经有一张《${form.id}》（名称“${taken.name}”用着）。`, {
    remedy: '一份工作簿这种表只能有一张；先删掉或撤销另一张。',
  });
}

interface Queue {
  readonly session: SessionState;
  readonly whole: WholeBook;
  readonly sheet: SheetState;
  readonly adoption: Adoption;
  readonly request: AdoptRequest;
  readonly validations: readonly LayoutValidation[];
  readonly isProtected: boolean;
}

function queueAdoption(context: Excel.RequestContext, queue: Queue): void {
  const { session, whole, sheet, adoption, request, validations, isProtected } = queue;
  const { book, captures } = whole;
  const { compiled, form, formulas, kept } = adoption;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  worksheet.names.add(freeMark(sheet), markFormula(form)).visible = false;
  writeNames(context, worksheet, [
    ...compiled.names.map(({ name, scope, rect }) => ({
      name,
      scope,
      formula: nameFormula(sheet.name, rect),
      exists: false,
    })),
    ...(isProtected ? [] : parameterNameChanges(book.names, session.live, form)),
  ]);
  const formats: Record<string, string> = {};
  for (const { row, column, formula, cell } of formulas) {
    const address = cellAddress(row, column);
    const before = formatAt(captures.get(sheet.id), row, column);
    const range = worksheet.getRange(address);
    formats[address] = before;
    // 模板没有设数字格式（或设成文本，公式会被当文字）才设我们的
    if ((before === 'General' || before === '@') && !isProtected)
      range.numberFormat = [[numberFormatOf(cell)]];
    range.formulas = [[formula]];
  }
  const scheme = book.registry?.scheme ?? request.scheme;
  writeValidations(worksheet, validations);
  if (!isProtected) writeLiveFormats(worksheet, compiled, session.live, scheme);
  const adopted: Adopted = {
    kept,
    formulas: formats,
    validations: validations.map(({ rect }) => rectAddress(rect)),
    ...(isProtected ? { locked: true as const } : {}),
  };
  const project = form.scope === 'sheet' ? projectOn(book, sheet, request.project ?? sheet.name) : null;
  const entry: RegisteredForm = { ...registryEntry(compiled, project, sheet.name), adopted };
  const registered = {
    form,
    project,
    scheme,
    year: book.registry?.year ?? request.year,
    unit: book.registry?.unit ?? request.unit,
  };
  const registry = withEntry(book.registry, registered, entry);
  writeRegistryPart(context, book.registryPart, registry);
  writeRegistryNames(context, book.names, registry);
}

function formatAt(capture: SheetCapture | undefined, row: number, column: number): string {
  const { area, numberFormats } = capture ?? {};
  return area ? (numberFormats?.[row - area.row]?.[column - area.column] ?? 'General') : 'General';
}
