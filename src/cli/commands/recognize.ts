import { cellAddress } from '../../forms';
import { recognizeGrid } from '../../recognize';
import type { Place, Proposal } from '../../recognize';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { jsonArray } from '../output/jsonArray';
import { parseArguments } from '../parseArguments';
import { packOption, readPackOption } from '../packOption';
import { problemLines } from '../problemLines';
import { readTables } from '../readTables';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const address = ({ row, column }: Place): string => cellAddress(row, column);

/** 提案 → 命令行的 JSON：位置写成单元格地址；标签与值同格的另给拆出来的 `value`。 */
function record(proposal: Proposal) {
  const { sheet, kind, unit, year, cells, questions, extra } = proposal;
  return {
    sheet,
    kind,
    unit,
    year,
    cells: cells.map((cell) => ({
      cell: address(cell),
      field: cell.field,
      ...(cell.inline === undefined ? {} : { value: cell.inline }),
    })),
    questions: questions.map(({ cells: asked, text, choices }) => ({
      cells: asked.map(address),
      text,
      choices,
    })),
    extra: extra.map((each) => ({ cell: address(each), label: each.label })),
  };
}

function report(proposal: Proposal): readonly string[] {
  const { sheet, kind, title, unit, year, cells, blocks, questions, extra } = proposal;
  const facts = [
    kind ?? '认不出表种',
    unit === null ? '金额单位没有写' : `单位：${unit}`,
    year === null ? '年度没有写' : `${year}年度`,
  ];
  return [
    `  工作表“${sheet}”${title === '' ? '' : `《${title}》`}：${facts.join('，')}`,
    `    认定 ${cells.length} 格${blocks.map(({ key, firstRow, lastRow }) => `，${key} 第 ${firstRow + 1}–${lastRow + 1} 行`).join('')}`,
    ...questions.map(
      ({ text, choices, cells: asked }) =>
        `    要问：${text}（${asked.slice(0, 3).map(address).join('、')}${asked.length > 3 ? '…' : ''}；${choices.join('、')}）`,
    ),
    ...(extra.length > 0
      ? [
          `    自定义栏 ${extra.length} 格：${[...new Set(extra.map(({ label }) => label))].slice(0, 12).join('、')}`,
        ]
      : []),
  ];
}

/** `pbe recognize`：认出文件里的表，不改文件。 */
export async function recognize(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [{ name: '--json' }, packOption]);
  const { operands, has } = parsed;
  if (operands.length === 0) throw new UsageError('请写要认的 .xlsx 或 .docx 文件。');
  const pack = await readPackOption(parsed, terminal.folder).catch((error: unknown) => {
    for (const line of problemLines(parsed.value(packOption.name) ?? '', error)) terminal.error(line);
    return null;
  });
  if (pack === null) return exitCodes.unreadable;
  const layouts = pack?.layouts ?? [];
  const array = has('--json') ? jsonArray(terminal) : null;
  let [found, unreadable] = [0, 0];
  for (const file of operands) {
    try {
      const tables = await readTables(terminal.folder, file);
      const proposals = tables.flatMap(({ grid }) => recognizeGrid(grid, layouts));
      found += proposals.length;
      if (!array)
        terminal.out(`${file}：${proposals.length > 0 ? `认出 ${proposals.length} 张表` : '没有认出绩效表'}`);
      for (const proposal of proposals) {
        if (array) array.add(record(proposal));
        else for (const line of report(proposal)) terminal.out(line);
      }
    } catch (error) {
      unreadable++;
      for (const line of problemLines(file, error)) terminal.error(line);
    }
  }
  array?.end();
  if (unreadable > 0) return exitCodes.unreadable;
  return found > 0 ? exitCodes.ok : exitCodes.findings;
}
