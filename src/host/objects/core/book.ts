import type { EnginePort, Rect } from '../../engine/port';
import type { HostTraits } from '../../profiles';
import type { HostMessage } from '../../protocol/wire';
import { AddInFormulas } from './addInFormulas';
import { EventCode, EventHub } from './eventHub';
import { EngineEventRelay } from './engineEventRelay';
import { LateResults } from './lateResults';
import { NewWorkbooks, type WorkbookFile } from './newWorkbooks';
import { RangeTracking } from './rangeTracking';
import { RuleBuffer } from './ruleBuffer';
import type { SheetData, WorkbookData } from './savedData';
import { WriteMeter } from './writeMeter';

/** 宿主身份：谁在用、这个工作簿叫什么。 */
export interface BookIdentity {
  /** 批注、备注的作者。 */
  userName: string;
  /** 工作簿文件名。 */
  workbookName: string;
}

/** 扮演哪种 Excel 时的脾气，以及登记了哪些加载项函数。 */
export interface BookManner {
  readonly traits: HostTraits;
  /** 加载项函数的全名。 */
  readonly functionNames: readonly string[];
}

/** 所有主机对象共享的一份：引擎、事件、跟踪、写入缓冲与计数。 */
export class Book {
  readonly events: EventHub;
  readonly meter = new WriteMeter();
  readonly tracking = new RangeTracking();
  readonly rules: RuleBuffer;
  readonly relay: EngineEventRelay;
  readonly newWorkbooks: NewWorkbooks;
  readonly addIns: AddInFormulas;
  readonly late: LateResults;
  readonly traits: HostTraits;
  /** 把一份 .xlsx 的各表加在最后，返回表 id；主机不认识文件格式，由外面给，没有就不支持。 */
  insertFile: ((file: Uint8Array) => Promise<readonly string[]>) | null = null;
  /** 测试用：假装用户正在编辑单元格。 */
  simulatedEditing = false;

  constructor(
    readonly engine: EnginePort,
    emit: (messages: HostMessage[]) => void,
    readonly identity: BookIdentity,
    onOpen: (file: WorkbookFile) => void = () => undefined,
    { traits, functionNames }: BookManner = { traits: {}, functionNames: [] },
  ) {
    this.traits = traits;
    this.addIns = new AddInFormulas(functionNames);
    this.events = new EventHub(emit);
    this.rules = new RuleBuffer(engine);
    this.relay = new EngineEventRelay(this);
    this.newWorkbooks = new NewWorkbooks(onOpen);
    const results = traits.functionResults ?? 'immediate';
    this.late = new LateResults(engine, {
      functions: results === 'busyThenValue' ? 'busy' : results === 'oldThenValue' ? 'old' : null,
      manual: () => this.data.calculationMode === 'Manual',
      usesAddIn: (formula) => this.addIns.uses(formula),
      arrived: () => this.events.fire(EventCode.Calculated, null, {}),
    });
  }

  /** 表上随文件保存的数据。 */
  sheetData(sheetId: string): SheetData {
    return this.engine.meta(sheetId) as SheetData;
  }

  /** 改表上的数据；键的值为 `undefined` 表示删掉。 */
  patchSheetData(sheetId: string, patch: { [K in keyof SheetData]: SheetData[K] | undefined }): void {
    this.meter.wrote();
    this.engine.setMeta(sheetId, patch);
  }

  /** 工作簿上随文件保存的数据。 */
  get data(): WorkbookData {
    return this.engine.workbookMeta() as WorkbookData;
  }

  /** 改工作簿上的数据。 */
  patchData(patch: WorkbookData): void {
    this.meter.wrote();
    this.engine.setWorkbookMeta({ ...patch });
  }

  /** 攒着的写入都落下、公式算完。 */
  settle(): Promise<void> {
    this.rules.flush();
    return this.engine.settle();
  }

  /** 在网格大小以内的部分（整行整列时用，免得走一百万行）。 */
  clip(sheetId: string, rect: Rect): Rect {
    const { rows, cols } = this.engine.size(sheetId);
    return { ...rect, r2: Math.min(rect.r2, rows - 1), c2: Math.min(rect.c2, cols - 1) };
  }
}
