import { UsageError } from './usageError';

/** 命令行的一个选项。 */
export interface OptionSpec {
  /** 长写法，带 `--`。 */
  readonly name: string;
  /** 短写法，带 `-`。 */
  readonly short?: string;
  /** 后面要跟一个值，如文件名。 */
  readonly takesValue?: boolean;
}

/** 读好的命令行。 */
export interface ParsedArguments {
  /** 选项以外的，依次。 */
  readonly operands: readonly string[];
  has(name: string): boolean;
  /** 选项的值；没写为 `null`。 */
  value(name: string): string | null;
}

/** 读命令行；`--` 之后都算文件名，`--名=值` 与 `--名 值` 都认。 */
export function parseArguments(args: readonly string[], specs: readonly OptionSpec[]): ParsedArguments {
  const operands: string[] = [];
  const values = new Map<string, string | null>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg);
      continue;
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const written = equals < 0 ? arg : arg.slice(0, equals);
    const spec = specs.find(({ name, short }) => name === written || short === written);
    if (!spec) throw new UsageError(`不认识选项 ${written}。`);
    if (values.has(spec.name)) throw new UsageError(`选项 ${spec.name} 写了两次。`);
    if (!spec.takesValue) {
      if (equals >= 0) throw new UsageError(`选项 ${spec.name} 后面不跟值。`);
      values.set(spec.name, null);
      continue;
    }
    const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
    if (value === undefined || value === '') throw new UsageError(`选项 ${spec.name} 后面要写一个值。`);
    values.set(spec.name, value);
  }
  return { operands, has: (name) => values.has(name), value: (name) => values.get(name) ?? null };
}
