import { adopt } from './commands/adopt';
import { check } from './commands/check';
import { combine } from './commands/combine';
import { collect } from './commands/collect';
import { diff } from './commands/diff';
import { evidence } from './commands/evidence';
import { diffPack } from './commands/diffPack';
import { fill } from './commands/fill';
import { finalize } from './commands/finalize';
import { help } from './commands/help';
import { importTables } from './commands/importTables';
import { listFunctions, listSchemes } from './commands/lists';
import { packageParcel } from './commands/package';
import { probe } from './commands/probe';
import { publish } from './commands/publish';
import { recognize } from './commands/recognize';
import { review } from './commands/review';
import { rollup } from './commands/rollup';
import { sample } from './commands/sample';
import { quote } from './commands/quote';
import { report } from './commands/report';
import { sheet } from './commands/sheet';
import { sign } from './commands/sign';
import { verify } from './commands/verify';
import { exitCodes } from './exitCodes';
import { InputError } from './readInput';
import { OutputError } from './save';
import type { ExitCode } from './exitCodes';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

type Command = (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = {
  fill,
  check,
  collect,
  combine,
  rollup,
  sample,
  review,
  diff,
  'diff-pack': diffPack,
  sheet,
  evidence,
  finalize,
  sign,
  verify,
  package: packageParcel,
  publish,
  probe,
  recognize,
  adopt,
  report,
  quote,
  import: importTables,
  help,
  schemes: listSchemes,
  functions: listFunctions,
};

const HELP_FLAGS = new Set(['--help', '-h']);

/** 执行一条命令，返回退出码；命令写错给出说明，程序自身的错照样抛出。 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = 'help', ...rest] = args.map((arg, i) => (i === 0 && HELP_FLAGS.has(arg) ? 'help' : arg));
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(`没有命令 ${name}。`);
    if (rest.some((arg) => HELP_FLAGS.has(arg))) return help([name], terminal);
    return await command(rest, terminal);
  } catch (error) {
    if (error instanceof OutputError || error instanceof InputError) {
      terminal.error(error.message);
      return exitCodes.unreadable;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`${error.message}用法：pbe help${command ? ` ${name}` : ''}`);
    return exitCodes.unreadable;
  }
}
