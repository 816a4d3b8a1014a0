import { registerFunctions, type AssociationLookup, type FunctionDefinition } from './client/customFunctions';
import { isMemberSupported, M365, type RequirementSets } from './client/requirements';
import type { EnginePort } from './engine/port';
import { Book } from './objects/core/book';
import type { WorkbookFile } from './objects/core/newWorkbooks';
import type { Trackable } from './objects/core/rangeTracking';
import { Range } from './objects/range/range';
import { Workbook } from './objects/book/workbook';
import { WorksheetCollection } from './objects/sheet/worksheetCollection';
import type { HostProfile } from './profiles';
import type { ApiObject } from './protocol/apiObject';
import type { FaultPlan } from './protocol/faultPlan';
import type { HostStats } from './protocol/hostStats';
import { RichApiHost } from './protocol/richApiHost';
import type { HostMessage, RequestBody, ResponseBody } from './protocol/wire';

/** 主机选项；都可以不写。 */
export interface HostOptions {
  /** 扮演哪种 Excel，连脾气一起；缺省是没有脾气的 Microsoft 365。 */
  profile?: HostProfile;
  /** 只换要求集；写了就盖过 `profile` 的。 */
  requirements?: RequirementSets;
  /** 批注、备注的作者。 */
  userName?: string;
  /** 工作簿文件名。 */
  workbookName?: string;
  /** 请求与应答的字节上限；缺省不限，网页版约 5 MB。 */
  maxPayload?: number;
  /** 每批做完都等公式算完（同 Excel），还是读到格子时才算（命令行造几百张表只算一次）；缺省前者。 */
  calculation?: 'eachBatch' | 'whenRead';
  /** 自定义函数及其实现的来处。 */
  functions?: { definitions: readonly FunctionDefinition[]; lookup: AssociationLookup };
  /** `newObject` 类服务（按线名），如加载项运行时；缺的服务答 ApiNotFound。 */
  services?: Record<string, () => ApiObject>;
  /** 主机自己的错误（不是 Excel 会答的那些）；缺省忽略，客户端收到 GeneralException。 */
  onBug?(error: unknown): void;
  /** 加载项要另开一个工作簿（`Excel.createWorkbook`）；`null` 是空白的。这一批做完之前就会调用。 */
  onOpenWorkbook?(file: WorkbookFile): void;
  /** 把一份 .xlsx 的各表加在引擎里原有的后面，返回表 id；不给就不支持 `insertWorksheetsFromBase64`。 */
  insertFile?(engine: EnginePort, file: Uint8Array): Promise<readonly string[]>;
  /** 用户的动作被工作表保护拦下。 */
  onRefused?(error: Error): void;
}

/** 一台接在引擎上的主机。 */
export interface Host {
  readonly engine: EnginePort;
  /** 对象模型的根，与 `Excel.Workbook` 同形（主机内部用，不经客户端）。 */
  readonly workbook: Workbook;
  readonly stats: HostStats;
  readonly faults: FaultPlan;
  /** 加载项另开过的工作簿，按次序。 */
  readonly openedWorkbooks: readonly WorkbookFile[];
  /** 执行一批富 API 请求，接到桥的一头。 */
  execute(body: RequestBody, flags?: number): Promise<ResponseBody>;
  /** 订阅主机推给客户端的事件；返回退订函数。 */
  onMessages(listener: (messages: HostMessage[]) => void): () => void;
  /** 假装用户开始（结束）编辑单元格：其间的批次被拒，或等到结束。 */
  setCellEditing(editing: boolean): void;
  /** 其间的改动算作合著者做的（事件 `source` 为 Remote）。 */
  asRemote<T>(fn: () => T): T;
  /** 按名或 id 找表 id；没有就抛错。 */
  sheetId(nameOrId: string): string;
  dispose(): void;
}

/** 在引擎上立起一台主机。 */
export function createHost(engine: EnginePort, options: HostOptions = {}): Host {
  const listeners = new Set<(messages: HostMessage[]) => void>();
  const book = new Book(
    engine,
    (messages) => listeners.forEach((listener) => listener(messages)),
    { userName: options.userName ?? '用户', workbookName: options.workbookName ?? '工作簿.xlsx' },
    options.onOpenWorkbook?.bind(options),
    {
      traits: options.profile?.traits ?? {},
      functionNames: (options.functions?.definitions ?? []).map(({ name }) => name),
    },
  );
  if (options.insertFile)
    book.insertFile = (file) => options.insertFile?.(engine, file) ?? Promise.resolve([]);
  if (options.onRefused) book.relay.onRefused = options.onRefused;
  const requirements = options.requirements ?? options.profile?.requirements ?? M365;
  const workbook = new Workbook(book);
  const api = new RichApiHost(workbook, runtimeOf(book), {
    isSupported: (type, member) => isMemberSupported(requirements, type, member),
    maxPayload: options.maxPayload ?? options.profile?.traits.maxPayload,
    services: options.services,
    calculation: options.calculation,
    onBug: options.onBug,
  });
  if (options.functions) registerFunctions(engine, options.functions.definitions, options.functions.lookup);
  return {
    engine,
    workbook,
    stats: api.stats,
    faults: api.faults,
    openedWorkbooks: book.newWorkbooks.opened,
    execute: (body, flags) => api.execute(body, flags),
    onMessages(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCellEditing: (editing) => {
      book.simulatedEditing = editing;
    },
    asRemote(fn) {
      book.relay.remote = true;
      try {
        return fn();
      } finally {
        book.relay.remote = false;
      }
    },
    sheetId: (nameOrId) => new WorksheetCollection(book).getItem(nameOrId).id,
    dispose() {
      book.late.stop();
      engine.dispose();
    },
  };
}

function runtimeOf(book: Book) {
  return {
    get dirty() {
      return book.engine.dirty || book.rules.dirty;
    },
    get editing() {
      return book.engine.editing || book.simulatedEditing;
    },
    settle: () => book.settle(),
    transaction: <T>(fn: () => Promise<T>) => book.engine.transaction(fn),
    flush: () => book.rules.flush(),
    takeWrites: () => book.meter.take(),
    wrote: () => {
      if (book.traits.clearsUndo) book.engine.clearUndo();
    },
    kept: (object: unknown) => {
      if (object instanceof Range) book.tracking.keep(object as Trackable);
    },
    released: (object: unknown) => {
      if (object instanceof Range) book.tracking.release(object as Trackable);
    },
  };
}
