import { toRange, type Context } from './context';
import type { Cells } from './cells';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;
const MS_PER_DAY = 86_400_000;
/** Excel 的 1900 日期系统里，序列号 0 对应的日子（含 1900-02-29 的历史误差）。 */
const EPOCH = Date.UTC(1899, 11, 30);

/** 敲进去的文字认成的值；`format` 是常规格式的格该换上的数字格式。 */
export interface TypedValue {
  v: string | number;
  t: number;
  f?: string;
  format?: string;
}

const decimals = (digits: string): boolean => digits.includes('.');

function typedNumber(text: string): TypedValue | null {
  const percent = /^([-+]?[\d,]*\.?\d+)%$/.exec(text)?.[1];
  if (percent !== undefined) {
    const value = Number((Number(percent.replaceAll(',', '')) / 100).toPrecision(15));
    return { v: value, t: NUMBER, format: decimals(percent) ? '0.00%' : '0%' };
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    const format = decimals(text) ? '#,##0.00' : '#,##0';
    return { v: Number(text.replaceAll(',', '')), t: NUMBER, format };
  }
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return { v: Number(text), t: NUMBER };
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(text)) return { v: Number(text), t: NUMBER, format: '0.00E+00' };
  return null;
}

function typedDate(text: string): TypedValue | null {
  const match =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const format = text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d';
  return { v: Math.round((date.getTime() - EPOCH) / MS_PER_DAY), t: NUMBER, format };
}

/** 像 Excel（中文）那样认敲进去的文字；`numFmt` 是格子现在的数字格式。 */
export function interpretTyped(text: string, numFmt: string): TypedValue {
  if (numFmt === '@') return { v: text, t: TEXT };
  if (text.startsWith("'")) return { v: text.slice(1), t: FORCED_TEXT };
  const trimmed = text.trim();
  if (/^=./.test(trimmed)) return { v: '', t: TEXT, f: trimmed };
  const number = typedNumber(trimmed);
  // 百分比格式的格里敲“80”就是 80%（Excel 的自动百分比输入）。
  if (number && numFmt.includes('%') && !trimmed.endsWith('%')) {
    return { v: Number((Number(number.v) / 100).toPrecision(15)), t: NUMBER };
  }
  if (number) return number;
  if (/^(true|false)$/i.test(trimmed)) return { v: /^true$/i.test(trimmed) ? 1 : 0, t: BOOLEAN };
  return typedDate(trimmed) ?? { v: text, t: TEXT };
}

/** 以用户身份敲入一格：走界面编辑同样的命令，受同样的拦截。 */
export class Typing {
  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {}

  enter(id: string, r: number, c: number, text: string): boolean {
    this.context.flush();
    const numFmt = this.cells.read(id, r, c).style.numFmt ?? 'General';
    const typed = interpretTyped(text, numFmt);
    const value: Record<string, unknown> = { f: null, si: null, p: null };
    if (typed.f) Object.assign(value, { f: typed.f, v: null, t: null });
    else if (text === '') Object.assign(value, { v: null, t: null });
    else Object.assign(value, { v: typed.v, t: typed.t });
    if (typed.format && numFmt === 'General') value.s = { n: { pattern: typed.format } };
    return this.context.commands.syncExecuteCommand('sheet.command.set-range-values', {
      unitId: this.context.unitId,
      subUnitId: id,
      range: toRange({ r, c, r2: r, c2: c }),
      value,
    });
  }
}
