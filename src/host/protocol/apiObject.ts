/**
 * 主机对象的共同形状：公开成员与 Excel 的 API 同名，分派器按名取用。
 *
 * 以 `$` 开头的成员是给分派器的，客户端看不到。
 */
export abstract class ApiObject {
  /** 公开类名，如 `Worksheet`。 */
  abstract readonly $type: string;

  /** 不带参数的 `load()` 取哪些标量属性。 */
  get $scalars(): readonly string[] {
    return [];
  }

  /** 实例化时带给客户端的标识（`Id`、`_Id`），客户端据此改写以后的路径。 */
  $ids(): Record<string, unknown> {
    return {};
  }

  /** 被客户端跟踪时的引用 id。 */
  $reference: string | undefined;
}

/** 集合：`load('items/…')` 逐项投影。 */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  /** 全部成员，按 Excel 的次序。 */
  abstract $items(): T[];
}

/** 是不是集合：有 `$items` 就是。 */
export const isCollection = (object: ApiObject): object is ApiCollection<ApiObject> => '$items' in object;

/** 是不是主机对象（属性值是它就要继续投影）。 */
export const isApiObject = (value: unknown): value is ApiObject => value instanceof ApiObject;

/** 按公开名取成员；没有就是 `undefined`。 */
export const memberOf = (object: ApiObject, name: string): unknown => Reflect.get(object, name);
