/** 一次往返：客户端发的一批请求，Excel 的应答。 */
export interface Exchange {
  /** 自检的哪一项。 */
  readonly step: string;
  /** 客户端随请求带的标志。 */
  readonly flags: number;
  readonly request: unknown;
  readonly reply: unknown;
}

/** 录下的全部往返，存成一个文件；模拟主机照着重放，就知道哪里不像这台 Excel。 */
export interface Recording {
  readonly kind: 'pbe-richapi-recording';
  readonly version: 1;
  /** 环境：加载项版本、主机、平台、要求集。 */
  readonly environment: string;
  /** ISO 时间。 */
  readonly time: string;
  readonly exchanges: readonly Exchange[];
}

/** 客户端里送出一批请求的那一头（office.js 的内部成员；各平台的库都有）。 */
interface Executor {
  executeAsync(custom: unknown, flags: number, message: { Body: unknown }): Promise<{ Body: unknown }>;
}

/**
 * 从现在起这个上下文的每一批请求与应答都交给 `onExchange`，原样照送。
 * 上下文自己在头一批时才挑送法，所以挂在属性上等它。
 */
export function recordExchanges(
  context: Excel.RequestContext,
  onExchange: (exchange: Omit<Exchange, 'step'>) => void,
): void {
  const holder = context as unknown as { _requestExecutor?: Executor };
  let recording: Executor | undefined;
  const watched = (inner: Executor): Executor => ({
    executeAsync: async (custom, flags, message) => {
      const request = copy(message.Body);
      const response = await inner.executeAsync(custom, flags, message);
      onExchange({ flags, request, reply: copy(response.Body) });
      return response;
    },
  });
  const before = holder._requestExecutor;
  if (before) recording = watched(before);
  Object.defineProperty(holder, '_requestExecutor', {
    configurable: true,
    get: () => recording,
    set: (inner: Executor) => {
      recording = watched(inner);
    },
  });
}

const copy = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : (JSON.parse(JSON.stringify(value)) as unknown);

/** 隐去的地方写的字。 */
const HIDDEN = '〔隐去〕';
const PERSONAL = /author|email|user|path|title|company|manager/i;

/**
 * 隐去用户的东西：应答里凡是请求没有提到过的名字（用户的工作表、名称，连同它们的公式）、
 * 作者、路径。自检只写自己的草稿表，应答里其余的文字都是它自己写的或 Excel 的固定词。
 */
export function redacted(exchanges: readonly Exchange[]): readonly Exchange[] {
  const mentioned = new Set<string>();
  const theirs = new Set<string>();
  for (const { request } of exchanges) collect(request, mentioned);
  for (const { reply } of exchanges)
    walk(reply, (owner) => {
      const name = nameOf(owner);
      if (name !== null && !mentioned.has(name)) theirs.add(name);
    });
  const names = [...theirs].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const clean = (text: string): string => names.reduce((left, name) => left.replaceAll(name, HIDDEN), text);
  return exchanges.map((exchange) => ({ ...exchange, reply: hide(exchange.reply, mentioned, clean) }));
}

function hide(value: unknown, mentioned: ReadonlySet<string>, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return mentioned.has(value) ? value : clean(value);
  if (Array.isArray(value)) return value.map((each) => hide(each, mentioned, clean));
  if (typeof value !== 'object' || value === null) return value;
  const name = nameOf(value);
  const stranger = name !== null && !mentioned.has(name);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const secret = typeof inner === 'string' && (stranger || PERSONAL.test(key)) && !/id$/i.test(key);
      return [key, secret ? HIDDEN : hide(inner, mentioned, clean)];
    }),
  );
}

const nameOf = (value: object): string | null => {
  const name = (value as { Name?: unknown; name?: unknown }).Name ?? (value as { name?: unknown }).name;
  return typeof name === 'string' ? name : null;
};

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) collect(each, into);
}

function walk(value: unknown, visit: (owner: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value);
  for (const each of Object.values(value)) walk(each, visit);
}
