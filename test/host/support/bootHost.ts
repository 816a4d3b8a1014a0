import {
  createHeadlessEngine,
  createHost,
  hostProfile,
  parseLocal,
  type FunctionDefinition,
  type Host,
  type HostOptions,
  type HostProfileId,
  type HostTraits,
  type RequirementSets,
} from '../../../src/host';
import { loadInNode } from '../../../src/host/node';
import { kindsOf } from './batchKinds';
import { insertXlsx } from '../../../src/xlsx';

/** 测试用主机的选项；都可以不写。 */
export interface BootOptions {
  /** 只换要求集（`M365`、`LTSC_2021` 或自定），客户端库与脾气仍是档案的。 */
  requirements?: RequirementSets;
  /** 扮演哪种 Excel，连客户端库与脾气；缺省 LTSC 2021，最老也最不如意的一档。 */
  profile?: HostProfileId;
  /** 换掉档案的脾气；缺省照档案。 */
  traits?: HostTraits;
  /** 自定义函数的元数据；实现由 `CustomFunctions.associate(id, fn)` 登记。 */
  functions?: readonly FunctionDefinition[];
  /** 引擎快照（`h.engine.save()` 的结果），从它开始而不是空工作簿。 */
  snapshot?: unknown;
  /** 空格传给自定义函数时是 `null` 还是 0。 */
  blankArguments?: 'null' | 'zero';
  maxPayload?: HostOptions['maxPayload'];
  userName?: string;
  workbookName?: string;
}

/** 不说扮演哪种 Excel 的测试用的档案。 */
export const defaultProfile: HostProfileId = 'ltsc2021';

/** 一台接好真 office.js 客户端的主机：`Excel.run`、`CustomFunctions.associate` 直接可用。 */
export interface BootedHost extends Host {
  /** 像用户那样敲入一格（走引擎的用户路径），并等公式算完；被保护拦下返回 false。 */
  typeInto(sheet: string, address: string, text: string): Promise<boolean>;
  /** 模拟合著者改一格。 */
  remoteEdit(sheet: string, address: string, value: string | number): Promise<void>;
  /** 从上次清零以来：同步次数、写批数、写格数、动作数。 */
  batches(): { syncs: number; writing: number; cells: number; actions: number };
  /** 从上次清零以来各写批的每个动作是哪一种；次序同 `failAt` 的动作。 */
  writtenKinds(): readonly (readonly string[])[];
  /** 计数清零。 */
  resetCounters(): void;
  /** 从现在起第 `batch` 批（1 起）第 `action` 个动作（0 起）答 GeneralException。 */
  failAt(fault: { batch: number; action: number }): void;
  /** 从现在起第 `batch` 批整批拒绝。 */
  failBatch(batch: number): void;
  /** 等事件送到（主机推事件是异步的）。 */
  events(): Promise<void>;
  /** 用户的动作被保护拦下了几次。 */
  refusals(): number;
  /** 不经客户端直接看一格的显示文字、值、公式。 */
  peek(sheet: string, address: string): { value: unknown; text: string; formula: string | null };
}

const booted: BootedHost[] = [];

/** 起一台新主机（空工作簿一张 Sheet1）；测试结束自动销毁。主机自身出错（不是 Excel 会答的错）会让测试失败。 */
export async function bootHost(options: BootOptions = {}): Promise<BootedHost> {
  const client = loadInNode();
  const { blankArguments, snapshot, functions = [], profile: id = defaultProfile, traits, ...rest } = options;
  const profile = { ...hostProfile(id), ...(traits ? { traits } : {}) };
  const requirements = options.requirements ?? profile.requirements;
  const engine = createHeadlessEngine(snapshot, blankArguments ? { blankArguments } : {});
  let refused = 0;
  const host = createHost(engine, {
    ...rest,
    profile,
    requirements,
    functions: { definitions: functions, lookup: (id) => client.associated(id) },
    insertFile: insertXlsx,
    onRefused: () => {
      refused += 1;
    },
    onBug: (error) => bugs.push(error),
  });
  const kinds = new WeakMap<object, readonly string[]>();
  const { stats } = host;
  const open = stats.open.bind(stats);
  stats.open = (body) => {
    const record = open(body);
    kinds.set(record, kindsOf(body));
    return record;
  };
  client.attach((body, flags) => host.execute(body, flags), requirements, profile.client);
  host.onMessages((messages) => client.bridge.emit(messages));
  await engine.settle();
  const cell = (sheet: string, address: string) => {
    const rect = parseLocal(address);
    if (!rect) throw new Error(`不是单元格地址：${address}`);
    return { id: host.sheetId(sheet), r: rect.r, c: rect.c };
  };
  const result: BootedHost = {
    ...host,
    async typeInto(sheet, address, text) {
      const { id, r, c } = cell(sheet, address);
      const accepted = engine.typeAsUser(id, r, c, text);
      await engine.settle();
      return accepted;
    },
    async remoteEdit(sheet, address, value) {
      const { id, r, c } = cell(sheet, address);
      host.asRemote(() => engine.writeCells(id, { r, c, r2: r, c2: c }, () => ({ value })));
      await engine.settle();
    },
    batches() {
      const { syncs, writingBatches, cellsWritten, actions } = host.stats;
      return { syncs, writing: writingBatches, cells: cellsWritten, actions };
    },
    writtenKinds: () => stats.log.filter(({ writes }) => writes > 0).map((record) => kinds.get(record)!),
    resetCounters: () => stats.reset(),
    failAt: (fault) => host.faults.failAt(fault),
    failBatch: (batch) => host.faults.failBatch(batch),
    events: async () => {
      // 主机、客户端各用一个零毫秒的定时器推事件，先排的先到
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    refusals: () => refused,
    peek(sheet, address) {
      const { id, r, c } = cell(sheet, address);
      const { value, formula } = engine.readCell(id, r, c);
      return { value, formula, text: engine.displayText(id, r, c) };
    },
  };
  booted.push(result);
  return result;
}

const bugs: unknown[] = [];

/** 销毁上次以来起的主机；其间主机自身出过错就抛出来。 */
export function disposeHosts(): void {
  for (const host of booted.splice(0)) host.dispose();
  const [bug] = bugs.splice(0);
  if (bug) throw bug;
}
