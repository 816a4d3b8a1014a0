import type { LiveFormat } from '../../../audit';
import {
  findForm,
  formOfLayout,
  forms,
  sheetTitle,
  type BlockContent,
  type Form,
  type Layout,
} from '../../../forms';
import type { FormId, Scheme } from '../../../schemes';
import { sheetById, type BookState } from '../../kernel/book/bookState';
import { loadBook } from '../../kernel/book/loadBook';
import { buildingSheetName } from '../../kernel/book/marks';
import type { RegistryPart } from '../../kernel/book/registryPart';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { formToInsert, locateForm, locateKind } from './locate';
import type { InsertPlan, InsertRequest, InsertState } from './insertPlan';
import { planInsertion } from './plan';
import { writeForm } from './writeForm';

/** 要插的一张表。 */
export interface FormToInsert {
  readonly form: FormId;
  /** 项目名；只有一项目一张的表要给。 */
  readonly project?: string;
  /** 新插时各可增行区的行数与预填；缺省照方案。 */
  readonly rows?: Readonly<Record<string, BlockContent>>;
}

/** 插表的请求。 */
export interface InsertFormsRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  readonly forms: readonly FormToInsert[];
  /** 载入的方案包里的版面：同一种表照它插，没有的照内置的。 */
  readonly layouts?: readonly Layout[];
  /** 随单元格放好的原生条件格式；缺省用会话的。 */
  readonly live?: readonly LiveFormat[];
}

/** 插表的进度。 */
export interface InsertProgress {
  readonly done: number;
  readonly total: number;
  /** 正在插（刚插完）的表；项目表带项目名。 */
  readonly title: string;
}

/** 插表时可以给的选项。 */
export interface InsertOptions {
  readonly onProgress?: (progress: InsertProgress) => void;
  /** 取消：已经插好的留着，余下的不插。 */
  readonly signal?: AbortSignal;
}

/** 插好的一张表。 */
export interface InsertedForm {
  readonly form: FormId;
  readonly project: string | null;
  readonly sheetName: string;
  readonly state: InsertState;
  /** 原地刷新修好了什么，一条一句话；没坏为空。 */
  readonly repairs: readonly string[];
}

/** 插表的结果。 */
export interface InsertResult {
  readonly inserted: readonly InsertedForm[];
  /** 要告诉用户的话。 */
  readonly notices: readonly string[];
}

/** 插若干张表：读一次，每张写一次。任何一步失败，再插一次即可修好，已填的数据不丢。 */
export async function insertRequests(
  session: SessionState,
  requests: readonly InsertRequest[],
  options: InsertOptions,
): Promise<InsertResult> {
  const [first] = requests;
  if (!first) return { inserted: [], notices: [] };
  try {
    return await runExcel(`插入《${first.form.id}》`, async (context) => {
      const book = await loadForInsertion(context, session, requests);
      return new Insertion(context, session, book, options).run(requests);
    });
  } catch (error) {
    session.forget();
    throw error;
  }
}

function carriedForm(layouts: readonly Layout[], kind: FormId): Form | undefined {
  const layout = layouts.find((each) => each.kind === kind);
  return layout && formOfLayout(layout);
}

/** 窗格的请求 → 逐张的请求。 */
export function toRequests({
  scheme,
  year,
  unit,
  layouts = [],
  ...request
}: InsertFormsRequest): readonly InsertRequest[] {
  return request.forms.map(({ form, project, rows }) => ({
    form: carriedForm(layouts, form) ?? findForm(form),
    project: project ?? null,
    scheme,
    year,
    unit,
    ...(rows ? { blocks: rows } : {}),
  }));
}

function loadForInsertion(
  context: Excel.RequestContext,
  session: SessionState,
  requests: readonly InsertRequest[],
): Promise<BookState> {
  return loadBook(context, {
    known: session.known,
    guesses: [buildingSheetName, ...requests.map(({ form, project }) => sheetTitle(form, project))],
    merges: true,
    enough: (book) => isFresh(book) || requests.every(({ form, project }) => isRead(book, form, project)),
  });
}

/** 工作簿里没有我们的任何痕迹：没见过的表不用看。 */
const isFresh = (book: BookState): boolean =>
  book.registryPart === null &&
  !book.names.some(({ name }) => forms.some(({ prefix }) => name.startsWith(`${prefix}_`))) &&
  book.sheets.every((sheet) => (sheet.names ?? []).length === 0);

function isRead(book: BookState, form: InsertRequest['form'], project: string | null): boolean {
  const located = locateForm(book, form, project);
  return located !== null && located.names !== null && located.grid !== null;
}

/** 一次插入里逐张推进的状态。 */
class Insertion {
  private readonly inserted: InsertedForm[] = [];
  private readonly notices: string[] = [];
  private part: RegistryPart;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly session: SessionState,
    private book: BookState,
    private readonly options: InsertOptions,
  ) {
    this.part = book.registryPart;
    session.remember(book);
  }

  async run(requests: readonly InsertRequest[]): Promise<InsertResult> {
    for (const [index, request] of requests.entries()) {
      if (this.options.signal?.aborted) {
        this.notices.push(`已取消，余下 ${requests.length - index} 张表没有插入。`);
        break;
      }
      const title = request.project ?? request.form.id;
      this.options.onProgress?.({ done: index, total: requests.length, title });
      await this.insert(request, index === 0);
      this.options.onProgress?.({ done: index + 1, total: requests.length, title });
    }
    return { inserted: this.inserted, notices: this.notices };
  }

  private async insert(asked: InsertRequest, activate: boolean): Promise<void> {
    const located = locateKind(this.book, asked.form.id, asked.project);
    if (located?.adopted) {
      this.notices.push(
        `“${located.sheet.name}”是认表绑定的，版面归财政局，没有重排；名称坏了就撤销认表再认一次。`,
      );
      return;
    }
    const request = { ...asked, form: formFor(this.book, asked.form, located?.form) };
    const plan = planInsertion(this.book, request);
    const { context, book, part, session } = this;
    // 一张表上千个动作：不停刷新的话，LTSC 会一路闪、一路算
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    const queued = writeForm(plan, { context, book, part, live: session.live, activate });
    await context.sync();
    const { id, name } = queued.sheet;
    this.part = queued.part;
    this.book = bookAfter(this.book, plan, { id, name }, queued);
    session.rememberOurs(id, name);
    this.notices.push(...plan.notices, ...outsideScheme(request));
    this.inserted.push({
      form: request.form.id,
      project: request.project,
      sheetName: name,
      state: plan.state,
      repairs: plan.repairs,
    });
  }
}

/** 没有指定外来版面的，工作簿里这种表正用着哪个版面就插哪个；已经在的照它现在的版面。 */
function formFor(book: BookState, asked: Form, located: Form | undefined): Form {
  const used = located ?? (asked.layout === asked.id ? formToInsert(book, asked.id) : asked);
  return used.layout === asked.layout ? asked : used;
}

/** 方案里没有的表照样插，但要说：审核和完整性检查都不会要它。工作底稿本来就可有可无，不说。 */
function outsideScheme({ form, scheme }: InsertRequest): readonly string[] {
  if (form.workingPaper || scheme.forms.some((entry) => entry.form === form.id)) return [];
  return [`方案“${scheme.title}”没有用到《${form.id}》，已照样插入；不需要就删掉这张工作表。`];
}

/** 写完一张表之后的工作簿：够给下一张表做计划（表名、名称、登记）。 */
function bookAfter(
  book: BookState,
  plan: InsertPlan,
  written: { readonly id: string; readonly name: string },
  { names, registry }: Pick<BookState, 'names' | 'registry'>,
): BookState {
  const retired = plan.retire;
  const sheets = book.sheets
    .filter(({ id }) => id !== written.id)
    .map((sheet) => (sheet.id === retired?.sheet.id ? { ...sheet, name: retired.name } : sheet));
  const before = sheetById(book, written.id);
  const sheet = { grid: null, merges: null, ...before, ...written, names: before?.names ?? [] };
  return { ...book, sheets: [...sheets, sheet], names, registry };
}
