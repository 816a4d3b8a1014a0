import { createHost, UniverEngine } from '../../host';
import type { ApiObject, AssociationLookup, FunctionDefinition, Host, HostProfile } from '../../host';
import { insertXlsx } from '../../xlsx';
import { revealCell } from '../grid/cellBox';
import { createGrid, focusGrid, showFormatBar } from '../grid/createGrid';
import { showCellTips } from '../grid/cellTip';
import { localAddress } from '../grid/localAddress';

/** 开一本工作簿要的东西。 */
export interface BookOptions {
  /** 网格放在哪里；里面原有的网格要先丢掉。 */
  container: HTMLElement;
  fileName: string;
  /** 格式栏显示着没有。 */
  formatBar: boolean;
  /** 扮演哪种 Excel。 */
  profile: HostProfile;
  /** 自定义函数及其实现的来处；加载项没有自定义函数时没有。 */
  functions?: { definitions: readonly FunctionDefinition[]; lookup: AssociationLookup };
  /** 加载项运行时等服务，按线名。 */
  services: Record<string, () => ApiObject>;
  /** 另一本的快照（`engine.save()`）；没有就是空工作簿。 */
  snapshot?: unknown;
  /** 加载项要另开一个工作簿；`null` 是空白的。 */
  onOpenWorkbook: (file: Uint8Array | null) => void;
  /** 用户的动作被工作表保护拦下。 */
  onRefused: (reason: Error) => void;
  /** 主机自己出错（不是 Excel 会答的错误）。 */
  onBug: (error: unknown) => void;
}

/** 网格里打开着的一本工作簿：界面、引擎、主机一起建、一起丢。 */
export interface OpenBook {
  readonly container: HTMLElement;
  readonly engine: UniverEngine;
  readonly host: Host;
  /** 内容装好、网格画出来以后再开始显示格下的便条、跟着加载项选的格滚动：装的时候恢复选区，那时还量不出格子的位置。 */
  startTips(): void;
  /** 焦点放回表格，接着能敲字、按方向键。 */
  focusGrid(): void;
  /** 显示或收起格式栏。 */
  showFormatBar(visible: boolean): void;
  /** 以合著者的身份改一格，算完才返回。 */
  editAsCoauthor(sheet: string, address: string, value: string | number): Promise<void>;
  dispose(): void;
}

/** 新建网格、引擎与主机。 */
export function openBook(options: BookOptions): OpenBook {
  const mount = document.createElement('div');
  mount.className = 'univer-mount';
  options.container.append(mount);
  const { univer, api } = createGrid(mount);
  showFormatBar({ univer, api }, options.formatBar);
  let stopTips: (() => void) | null = null;
  const engine = new UniverEngine(univer, api, {
    snapshot: options.snapshot,
    reveal: ({ r, c }) => {
      // 内容还没装好时量不出格子的位置
      if (stopTips) revealCell(api, mount, localAddress({ r, c, r2: r, c2: c }));
    },
  });
  const host = createHost(engine, {
    profile: options.profile,
    workbookName: options.fileName,
    functions: options.functions,
    services: options.services,
    onOpenWorkbook: options.onOpenWorkbook,
    insertFile: insertXlsx,
    onRefused: options.onRefused,
    onBug: options.onBug,
  });
  return {
    container: mount,
    engine,
    host,
    startTips() {
      stopTips?.();
      stopTips = showCellTips(engine, api, mount);
    },
    focusGrid: () => focusGrid({ univer, api }),
    showFormatBar: (visible) => showFormatBar({ univer, api }, visible),
    async editAsCoauthor(sheet, address, value) {
      const { rowIndex: r, columnIndex: c } = host.workbook.worksheets.getItem(sheet).getRange(address);
      host.asRemote(() => engine.writeCells(host.sheetId(sheet), { r, c, r2: r, c2: c }, () => ({ value })));
      await engine.settle();
    },
    dispose() {
      stopTips?.();
      host.dispose();
      mount.remove();
    },
  };
}
