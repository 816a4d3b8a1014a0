import { builtInPack, layoutDifferences, readPack } from '../../forms';
import type { Layout } from '../../forms';
import { findScheme, parseScheme, schemeDifferences } from '../../schemes';
import type { Scheme } from '../../schemes';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { jsonDifferences } from '../jsonDifferences';
import { parseJson, readText } from '../jsonInput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError } from '../readInput';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

/** 要比的一边：方案与版面，哪样没有就是没有。 */
interface Side {
  readonly title: string;
  readonly scheme: Scheme | null;
  readonly layouts: unknown;
  /** 内置的。 */
  readonly isBuiltIn?: true;
  /** 核对过、能逐栏比的版面；文件里的版面写法不对就没有。 */
  readonly read?: readonly Layout[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 方案编号，或方案、方案包的 JSON 文件。 */
async function readSide(folder: string, operand: string): Promise<Side> {
  const known = findScheme(operand);
  if (known) {
    const { layouts } = await builtInPack(known);
    return { title: known.title, scheme: known, layouts, isBuiltIn: true, read: layouts };
  }
  if (!/\.json$/i.test(operand))
    throw new InputError('不是方案编号（pbe schemes 列出），也不是 .json 文件。');
  const text = await readText(folder, operand);
  const json = parseJson(text);
  const isPack = isRecord(json) && Array.isArray(json['layouts']);
  const own = isPack ? json['scheme'] : json;
  const checked = isPack ? readPack(text) : null;
  const read = checked?.ok ? { read: checked.pack.layouts } : {};
  const title = isRecord(json) && typeof json['title'] === 'string' ? json['title'] : operand;
  if (own === undefined) return { title, scheme: null, layouts: isPack ? json['layouts'] : [], ...read };
  const parsed = parseScheme(own);
  if (!parsed.ok) throw new InputError(parsed.problems.join('\n  '));
  return { title, scheme: parsed.scheme, layouts: isPack ? json['layouts'] : [], ...read };
}

const shown = (value: string): string => (value === '' ? '（没有）' : value.replace(/\s*\n\s*/g, ' '));

/** `pbe diff-pack`：两份方案（包）哪里不同；只读。 */
export async function diffPack(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has } = parseArguments(args, [{ name: '--json' }]);
  const [left, right, ...more] = operands;
  if (left === undefined || right === undefined || more.length > 0)
    throw new UsageError('请写两份方案：编号，或方案、方案包的 .json 文件。');
  const read = (operand: string) =>
    readSide(terminal.folder, operand).catch((error: unknown) => {
      for (const line of problemLines(operand, error)) terminal.error(line);
      return null;
    });
  const [one, other] = [await read(left), await read(right)];
  if (!one || !other) return exitCodes.unreadable;
  const found = [
    ...(one.scheme && other.scheme ? schemeDifferences(one.scheme, other.scheme) : []),
    // 两地的版面处处不在一格，有一边是内置的就比有哪些栏；两份文件（多半是同一份的前后两版）逐处比
    ...((one.isBuiltIn || other.isBuiltIn) && one.read && other.read
      ? layoutDifferences(one.read, other.read)
      : jsonDifferences(one.layouts, other.layouts, '版面').map((each) => ({ ...each, what: each.path }))),
  ].map(({ what, left: before, right: after }) => ({ what, left: before, right: after }));
  if (has('--json')) for (const each of found) terminal.out(JSON.stringify(each));
  else {
    terminal.out(
      `${one.title} ↔ ${other.title}：${found.length === 0 ? '没有不同' : `${found.length} 处不同`}`,
    );
    for (const each of found) terminal.out(`  ${each.what}：${shown(each.left)} ↔ ${shown(each.right)}`);
  }
  return found.length === 0 ? exitCodes.ok : exitCodes.findings;
}
