import type { CallSite, CellValue, EngineFunction } from '../port';
import type { Context } from './context';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from './kit';
import type { BaseValueObject } from './kit';
import { isPromise, PendingResults, type Arrival } from './pendingResults';

type NodeValueType = ReturnType<BaseFunction['calculate']>;

const ERROR_CODES = new Set<string>(Object.values(ErrorType));

/** 抛出来的东西 → 错误码；不认识的一律 #VALUE!。 */
function errorCode(thrown: unknown): ErrorType {
  const code = String((thrown as { code?: unknown } | null)?.code ?? '');
  return ERROR_CODES.has(code) ? (code as ErrorType) : ErrorType.VALUE;
}

function plain(value: BaseValueObject | null | undefined | void, blank: null | 0): CellValue {
  if (!value || value.isNull()) return blank;
  return value.getValue();
}

/** 参数 → 二维数组；里面有错误值就返回这个错误。 */
function argument(value: BaseValueObject, blank: null | 0): CellValue[][] | BaseValueObject {
  if (value.isError()) return value;
  if (!value.isArray()) return [[plain(value, blank)]];
  const rows = (value as ArrayValueObject).getArrayValue();
  const error = rows.flat().find((cell) => cell?.isError());
  return error ?? rows.map((row) => Array.from(row, (cell) => plain(cell, blank)));
}

function scalar(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number' && !Number.isFinite(value)) return ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'object') return ErrorValueObject.create(errorCode(value));
  return ValueObjectFactory.create(value as number | boolean);
}

function result(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return scalar(value);
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]).map(scalar));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/**
 * 自定义函数的执行器。不用 Univer 的 registerFunction：它把空格当 0 传，抛错会打死进程，
 * 单元格与字面量的形状还不一样。这里直接看值对象，空格是 `null`。
 */
class HostFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly implementation: EngineFunction,
    private readonly blank: null | 0,
    private readonly report: (site: CallSite, message: string | null) => void,
    private readonly pending: PendingResults,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): NodeValueType {
    const site = { sheetId: this.subUnitId ?? '', r: this.row, c: this.column };
    this.report(site, null);
    const args: CellValue[][][] = [];
    for (const variant of variants) {
      const value = argument(variant, this.blank);
      if (!Array.isArray(value)) return value;
      args.push(value);
    }
    const call = JSON.stringify([this.name, site, args]);
    const arrival = this.pending.arrived(call) ?? this.perform(args, site);
    if (!isPromise(arrival)) return this.show(arrival, site);
    this.pending.wait(call, arrival);
    return ErrorValueObject.create(ErrorType.CALC);
  }

  private perform(args: CellValue[][][], site: CallSite): Arrival | Promise<unknown> {
    try {
      const returned = this.implementation(args, site);
      return isPromise(returned) ? returned : { value: returned };
    } catch (thrown) {
      return { thrown };
    }
  }

  private show(arrival: Arrival, site: CallSite): BaseValueObject {
    if (!('thrown' in arrival)) return result(arrival.value);
    const message = (arrival.thrown as { message?: unknown } | null)?.message;
    if (typeof message === 'string' && message) this.report(site, message);
    return ErrorValueObject.create(errorCode(arrival.thrown));
  }
}

/** 登记自定义函数，并记住每格的错误说明。 */
export class Functions {
  private readonly messages = new Map<string, string>();

  constructor(
    private readonly context: Context,
    private readonly force: () => void,
    private readonly pending: PendingResults,
  ) {}

  register(name: string, implementation: EngineFunction): void {
    const service = this.context.injector.get(IFunctionService);
    const upper = name.toUpperCase();
    service.registerExecutors(
      new HostFunction(
        upper,
        implementation,
        this.context.options.blankArguments === 'zero' ? 0 : null,
        (site, message) => this.report(site, message),
        this.pending,
      ),
    );
    this.reparse();
  }

  message(id: string, r: number, c: number): string | null {
    return this.messages.get(`${id}\0${r}\0${c}`) ?? null;
  }

  /**
   * 语法树里记着“不认识的函数”：清掉缓存，全部重新解析、重新计算。
   * 缓存的键以工作簿 id 开头，清整本最稳妥（公式里函数名的大小写不定）。
   */
  private reparse(): void {
    this.context.injector.get(IFunctionService).deleteFormulaAstCacheKey(this.context.unitId);
    this.force();
  }

  private report(site: CallSite, message: string | null): void {
    const key = `${site.sheetId}\0${site.r}\0${site.c}`;
    if (message === null) this.messages.delete(key);
    else this.messages.set(key, message);
  }
}
