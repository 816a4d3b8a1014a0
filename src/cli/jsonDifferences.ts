/** 两份 JSON 的一处不同：位置与两边的值；没有的一边为空串。 */
export interface JsonDifference {
  readonly path: string;
  readonly left: string;
  readonly right: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** 数组里的东西有标识的按标识对，不按次序：插了一份不算全变了。 */
function entriesOf(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(
    value.map((each: unknown, i) => {
      const id = isObject(each) ? (each['id'] ?? each['key']) : undefined;
      return [typeof id === 'string' ? id : String(i + 1), each];
    }),
  );
}

const text = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** 逐项比两份 JSON。 */
export function jsonDifferences(left: unknown, right: unknown, path = ''): readonly JsonDifference[] {
  if (isObject(left) && isObject(right)) {
    const [one, other] = [entriesOf(left), entriesOf(right)];
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
      jsonDifferences(one.get(key), other.get(key), path === '' ? key : `${path}.${key}`),
    );
  }
  return text(left) === text(right) ? [] : [{ path, left: text(left), right: text(right) }];
}
