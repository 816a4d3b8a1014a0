import { hostProfile, type FunctionDefinition } from '../host';
import { exportXlsx, importXlsx, readXlsx } from '../xlsx';
import type { Content } from './book/content';
import { Inspector } from './book/inspector';
import { openBook, type OpenBook } from './book/openBook';
import { watchChanges } from './book/unsavedChanges';
import { downloadXlsx, NEW_FILE, NEXT_FILE, xlsxName } from './files/browserFiles';
import { functionNamespaces, type AddIn, type RibbonButton } from './manifest';
import { addinServices } from './office/addinServices';
import { expectedOf } from './office/expected';
import { PaneRuntime } from './office/paneRuntime';
import { exampleBytes, type Example, type Settings } from './settings';
import { failure, FIRST_PROFILE, freshState, leftBehind, Store } from './state';
import { focusRegions, moveFocus } from './ui/focusRegions';
import { listenShortcuts } from './ui/shortcutKeys';

/**
 * 工作台：一个网格、一个任务窗格、一本打开着的工作簿。
 *
 * 换工作簿、换 Excel 版本时网格与窗格都重新装载，如同在 Excel 里重新打开文件。
 */
export class Workbench {
  readonly store = new Store(freshState(NEW_FILE, FIRST_PROFILE));
  /** 从页面外看打开着的工作簿。 */
  readonly inspect = new Inspector(() => this.#current());
  #container: HTMLElement | null = null;
  #frame: HTMLIFrameElement | null = null;
  #book: OpenBook | null = null;
  #runtime: PaneRuntime | null = null;
  /** 加载项在这一批里要另开的工作簿。 */
  #asked: { file: Uint8Array | null } | null = null;
  readonly #shortcuts = {
    moveFocus: (step: 1 | -1) => {
      if (!this.#container || !this.#frame) return;
      moveFocus(
        focusRegions(this.#container, this.#frame, () => this.#book?.focusGrid()),
        step,
      );
    },
    save: () => void this.save(),
  };

  constructor(
    readonly settings: Settings,
    readonly addIn: AddIn,
    private readonly functions: readonly FunctionDefinition[],
    private readonly first: Example | null = null,
  ) {
    window.addEventListener('beforeunload', (event) => {
      if (this.store.get().unsaved) event.preventDefault();
    });
    listenShortcuts(window, this.#shortcuts);
  }

  /** 网格、窗格的元素都有了就开头一本：要的示例，没有要、打不开的是空白工作簿；元素只给一次。 */
  attach(container: HTMLElement, frame: HTMLIFrameElement): void {
    this.#container = container;
    this.#frame = frame;
    void this.#openFirst();
  }

  async #openFirst(): Promise<void> {
    if (this.first) await this.openExample(this.first);
    if (!this.#book) await this.#load(NEW_FILE, { kind: 'blank' }, '正在新建…');
  }

  /** 供窗格页面的第一段脚本调用：在它的 window 上装外壳。 */
  installOfficeShell(target: Window): void {
    if (target !== this.#frame?.contentWindow) return;
    listenShortcuts(target, this.#shortcuts);
    this.#runtime?.install(target);
  }

  /** 模拟合著者在别处改一格：加载项收到的改动事件来源是 Remote，这边的选区、焦点不动。 */
  async editAsCoauthor(sheet: string, address: string, value: string | number): Promise<void> {
    await this.#current().editAsCoauthor(sheet, address, value);
  }

  /** 新建空白工作簿。 */
  async newWorkbook(): Promise<void> {
    if (this.#mayDiscard()) await this.#load(NEW_FILE, { kind: 'blank' }, '正在新建…');
  }

  /** 打开一个 .xlsx 文件；读不了时原来的工作簿不动，状态栏说明原因。 */
  async openFile(file: File): Promise<void> {
    if (!this.#mayDiscard()) return;
    await this.#open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  /** 打开示例。 */
  async openExample(example: Example): Promise<void> {
    if (!this.#mayDiscard()) return;
    await this.#open(example.fileName, () => exampleBytes(example));
  }

  /** 等这一批的应答回到窗格再换工作簿，不然窗格等不到结果。 */
  #openAsked(): void {
    const asked = this.#asked;
    this.#asked = null;
    if (asked) setTimeout(() => void this.#openOther(asked.file));
  }

  /** 加载项另开一个工作簿：Excel 会另开窗口，这里只有一个网格，问过以后换上它。 */
  async #openOther(bytes: Uint8Array | null): Promise<void> {
    if (!this.#mayDiscard()) return;
    await (bytes
      ? this.#open(NEXT_FILE, () => Promise.resolve(bytes))
      : this.#load(NEXT_FILE, { kind: 'blank' }, '正在新建…'));
  }

  /** 把工作簿下载成 .xlsx。 */
  async save(): Promise<void> {
    const fileName = xlsxName(this.store.get().fileName);
    await this.#busy('正在保存…', async () => {
      downloadXlsx(await exportXlsx(this.#current().engine, functionNamespaces(this.addIn)), fileName);
      this.store.set({ unsaved: false, message: { tone: 'info', text: `已下载 ${fileName}` } });
    });
  }

  /** 按下功能区按钮：打开窗格，或经 office.js 执行加载项登记的命令。 */
  runCommand(button: RibbonButton): void {
    const { action } = button;
    if (action.kind === 'showTaskpane') this.showPane(true);
    else this.#runtime?.runCommand(button.id, action.functionName);
  }

  /** 展开或收起窗格；收起时加载项仍在运行（共享运行时）。 */
  showPane(visible: boolean): void {
    this.store.set({ paneOpen: visible });
  }

  /** 显示或收起格式栏；换工作簿、换版本以后照旧。 */
  showFormatBar(visible: boolean): void {
    this.store.set({ formatBar: visible });
    this.#book?.showFormatBar(visible);
  }

  /** 扮演另一个版本的 Excel：内容不变，加载项重新装载。 */
  async playVersion(id: string): Promise<void> {
    const { unsaved, fileName } = this.store.get();
    const content = { kind: 'snapshot', snapshot: this.#current().engine.save() } as const;
    this.store.set({ officeVersionId: hostProfile(id).id });
    await this.#load(fileName, content, '正在重新载入加载项…');
    this.store.set({ unsaved });
  }

  async #open(fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
    let bytes: Uint8Array;
    try {
      bytes = await read();
      // 先验能不能读，免得丢了手上的再发现打不开
      await readXlsx(bytes);
    } catch (error) {
      this.store.set({ message: failure(error, `打不开“${fileName}”：`) });
      return;
    }
    await this.#load(fileName, { kind: 'file', bytes }, `正在打开 ${fileName}…`);
  }

  async #load(fileName: string, content: Content, doing: string): Promise<void> {
    this.store.set({ fileName, paneReady: false, counts: { syncs: 0, writing: 0 }, message: null });
    await this.#busy(doing, async () => {
      const book = this.#replaceBook(fileName, content);
      if (content.kind === 'file') {
        const { unsupported } = await importXlsx(book.engine, content.bytes, functionNamespaces(this.addIn));
        this.store.set({ message: leftBehind(unsupported) });
      }
      await book.engine.settle();
      // 窗格打开得多快从这里算起（npm run bench）
      performance.mark('grid-ready');
      await this.#reloadPane(book);
      book.startTips();
      this.store.set({ unsaved: false });
    });
  }

  /** 丢掉旧的，建新的。 */
  #replaceBook(fileName: string, content: Content): OpenBook {
    if (!this.#container) throw new Error('网格还没有放好');
    this.#runtime?.close();
    this.#runtime = null;
    this.#book?.dispose();
    const book = openBook({
      container: this.#container,
      fileName,
      formatBar: this.store.get().formatBar,
      profile: hostProfile(this.store.get().officeVersionId),
      functions: { definitions: this.functions, lookup: (id) => this.#runtime?.associated(id) },
      services: addinServices({
        visible: () => this.store.get().paneOpen,
        show: (show) => this.showPane(show),
      }),
      snapshot: content.kind === 'snapshot' ? content.snapshot : undefined,
      onOpenWorkbook: (file) => (this.#asked = { file }),
      onRefused: (reason) => this.store.set({ message: { tone: 'warning', text: reason.message } }),
      onBug: (error) => this.store.set({ message: failure(error, '主机出错：') }),
    });
    this.#book = book;
    watchChanges(book.engine, () => this.store.set({ unsaved: true }));
    return book;
  }

  /** 重新装载窗格页面，等它把函数与命令登记齐。 */
  async #reloadPane(book: OpenBook): Promise<void> {
    if (!this.#frame) throw new Error('窗格还没有放好');
    const runtime = new PaneRuntime({
      host: book.host,
      profile: hostProfile(this.store.get().officeVersionId),
      expected: expectedOf(this.addIn, this.functions),
      onFunctions: () => book.engine.recalculate(),
      onBatch: () => {
        this.#count(book);
        this.#openAsked();
      },
    });
    this.#runtime = runtime;
    this.#frame.src = this.addIn.paneUrl;
    if (await runtime.ready()) this.store.set({ paneReady: true });
  }

  #count({ host: { stats } }: OpenBook): void {
    const { counts } = this.store.get();
    if (counts.syncs === stats.syncs && counts.writing === stats.writingBatches) return;
    this.store.set({ counts: { syncs: stats.syncs, writing: stats.writingBatches } });
  }

  /** 做一件要等的事；出错写到状态栏。 */
  async #busy(doing: string, work: () => Promise<void>): Promise<void> {
    this.store.set({ busy: doing });
    try {
      await work();
    } catch (error) {
      this.store.set({ message: failure(error) });
    } finally {
      this.store.set({ busy: null });
    }
  }

  #mayDiscard(): boolean {
    return !this.store.get().unsaved || window.confirm('当前工作簿有没保存的改动，要放弃吗？');
  }

  #current(): OpenBook {
    if (!this.#book) throw new Error('还没有打开工作簿');
    return this.#book;
  }
}
