import { isApiObject, isCollection, memberOf, type ApiCollection, type ApiObject } from './apiObject';
import { HostError } from './hostError';
import { toPublicName, toWireName, type QueryInfo } from './wire';

/** 把 `load(…)` 选中的属性投影成应答；`json` 为真时用公开名（`toJSON` 类查询）。 */
export function project(object: ApiObject, query: QueryInfo, json: boolean): unknown {
  const selection = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return isCollection(object)
    ? projectCollection(object, selection, query, json)
    : projectOne(object, selection, json);
}

function projectCollection(
  collection: ApiCollection<ApiObject>,
  selection: string[],
  query: QueryInfo,
  json: boolean,
): unknown {
  const out: Record<string, unknown> = json ? {} : { ...collection.$ids() };
  const own = selection.filter((path) => path in collection && !path.startsWith('$'));
  for (const path of own) out[json ? path : toWireName(path)] = memberOf(collection, path);
  const rest = selection.filter((path) => !own.includes(path));
  const from = query.Skip ?? 0;
  const items = collection.$items().slice(from, query.Top ? from + query.Top : undefined);
  out[json ? 'items' : '_Items'] = items.map((item) => projectOne(item, rest, json));
  return out;
}

function projectOne(object: ApiObject, selection: string[], json: boolean): Record<string, unknown> {
  const out: Record<string, unknown> = json ? {} : { ...object.$ids() };
  const nested = new Map<string, string[]>();
  for (const path of selection.length > 0 ? selection : ['*']) {
    const [head = '', ...tail] = path.split(/[/.]/);
    if (head === '*') {
      for (const name of object.$scalars) out[json ? name : toWireName(name)] = memberOf(object, name);
      continue;
    }
    const name = toPublicName(head);
    nested.set(name, [...(nested.get(name) ?? []), ...(tail.length > 0 ? [tail.join('/')] : [])]);
  }
  for (const [name, rest] of nested) {
    if (!(name in object)) {
      throw new HostError('InvalidArgument', `The property '${object.$type}.${name}' is not available.`);
    }
    const value = memberOf(object, name);
    out[json ? name : toWireName(name)] = isApiObject(value) ? project(value, { Select: rest }, json) : value;
  }
  return out;
}
