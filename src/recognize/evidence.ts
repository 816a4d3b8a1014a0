import type { Grid, GridCell } from './grid';
import { neither } from './proposal';
import type { Binding, ProposedBlock, Question } from './proposal';
import { isDash, squeeze } from './text';
import { isUnit } from './units';

/** 第二个证据对不上的格不认，改为问。 */
export interface Weighed {
  readonly cells: readonly Binding[];
  readonly questions: readonly Question[];
  /** 有疑问的列（区的键与列号），区里照样列着，键为 `null`。 */
  readonly doubtedColumns: readonly { readonly block: ProposedBlock; readonly column: number }[];
}

const AMOUNT =
  /\.(年初预算数|全年预算数|全年执行数|年中调整数|到位数|结余数|上年决算数|本年预算数|本年决算数)$|^(资金总额|执行数)$/;
const RATE = /执行率$|^(控制率|总体完成率)$/;
const SCORE = /^(总分|总分分值|执行率分值|执行率得分)$/;
/** 人手里不填数时写的字。 */
const NOTHING = /^(无|免|略|空|零|暂无|不适用|未填|待填|\*+|x+|X+|…+|_+|[（(][^()（）]*[)）])$/;

/** 一格里写的像不像数：去掉数字、符号与单位，剩不下两个字。 */
function isQuantity(text: string): boolean {
  const squeezed = squeeze(text);
  if (squeezed === '' || isDash(text) || NOTHING.test(squeezed)) return true;
  if (!/\d/.test(squeezed)) return false;
  // “854万（示范建设295万元，畅通工程159万元）”：写着单位的数，后面括号里是怎样分的
  const amount = squeezed.replace(/^(约?[\d,.]+(?:[百千万亿]*元|万|亿))\([^()]*\)$/, '$1');
  return amount.replace(/[\d.,%‰≥≤≧≦=＝<>~≈+\-*/()☑√:：]|[十百千万亿]?元|分|约|共|人民币/g, '').length <= 2;
}

/** 这个字段是金额、率、分。 */
export const isNumberField = (field: string): boolean =>
  AMOUNT.test(field) || RATE.test(field) || SCORE.test(field);

/** 列的内容与列名对不对得上；格太少看不出，算对得上。 */
function columnFits(key: string, texts: readonly string[]): boolean {
  const filled = texts
    .map(squeeze)
    .filter(
      (text) => text !== '' && !isDash(text) && !NOTHING.test(text) && !/^[\d(（]+[.、)）]$/.test(text),
    );
  if (filled.length < 3) return true;
  const share = (test: (text: string) => boolean) => filled.filter(test).length / filled.length;
  if (key === '分值' || key === '得分') return share(isQuantity) >= 0.6;
  if (key === '三级指标') return share((text) => !/[\u4e00-\u9fffA-Za-z]/.test(text)) <= 0.5;
  if (key === '年度指标值' || key === '实际完成值') return share(isUnit) < 0.8;
  if (key === '偏差原因分析及改进措施')
    return share((text) => /^\d+(\.\d+)?%?$/.test(text) && text !== '0') <= 0.6;
  return true;
}

function textsOf(grid: Grid, block: ProposedBlock, column: number): string[] {
  const texts: string[] = [];
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const cell = grid.at(row, column);
    if (cell && cell.row === row && cell.column === column) texts.push(cell.text);
  }
  return texts;
}

/** 得分比分值还高的行占多数：两列多半印反了。 */
export function scoresExceedWeights(
  grid: Grid,
  block: { readonly firstRow: number; readonly lastRow: number },
  weight: number,
  score: number,
): boolean {
  let [above, both] = [0, 0];
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const [one, other] = [grid.at(row, weight), grid.at(row, score)];
    if (!one || !other || one.text === '' || other.text === '' || one.row !== row || other.row !== row)
      continue;
    const [most, got] = [Number(squeeze(one.text)), Number(squeeze(other.text))];
    if (!Number.isFinite(most) || !Number.isFinite(got)) continue;
    both++;
    if (got > most) above++;
  }
  return both >= 3 && above * 2 > both;
}

/**
 * 每个认定要有两个互不相干的证据：标签是一个，格里写的是另一个（空着的不作证）。
 * 金额、率、分的格写着别的，列里写的与列名对不上，都不认，改为问。
 */
export function weighEvidence(
  grid: Grid,
  cells: readonly Binding[],
  blocks: readonly ProposedBlock[],
): Weighed {
  const questions: Question[] = [];
  const doubtedColumns: { block: ProposedBlock; column: number }[] = [];
  for (const block of blocks) {
    const bad = block.columns.filter(
      ({ key, column }) => key !== null && !columnFits(key, textsOf(grid, block, column)),
    );
    const at = (key: string) => block.columns.find((column) => column.key === key);
    const [weight, score] = [at('分值'), at('得分')];
    if (weight && score && scoresExceedWeights(grid, block, weight.column, score.column)) {
      for (const column of [weight, score]) if (!bad.includes(column)) bad.push(column);
    }
    if (bad.length === 0) continue;
    for (const { column } of bad) doubtedColumns.push({ block, column });
    const names = bad.map(({ label }) => `“${label}”`).join('、');
    questions.push({
      cells: bad.map(({ column }) => ({ row: block.headerRow, column })),
      text: `${names}下面写的与列名对不上，这${bad.length > 1 ? '几列' : '一列'}是什么？`,
      choices: [bad.map(({ key }) => `${block.key}.${key ?? ''}`).join('＋'), neither],
    });
  }
  const doubtful = new Set<Binding>();
  const odd: Binding[] = [];
  for (const cell of cells) {
    const inColumn = doubtedColumns.some(
      ({ block, column }) =>
        cell.column === column && cell.row >= block.firstRow && cell.row <= block.lastRow,
    );
    if (inColumn) doubtful.add(cell);
    else if (isNumberField(cell.field) && !isQuantity(cell.inline ?? textAt(grid.at(cell.row, cell.column))))
      odd.push(cell);
  }
  for (const cell of odd) doubtful.add(cell);
  if (odd.length > 0) {
    const fields = odd.map(({ field }) => `“${field}”`).join('、');
    questions.push({
      cells: odd.map(({ row, column }) => ({ row, column })),
      text: `按标签这${odd.length > 1 ? '几格' : '一格'}是${fields}，写的却不是数，是不是？`,
      choices: [odd.map(({ field }) => field).join('＋'), neither],
    });
  }
  return { cells: cells.filter((cell) => !doubtful.has(cell)), questions, doubtedColumns };
}

const textAt = (cell: GridCell | null): string => cell?.text ?? '';
