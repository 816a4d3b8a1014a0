import { isApiObject, memberOf, type ApiObject } from './apiObject';
import { HostError } from './hostError';
import { PathType, toPublicName, type ArgumentInfo, type ObjectPath, type RequestBody } from './wire';

/** 空对象：`getItemOrNullObject` 没找到，以及从它往下的一切路径。 */
export const NULL_OBJECT = Symbol('null object');

/** 解析结果。 */
export type Resolved = ApiObject | typeof NULL_OBJECT;

/** 解析路径要用到的外界。 */
export interface ResolverContext {
  /** 全局路径的根（工作簿）。 */
  root: ApiObject;
  /** `newObject` 类服务，按线名。 */
  services: Record<string, () => ApiObject>;
  /** 跟踪引用。 */
  references: ReadonlyMap<string, ApiObject>;
  /** 这个成员在所扮演的 Excel 版本里有没有。 */
  isSupported(type: string, member: string): boolean;
}

/** 一批之内的对象路径解析；每条路径只求一次值。 */
export class ObjectResolver {
  readonly #resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: ResolverContext,
  ) {}

  /** 路径 id → 对象。 */
  resolve(id: number): Resolved {
    const known = this.#resolved.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', `Object path ${id} is missing.`);
    const value = this.#evaluate(path);
    this.#resolved.set(id, value);
    return value;
  }

  /** 把线上参数还原：非 0 的引用位换成对象。 */
  args(info: ArgumentInfo | undefined): unknown[] {
    const substitute = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference)) {
        return (value as unknown[]).map((item, i) => substitute(item, reference[i]));
      }
      if (typeof reference !== 'number' || reference === 0) return value;
      const object = this.resolve(reference);
      return object === NULL_OBJECT ? null : object;
    };
    return (info?.Arguments ?? []).map((value, i) => substitute(value, info?.ReferencedObjectPathIds?.[i]));
  }

  /** 公开成员名；主机或所扮演的版本没有就答 ApiNotFound。不去读它（读属性可能很贵）。 */
  memberName(object: ApiObject, wireName: string): string {
    const name = toPublicName(wireName);
    if (!(name in object) || !this.context.isSupported(object.$type, name)) {
      throw new HostError(
        'ApiNotFound',
        `The API '${object.$type}.${name}' could not be found on this host.`,
      );
    }
    return name;
  }

  /** 取成员的值。 */
  member(object: ApiObject, wireName: string): unknown {
    return memberOf(object, this.memberName(object, wireName));
  }

  /** 调用方法。 */
  call(object: ApiObject, wireName: string, args: unknown[]): unknown {
    const method = this.member(object, wireName);
    if (typeof method !== 'function') throw new HostError('ApiNotFound');
    return Reflect.apply(method, object, args);
  }

  #evaluate(path: ObjectPath): Resolved {
    // 空对象在后来的批次里以 Null 路径出现，父路径 id 可能已过期：先看种类
    if (path.ObjectPathType === PathType.Null) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.Global) return this.context.root;
    if (path.ObjectPathType === PathType.Reference) {
      const object = this.context.references.get(path.Name);
      if (!object) throw new HostError('InvalidReference');
      return object;
    }
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.context.services[path.Name];
      if (!service) throw new HostError('ApiNotFound', `The service '${path.Name}' could not be found.`);
      return service();
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const value = this.#fromParent(path, parent);
    if (value === null || value === undefined) return NULL_OBJECT;
    if (!isApiObject(value)) throw new HostError('InvalidArgument', `'${path.Name}' is not an object.`);
    return value;
  }

  #fromParent(path: ObjectPath, parent: ApiObject): unknown {
    switch (path.ObjectPathType) {
      case PathType.Property:
        return this.member(parent, path.Name);
      case PathType.Indexer:
        return this.call(parent, 'GetItem', this.args(path.ArgumentInfo));
      case PathType.Method:
        return this.call(parent, path.Name, this.args(path.ArgumentInfo));
      default:
        throw new HostError('InvalidArgument', `Unknown object path type ${path.ObjectPathType}.`);
    }
  }
}
