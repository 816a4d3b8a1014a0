import { isApiObject, type ApiObject } from './apiObject';
import { FaultPlan } from './faultPlan';
import { HostError } from './hostError';
import type { HostRuntime, RichApiHostOptions } from './hostRuntime';
import { HostStats } from './hostStats';
import { NULL_OBJECT, ObjectResolver } from './objectResolver';
import { project } from './queryProjection';
import {
  ActionType,
  PathType,
  RequestFlag,
  toPublicName,
  type Action,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from './wire';

/** 等用户结束编辑时多久看一次（毫秒）。 */
const EDIT_POLL_MS = 20;

/** 这些属性与公式的结果无关。 */
const WITHOUT_RESULTS: ReadonlySet<string> = new Set(['id', 'name', 'items/id', 'items/name']);

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * 富 API 主机：按名把一批 {Actions, ObjectPaths} 分派到主机对象上。
 *
 * 它不认识单元格，也不认识引擎。批与批严格串行；动作出错时，前面的动作保持已生效（同 Excel）。
 */
export class RichApiHost {
  readonly stats = new HostStats();
  readonly faults = new FaultPlan();
  readonly #references = new Map<string, ApiObject>();
  #nextReference = 1;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly root: ApiObject,
    private readonly runtime: HostRuntime,
    private readonly options: RichApiHostOptions = {},
  ) {}

  /** 执行一批；`flags` 是客户端随请求带来的标志。 */
  execute(body: RequestBody, flags = 0): Promise<ResponseBody> {
    const run = this.#tail.then(() => this.#batch(body, flags));
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** 客户端跟踪着几个对象；测试查漏用。 */
  get trackedCount(): number {
    return this.#references.size;
  }

  async #batch(body: RequestBody, flags: number): Promise<ResponseBody> {
    const started = performance.now();
    const record = this.stats.open(body);
    let response = await this.#guarded(body, flags, record.cleanup);
    if (this.#tooLarge(response)) response = refused(new HostError('ResponsePayloadSizeLimitExceeded'), 413);
    const { writes, cells } = this.runtime.takeWrites();
    if (writes > 0) this.runtime.wrote();
    record.writes = writes;
    record.cellsWritten = cells;
    if (response.Error) record.error = response.Error.Code;
    this.stats.close(record, performance.now() - started);
    return response;
  }

  /** 整批层面的拒绝：故障、超限、用户正在编辑。 */
  async #guarded(body: RequestBody, flags: number, cleanup: boolean): Promise<ResponseBody> {
    try {
      this.faults.enterBatch(cleanup);
    } catch (error) {
      return refused(error as HostError, 500);
    }
    if (this.#tooLarge(body)) return refused(new HostError('RequestPayloadSizeLimitExceeded'), 413);
    if (this.runtime.editing) {
      if ((flags & RequestFlag.DelayForCellEdit) === 0) {
        return refused(new HostError('InvalidOperationInCellEditMode'), 400);
      }
      while (this.runtime.editing) await pause(EDIT_POLL_MS);
    }
    if (this.#lazy && this.runtime.dirty && body.Actions.some((action) => this.#wantsResults(action)))
      await this.runtime.settle();
    const response = await this.runtime.transaction(() => this.#actions(body));
    if (this.runtime.dirty && !this.#lazy) await this.runtime.settle();
    return response;
  }

  #tooLarge(payload: unknown): boolean {
    const limit = this.options.maxPayload;
    return limit !== undefined && JSON.stringify(payload).length > limit;
  }

  async #actions(body: RequestBody): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const resolver = new ObjectResolver(body, {
      root: this.root,
      services: this.options.services ?? {},
      references: this.#references,
      isSupported: (type, member) => this.options.isSupported?.(type, member) ?? true,
    });
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.faults.enterAction(index);
        response.Results.push({ ActionId: action.Id, Value: await this.#act(action, resolver, response) });
      } catch (error) {
        response.Error = this.#failure(error, index, action, body, resolver);
        break;
      }
    }
    this.runtime.flush();
    return response;
  }

  async #act(action: Action, resolver: ObjectResolver, response: ResponseBody): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) {
      response.TraceIds.push(action.Id);
      return null;
    }
    const isQuery = action.ActionType === ActionType.Query || action.ActionType === ActionType.QueryAsJson;
    if (isQuery && this.runtime.dirty && this.#wantsResults(action)) await this.runtime.settle();
    const object = resolver.resolve(action.ObjectPathId);
    if (object === NULL_OBJECT) {
      if (action.ActionType === ActionType.SetProperty) throw new HostError('ItemNotFound');
      return action.ActionType === ActionType.Method ? { _IsNull: true } : null;
    }
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object.$reference ? { ...object.$ids(), _ReferenceId: object.$reference } : object.$ids();
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return project(object, action.QueryInfo ?? {}, action.ActionType === ActionType.QueryAsJson);
      case ActionType.SetProperty:
        this.#set(object, action.Name, resolver.args(action.ArgumentInfo)[0], resolver);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(object, name, value, resolver);
        }
        return null;
      case ActionType.Method:
        return this.#method(object, action, resolver);
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType} is not supported.`);
    }
  }

  get #lazy(): boolean {
    return this.options.calculation === 'whenRead';
  }

  /** 这个动作要的东西得先算完公式才有。 */
  #wantsResults({ ActionType: type, QueryInfo: query }: Action): boolean {
    if (type !== ActionType.Query && type !== ActionType.QueryAsJson) return false;
    return !this.#lazy || !(query?.Select ?? ['*']).every((name) => WITHOUT_RESULTS.has(name));
  }

  #set(object: ApiObject, wireName: string, value: unknown, resolver: ObjectResolver): void {
    Reflect.set(object, resolver.memberName(object, wireName), value);
  }

  async #method(object: ApiObject, action: Action, resolver: ObjectResolver): Promise<unknown> {
    if (action.Name === '_KeepReference') return this.#keep(object);
    const args = resolver.args(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') return this.#release(String(args[0]));
    const result = await resolver.call(object, action.Name, args);
    // 返回对象的方法由对象路径取用，动作结果里只放值
    return isApiObject(result) ? result.$ids() : (result ?? null);
  }

  #keep(object: ApiObject): null {
    if (!object.$reference) {
      object.$reference = `ref${this.#nextReference++}`;
      this.#references.set(object.$reference, object);
      this.runtime.kept(object);
    }
    return null;
  }

  #release(reference: string): null {
    const object = this.#references.get(reference);
    if (object) {
      object.$reference = undefined;
      this.runtime.released(object);
      this.#references.delete(reference);
    }
    return null;
  }

  #failure(
    error: unknown,
    index: number,
    action: Action,
    body: RequestBody,
    resolver: ObjectResolver,
  ): ResponseError {
    const known = error instanceof HostError;
    if (!known) this.options.onBug?.(error, action);
    return {
      Code: known ? error.code : 'GeneralException',
      Message: error instanceof Error ? error.message : String(error),
      Location: location(action, body, resolver),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }
}

/** 出错位置，写成 Excel 的样子：`类名.成员`。 */
function location(action: Action, body: RequestBody, resolver: ObjectResolver): string {
  const path = body.ObjectPaths[action.ObjectPathId];
  const onMember = action.ActionType === ActionType.Method || action.ActionType === ActionType.SetProperty;
  const indexer = path?.ObjectPathType === PathType.Indexer;
  const member = onMember ? action.Name : indexer ? 'getItem' : (path?.Name ?? '');
  const owner = onMember ? action.ObjectPathId : path?.ParentObjectPathId;
  return member ? `${typeName(owner, resolver)}${toPublicName(member)}` : '';
}

function typeName(pathId: number | undefined, resolver: ObjectResolver): string {
  try {
    const object = pathId ? resolver.resolve(pathId) : NULL_OBJECT;
    return object === NULL_OBJECT ? '' : `${object.$type}.`;
  } catch {
    return '';
  }
}

function refused(error: HostError, status: number): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: error.code, Message: error.message, Location: '', HttpStatusCode: status },
  };
}
