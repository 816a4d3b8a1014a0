import type { LiveFormat } from '../../audit';
import type { SealState } from '../../submission';
import type { AnnotationState } from './annotationState';
import type { BookState } from './book/bookState';
import { rememberSheets, type KnownSheet } from './book/loadBook';
import { WorkbookError } from './errors';
import { staleFormulas } from './staleFormulas';

/** 要求集判断，同 `Office.context.requirements.isSetSupported`。 */
export type IsSetSupported = (set: string, version: string) => boolean;

/** 会话在两次操作之间记住的东西；全是缓存，丢了只多一次同步。 */
export class SessionState {
  /** 上次见到的工作表清单。 */
  known: readonly KnownSheet[] = [];
  /** 最近一次读到的标注；工作簿被我们自己改过就作废。 */
  annotations: AnnotationState | null = null;
  /** 上次读到的定稿状态；没有定稿为 null。 */
  seal: SealState | null = null;
  /** 上次读到的、停在 #NAME? 要重写的 PBE 公式有几处。 */
  staleFunctions = 0;
  /** 上次读到 Excel 是手动计算。 */
  manualCalculation = false;
  /** 上次读的时候公式还没算好：算完的事件来了要重读。 */
  awaitingResults = false;
  private tail: Promise<unknown> = Promise.resolve();

  /** 插表时放的原生条件格式；用之前先 {@link loadLive}。 */
  live: readonly LiveFormat[] = [];
  private liveLoaded = false;

  constructor(readonly isSetSupported: IsSetSupported) {}

  /** 指定了就用指定的，没有就用全部审核规则带的；规则用到才装，窗格打开得快。 */
  async loadLive(given?: readonly LiveFormat[]): Promise<void> {
    if (given === undefined && this.liveLoaded) return;
    this.live = given ?? (await import('../../audit')).liveFormats;
    this.liveLoaded = true;
  }

  /** 操作排队，一个做完再做下一个：窗格的自动重读与按钮不会交叉。 */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const run = this.tail.then(work);
    this.tail = run.catch(() => undefined);
    return run;
  }

  /** 同 {@link exclusive}，用在要改工作簿的操作上：定稿以后（或定稿断在半路）不许改，说清楚该怎么办。 */
  change<T>(work: () => Promise<T>): Promise<T> {
    return this.exclusive(() => {
      if (this.seal === null) return work();
      throw this.seal === 'sealed'
        ? new WorkbookError('工作簿已经定稿，不能再改。', { remedy: '要改先在“提交”里撤销定稿。' })
        : new WorkbookError('上一次定稿或撤销没有完成。', { remedy: '先在“提交”里还原。' });
    });
  }

  /** 记下刚读到的工作簿。 */
  remember(book: BookState): void {
    this.known = rememberSheets(book);
    this.seal = book.registry?.seal?.state ?? null;
    this.staleFunctions = staleFormulas(book).length;
    this.manualCalculation = book.manualCalculation;
  }

  /** 刚插好或改过的表一定是我们的，下次一次同步就读全。 */
  rememberOurs(id: string, name: string): void {
    this.known = [...this.known.filter((sheet) => sheet.id !== id), { id, name, ours: true }];
    this.annotations = null;
  }

  /** 工作簿结构可能变了，下次重新认。 */
  forget(): void {
    this.known = [];
    this.annotations = null;
  }
}
