import { pbeFunctions } from '../../domain';
import { FUNCTION_NAMESPACE } from '../../functions';
import { schemes } from '../../schemes';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { textTable } from '../output/textTable';
import { parseArguments } from '../parseArguments';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

function print(args: readonly string[], rows: readonly (readonly string[])[], terminal: Terminal): ExitCode {
  if (parseArguments(args, []).operands.length) throw new UsageError('这个命令后面不写别的。');
  for (const line of textTable(rows)) terminal.out(line);
  return exitCodes.ok;
}

/** `pbe schemes`：列出方案。 */
export function listSchemes(args: readonly string[], terminal: Terminal): ExitCode {
  const rows = schemes.map(({ id, title, year, forms }) => [
    id,
    title,
    year === null ? '不限' : String(year),
    forms.map(({ form }) => form).join('、'),
  ]);
  return print(args, [['方案', '名称', '年度', '表'], ...rows], terminal);
}

/** `pbe functions`：列出自定义函数。 */
export function listFunctions(args: readonly string[], terminal: Terminal): ExitCode {
  const rows = pbeFunctions.map(({ id, title, parameters, description, native }) => [
    `${FUNCTION_NAMESPACE}.${id}(${parameters.map(({ label, optional }) => (optional ? `[${label}]` : label)).join(', ')})`,
    title,
    native.kind === 'frozen' ? '定值' : '有',
    description,
  ]);
  return print(args, [['函数', '名称', '等价公式', '说明'], ...rows], terminal);
}
