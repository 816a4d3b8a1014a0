import { docxWorkbook, isDocx, readDocx, tableGrids } from '../docx';
import { cellAddress, type Layout } from '../forms';
import { refuseLegacy } from '../importFile';
import { layoutFrom, recognizeGrid, withAnswers, type Answer, type Proposal } from '../recognize';
import { parseAddress } from '../submission';
import { readGrids } from '../xlsx';
import { InputError } from './readInput';
import { UsageError } from './usageError';

/** 认出来、有表样可绑的一张表。 */
export interface AdoptableTable {
  /** 第几张（从 1 起，全部文件里数）。 */
  readonly number: number;
  readonly sheetName: string;
  readonly proposal: Proposal;
  readonly layout: Layout;
}

/** 版面怎样取名，问题怎样回答。 */
export interface TableNaming {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Answer[];
}

/**
 * 模板的工作簿：.xlsx 原样；.docx 里的表格各铺成一张工作表（合并、列宽、行高、字体、对齐照文档）。
 * @throws ImportFileError 老格式
 */
export function sheetsOf(file: string, bytes: Uint8Array): Uint8Array {
  refuseLegacy(file, bytes);
  if (!isDocx(bytes)) return bytes;
  const grids = tableGrids(readDocx(bytes));
  if (grids.length === 0) throw new InputError('文档里没有表格。');
  return docxWorkbook(grids);
}

/**
 * 工作簿里可绑的表，一张工作表上有几张都列。
 * @param apart 版面从各表的左上角写起（装进方案包），不照原来的格
 */
export function adoptableTables(
  bytes: Uint8Array,
  { id, title, answers }: TableNaming,
  apart: boolean,
): readonly AdoptableTable[] {
  const found: AdoptableTable[] = [];
  for (const grid of readGrids(bytes)) {
    for (const recognized of recognizeGrid(grid)) {
      const proposal = withAnswers(recognized, answers);
      const number = found.length + 1;
      const identity = { id: number === 1 ? id : `${id}-${number}`, title };
      const layout = layoutFrom(grid, proposal, apart ? { ...identity, atOrigin: true } : identity);
      if (layout) found.push({ number, sheetName: grid.name, proposal, layout });
    }
  }
  return found;
}

/**
 * 绑哪几张（装哪几份版面）：写了 `--table 2,3` 照写的；没写，认出来的全要，一张工作表上几张的各绑在原处。
 * @throws UsageError 没有这一张
 */
export function chosenTables(
  all: readonly AdoptableTable[],
  written: string | null,
): readonly AdoptableTable[] {
  const wanted = written?.split(/[,，]/).map((part) => Number(part.trim()));
  for (const number of wanted ?? []) {
    if (!all.some((table) => table.number === number))
      throw new UsageError(`--table 写第几张，用逗号隔开；认出可绑的有 ${all.length} 张。`);
  }
  return wanted === undefined ? all : all.filter(({ number }) => wanted.includes(number));
}

/**
 * `1=B5=绩效指标.年度指标值,2=C3=都不是`：第几个问题、哪一格、是什么；没有指到的格收作自定义栏。
 */
export function answersOf(text: string | null): readonly Answer[] {
  const found = new Map<number, Answer>();
  for (const each of (text ?? '').split(/[,，]/).filter((part) => part.trim() !== '')) {
    const [number = '', address = '', field = ''] = each.split('=').map((part) => part.trim());
    const question = Number(number) - 1;
    const place = parseAddress(address);
    if (!Number.isInteger(question) || question < 0 || place === null || field === '')
      throw new UsageError(`--answer 写作“问题号=单元格=字段”，几个用逗号隔开（现为 ${each}）。`);
    const known = found.get(question)?.assigned ?? [];
    const assigned = field === '都不是' ? known : [...known, { row: place.row, column: place.column, field }];
    found.set(question, { question, assigned });
  }
  return [...found.values()];
}

/** 一张表认成什么、还有什么要问。 */
export function tableLines({ sheetName, proposal, layout }: AdoptableTable): readonly string[] {
  const { cells, questions, unit, year } = proposal;
  return [
    `工作表“${sheetName}”：${layout.kind}，认定 ${cells.length} 格，自定义栏 ${layout.extra?.length ?? 0} 栏` +
      `，单位 ${unit ?? '没有写（按万元）'}，年度 ${year ?? '没有写'}`,
    ...questions.map(
      ({ text, cells: asked, choices }, index) =>
        `  问题 ${index + 1}：${text}（${asked
          .slice(0, 6)
          .map(({ row, column }) => cellAddress(row, column))
          .join('、')}；${choices.join('、')}）`,
    ),
  ];
}
