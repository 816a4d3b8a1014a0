import { parseAddress } from '../../../submission';
import { hasCapability } from '../../kernel/capabilities';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { DirtySignal, type DirtyEvent } from './dirtySignal';

/** 选区移到了哪里。 */
export interface SelectionEvent {
  readonly sheetId: string;
  /** 选区左上角，0 起。 */
  readonly row: number;
  readonly column: number;
}

/** 要听的事。 */
export interface WatchHandlers {
  readonly onDirty: (event: DirtyEvent) => void;
  readonly onSelection?: (event: SelectionEvent) => void;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * 听工作簿的改动与选区。自己写入引起的不算；事件会丢、会重，所以只当脏信号：头一处很快说，连着的静下来再说一次。
 * 返回停止函数。
 */
export function watchWorkbook(
  session: SessionState,
  { onDirty, onSelection }: WatchHandlers,
): Promise<() => void> {
  const dirty = new DirtySignal(onDirty);
  return runExcel('监听工作簿的改动', async (context) => {
    const { worksheets } = context.workbook;
    const structure = ({ source }: { readonly source: string }): Promise<void> => {
      session.forget();
      return dirty.report({ remote: source === 'Remote', structure: true });
    };
    const handlers: Handler[] = [
      worksheets.onChanged.add(async (event) => {
        if (isOwn(event.triggerSource)) return;
        await dirty.report({ remote: event.source === 'Remote', structure: false });
      }),
      worksheets.onAdded.add(async (event) => {
        // 我们自己刚插的表已经记下了，不算变化
        if (!session.known.some(({ id }) => id === event.worksheetId)) await structure(event);
      }),
      worksheets.onDeleted.add(structure),
      // 每次重算都有这个事件；只有上次读的时候还没算好才要重读
      worksheets.onCalculated.add(async () => {
        if (session.awaitingResults) await dirty.report({ remote: false, structure: false });
      }),
    ];
    // 页签改名事件要 ExcelApi 1.17；没有也不要紧，读取时按 id 认表
    if (hasCapability(session.isSetSupported, 'sheetRenamed')) {
      handlers.push(worksheets.onNameChanged.add(structure));
    }
    if (onSelection) {
      handlers.push(
        worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
          const rect = parseAddress(address.split(',')[0] ?? '');
          if (rect) onSelection({ sheetId: worksheetId, row: rect.row, column: rect.column });
        }),
      );
    }
    await context.sync();
    return () => {
      dirty.stop();
      for (const handler of handlers) handler.remove();
      // 退订只求尽力：窗格正在关，失败也无人可说
      void context.sync().catch(() => undefined);
    };
  });
}

/** 我们自己这一批写入引起的事件。 */
const isOwn = (triggerSource: string | undefined): boolean => triggerSource === 'ThisLocalAddin';
