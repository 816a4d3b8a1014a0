/**
 * npm 的客户端库停在 ExcelApi 1.15（2022 年 7 月）。更新的成员（如备注，ExcelApi 1.18）
 * 用库自带的 LibraryBuilder 补声明，代理、load、sync 的行为与库里原有的类一致。
 * 两端都是我们的，只用于测试与工作台；真 Excel 里由其自带的新库提供。
 */

interface LibraryMetadata {
  name: string;
  hostName: string;
  defaultApiSetName: string;
  apiSets: unknown[];
  strings: unknown[];
  enumTypes: unknown[];
  clientObjectTypes: unknown[];
}

type ClientClass = { prototype: Record<PropertyKey, unknown> };
type CreateProperty = (
  type: unknown,
  parent: unknown,
  name: string,
  collection: boolean,
  flags: number,
) => { _handleResult(value: unknown): void };

/** 客户端库里用到的部分。 */
export interface ClientLibrary {
  Excel: Record<string, ClientClass>;
  OfficeExtension: {
    LibraryBuilder: new (options: { targetNamespaceObject: unknown; metadata: LibraryMetadata }) => unknown;
    BatchApiHelper: { createPropertyObject: CreateProperty };
  };
}

/** LibraryBuilder 的标志位。 */
const FLAG = { serialize: 1, readonly: 2, read: 2, collection: 4, volatile: 8, indexer: 16 };
const READ_OPERATION = 4;

interface TypeDeclaration {
  name: string;
  /** 集合的成员类名。 */
  items?: string;
  /** 属性 → 只读与否。 */
  properties?: Record<string, { readonly: boolean }>;
  /** 由 Instantiate 带回、客户端据以改写路径的键。 */
  key?: string;
  /** 无返回对象的方法：[名, 参数个数, 是否只读]。 */
  methods?: [name: string, args: number, read: boolean][];
  /** 返回对象的方法：[名, 返回类, 参数个数, 标志]。 */
  objects?: [name: string, type: string, args: number, flags: number][];
}

const OWNERS = ['Worksheet', 'Workbook'];

/** 在 `Excel` 上补 notes（ExcelApi 1.18），像 CDN 上的新库。重复调用无害。 */
export function extendApi(library: ClientLibrary): void {
  if (!library.Excel.NoteCollection) {
    declare(library, NOTE);
    declare(library, NOTE_COLLECTION);
  }
  for (const owner of OWNERS) navigate(library, owner, 'notes', 'NoteCollection');
}

/** 去掉补上的成员，变回原样的 npm 库：随包分发的窗格装的就是它。 */
export function retractApi({ Excel }: ClientLibrary): void {
  for (const owner of OWNERS) {
    const prototype = Excel[owner]?.prototype;
    if (prototype) delete prototype.notes;
  }
}

const NOTE: TypeDeclaration = {
  name: 'Note',
  key: '_Id',
  properties: {
    authorName: { readonly: true },
    content: { readonly: false },
    visible: { readonly: false },
    width: { readonly: false },
    height: { readonly: false },
  },
  methods: [['delete', 0, false]],
  objects: [['getLocation', 'Range', 0, FLAG.read | FLAG.volatile]],
};

const NOTE_COLLECTION: TypeDeclaration = {
  name: 'NoteCollection',
  items: 'Note',
  methods: [['getCount', 0, true]],
  objects: [
    ['add', 'Note', 2, FLAG.volatile],
    ['getItem', 'Note', 1, FLAG.indexer],
    ['getItemAt', 'Note', 1, FLAG.read | FLAG.volatile],
    ['getItemOrNullObject', 'Note', 1, FLAG.read],
  ],
};

function declare({ Excel, OfficeExtension }: ClientLibrary, type: TypeDeclaration): void {
  const scalars: unknown[] = Object.entries(type.properties ?? {}).map(([name, { readonly }]) => [
    name,
    FLAG.serialize | (readonly ? FLAG.readonly : 0),
  ]);
  if (type.key) scalars.push([type.key, FLAG.readonly, 0, type.key]);
  const methods = (type.methods ?? []).map(([name, args, read]) => [name, args, read ? FLAG.read : 0]);
  const objects = (type.objects ?? []).map(([name, returns, args, flags]) => {
    return [name, `Excel.${returns}`, args, flags, 0, READ_OPERATION];
  });
  const items = type.items ? `Excel.${type.items}` : 0;
  new OfficeExtension.LibraryBuilder({
    targetNamespaceObject: Excel,
    metadata: {
      name: 'Excel',
      hostName: 'Excel',
      defaultApiSetName: 'ExcelApi',
      apiSets: [],
      strings: [],
      enumTypes: [],
      clientObjectTypes: [[type.name, type.items ? 1 : 0, scalars, 0, methods, objects, 0, items]],
    },
  });
}

/** 已经会收下补充成员的结果的类。 */
const handled = new WeakSet<object>();

/** 给已有的类加一个导航属性（集合）。 */
function navigate(
  { Excel, OfficeExtension }: ClientLibrary,
  owner: string,
  name: string,
  type: string,
): void {
  const prototype = Excel[owner]?.prototype;
  if (!prototype || name in prototype) return;
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  const cache = Symbol(name);
  type Owner = Record<PropertyKey, ReturnType<CreateProperty> | undefined>;
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Owner) {
      const { createPropertyObject } = OfficeExtension.BatchApiHelper;
      return (this[cache] ??= createPropertyObject(Excel[type], this, wire, true, READ_OPERATION));
    },
  });
  if (handled.has(prototype)) return;
  handled.add(prototype);
  const original = prototype._handleResult as (this: Owner, value: Record<string, unknown> | null) => void;
  prototype._handleResult = function handle(this: Owner, value: Record<string, unknown> | null): void {
    original.call(this, value);
    if (value?.[wire] !== undefined && name in this) this[name]?._handleResult(value[wire]);
  };
}
