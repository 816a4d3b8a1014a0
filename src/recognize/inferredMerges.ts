import { isHeading, typeOf } from './bandType';
import type { BandType } from './bandType';
import { lastColumnOf } from './grid';
import type { Grid, GridCell, GridSource } from './grid';
import { isNoteBetween, isNoteRow } from './notes';
import { isDash, looksLikeLabel, looksNumeric } from './text';
import { endsBlock, isTotal } from './totalLabels';
import { matchIndicatorColumn } from './vocabulary/columns';
import { matchBasicRow } from './vocabulary/basicData';
import { matchStage } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';
import { sourceOf } from './vocabulary/funds';

/** 一段行：表头与它管着的行，或连着的“标签、值”行；一段里没有一格从某一列开始，那一列就是左边一格的延伸。 */
interface Band {
  readonly first: number;
  last: number;
  /** 读到了总分行，到此为止。 */
  closed: boolean;
  readonly type: BandType;
}

/** 一格里写着标签与值的说明。 */
const STATED = /^\s*(金额)?单位\s*[:：].*元/;

/** 一行还在这一段里：资金行以来源起头，指标行不以“总分”、说明起头。 */
function belongs(grid: Grid, band: Band, row: number): boolean {
  const [leading, ...others] = grid.filled(row);
  if (!leading) return band.type === 'goals' && row === band.first + 1;
  if (band.type === 'goals') return row === band.first + 1;
  if (isNoteRow(grid, row)) return isNoteBetween(grid, row) && belongs(grid, band, row + 1);
  if (band.type === 'indicators') {
    if (isTotal(leading.text)) return (band.closed = true);
    return !endsBlock(leading.text) && (others.length >= 2 || matchLabel(leading.text) === null);
  }
  const head = grid.filled(band.first)[0]?.column ?? grid.left;
  if (sourceOf(leading.text) !== null || leading.column > head || matchBasicRow(leading.text) !== null)
    return true;
  return (
    matchLabel(leading.text) === null &&
    others.slice(1).every(({ text }) => looksNumeric(text) || isDash(text))
  );
}

function bandsOf(grid: Grid): readonly Band[] {
  const bands: Band[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    const grouped = groupsHeading(grid, row);
    const open = bands.at(-1);
    const isSecond = open?.last === row - 1 && isLowerLevel(grid, open, row);
    const type = grouped ? 'indicators' : isSecond ? 'pairs' : typeOf(grid, row);
    const headed =
      open && open.type !== 'pairs' && open.type !== 'line' && open.last === row - 1 && !open.closed;
    if (headed && (type === 'pairs' || type === 'line') && belongs(grid, open, row)) open.last = row;
    else if (type === 'pairs' && open?.type === 'pairs' && open.last === row - 1) open.last = row;
    else {
      bands.push({ first: row, last: grouped ? row + 1 : row, closed: false, type });
      if (grouped) row++;
    }
  }
  return bands;
}

/** 指标区表头的下一层（“名称｜分值”，或写在空着的格下面的列名），不是另一个表头。 */
const isLowerLevel = (grid: Grid, { first, type }: Band, row: number): boolean =>
  type === 'indicators' &&
  row - first < MOST_LEVELS &&
  ((row - first === 1 && startsWithName(grid, row)) || isNextLevel(grid, first, row));

/** 两层表头里“一级指标”下面写的列名。 */
const NAME = '名称';

const startsWithName = (grid: Grid, row: number): boolean => grid.filled(row)[0]?.text.trim() === NAME;

/** 第二层从最左一列写起的：“名称｜分值｜名称｜分值”，或一级、二级、三级指标都写在这一层。 */
const isNamesRow = (texts: readonly string[]): boolean =>
  texts[0]?.trim() === NAME || isHeading(texts, (text) => matchIndicatorColumn(text) !== null, 4);

/** 两层表头的上层只写“评价指标”“自评情况”，列名在下一行。 */
function groupsHeading(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map(({ text }) => text);
  const under = row < grid.bottom ? grid.filled(row + 1).map(({ text }) => text) : [];
  return (
    texts.length >= 2 &&
    texts.length < under.length &&
    texts.every((text) => looksLikeLabel(text) && sourceOf(text) === null) &&
    texts.some((text) => /指标$/.test(text.trim())) &&
    isHeading(under, (text) => matchIndicatorColumn(text) !== null, 4)
  );
}

/** 表头最多叠几层。 */
const MOST_LEVELS = 3;

/** 表头最下面一层占着的行；只有一层返回表头那一行。 */
function headingBottom(grid: Grid, { first, last, type }: Band): number {
  if (type !== 'indicators' && type !== 'amounts') return first;
  let bottom = first;
  while (bottom - first + 1 < MOST_LEVELS && bottom + 2 <= last && isNextLevel(grid, first, bottom + 1))
    bottom++;
  return bottom;
}

/** 这一行是上面一层表头的下一层：都是标签，至少有一半写在上面空着的格下面。 */
function isNextLevel(grid: Grid, first: number, row: number): boolean {
  const under = grid.filled(row);
  const [left] = grid.filled(first);
  const texts = under.map(({ text }) => text);
  const indented = (under[0]?.column ?? 0) > (left?.column ?? 0) && sourceOf(texts[0] ?? '') === null;
  return (
    under.length >= 2 &&
    (indented || isNamesRow(texts) || repeatsSources(texts)) &&
    texts.every(looksLikeLabel) &&
    under.some(({ column }) => grid.at(row - 1, column)?.text === '') &&
    under.filter(({ column }) => grid.at(row - 1, column)?.text !== '').length * 2 <= under.length
  );
}

/** “年初预算数”“全年预算数”下面各分一遍“基本支出｜项目支出”：来源写在列上，不是行标签。 */
const repeatsSources = (texts: readonly string[]): boolean =>
  texts.length >= 4 &&
  texts.every((text) => sourceOf(text) !== null) &&
  texts.every((text) => texts.filter((other) => other.trim() === text.trim()).length > 1);

/** 标签，或写明了是标签（末尾有冒号）。 */
const isLabel = (text: string): boolean =>
  matchLabel(text) !== null || sourceOf(text) !== null || matchStage(text) !== null || /[:：]\s*$/.test(text);

/**
 * “标签、值”行里，一格往右并到哪一列为止：值、与真正的值在后面的标签，并到下一格有字的前面；
 * 后面空着待填的标签，给它留出值的一格（别的行从那一列写起的，没有就是紧挨着的一格）。
 */
function pairEnd(grid: Grid, row: number, column: number, starts: ReadonlySet<number>): number {
  const own = grid.at(row, column)?.text ?? '';
  const filled = grid.filled(row);
  const next = filled.find((cell) => cell.column > column);
  const end = (next?.column ?? grid.right + 1) - 1;
  // 竖排块名只占它下面各行写字的左边
  const under = filled[0]?.column === column ? grid.filled(row + 1)[0]?.column : undefined;
  const edge = under !== undefined && under > column ? Math.min(end, under - 1) : end;
  if (own === '') {
    for (let c = column + 1; c <= edge; c++) if (starts.has(c)) return c - 1;
    return edge;
  }
  if (isLabel(own) && filled.length === 1) return column;
  if (!isLabel(own) || (next !== undefined && !isLabel(next.text))) return edge;
  for (let c = column + 1; c <= edge; c++) if (starts.has(c)) return c - 1;
  return column;
}

/**
 * 一格也没有合并、或只有表名与说明一类独占一行的合并着的表（另存、粘贴时丢了合并）：按各段的列与空着的格推出原来的合并。
 *
 * 横向：一段里没有一格从这一列开始，这一列并进左边一格。竖向：一行最左边的字下面空着、右边还有字，往下并。
 * 推出来的只用来认，不改表；推错了至多认不出，位置仍是原来的格。
 *
 * @returns 表上有合并、或没有什么可推的返回 `null`
 */
export function inferredMerges(grid: Grid): GridSource | null {
  const lines: GridCell[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    const wide = grid.starting(row).filter(({ rows, columns }) => rows > 1 || columns > 1);
    const isLine = grid.filled(row).length <= 1 && wide.every(({ rows }) => rows === 1);
    if (wide.length > 0 && !isLine) return null;
    lines.push(...wide);
  }
  const bands = bandsOf(grid);
  const pairStarts = new Set<number>();
  for (const { first, last, type } of bands) {
    if (type !== 'pairs') continue;
    for (let row = first; row <= last; row++)
      // “单位：万元”一格里写全了，别的行的值不从这一列写起
      for (const { column, text } of grid.filled(row)) if (!STATED.test(text)) pairStarts.add(column);
  }
  const covered = new Set<string>();
  const merges: GridSource['merges'][number][] = [];
  const add = (row: number, column: number, lastRow: number, lastColumn: number): void => {
    if (lastRow === row && lastColumn === column) return;
    merges.push({ row, column, lastRow, lastColumn });
    for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) covered.add(`${r},${c}`);
  };
  for (const line of lines) add(line.row, line.column, line.row, lastColumnOf(line));
  for (const band of bands) {
    const starts = new Set<number>(band.type === 'pairs' ? pairStarts : []);
    for (let row = band.first; row <= band.last; row++) {
      for (const { column, text } of grid.filled(row)) if (!STATED.test(text)) starts.add(column);
    }
    const bottom = headingBottom(grid, band);
    const text = (row: number, column: number): string => grid.at(row, column)?.text ?? '';
    const headsUnder = (row: number, column: number): boolean => {
      for (let under = row + 1; under <= bottom; under++) if (text(under, column) !== '') return true;
      return false;
    };
    for (let row = band.first; row <= band.last; row++) {
      const leftmost = grid.filled(row)[0]?.column;
      const isLine = band.type === 'line' || isNoteRow(grid, row);
      for (let column = grid.left; column <= grid.right; column++) {
        if (covered.has(`${row},${column}`)) continue;
        const isHeader = row < bottom;
        let right = column;
        const free = (next: number): boolean => {
          if (text(row, next) !== '' || covered.has(`${row},${next}`)) return false;
          if (isLine) return true;
          if (band.type === 'pairs') return next <= pairEnd(grid, row, column, starts);
          return !starts.has(next) || (isHeader && text(row, column) !== '' && headsUnder(row, next));
        };
        while (right < grid.right && free(right + 1)) right++;
        let down = row;
        if (text(row, column) !== '') {
          const isCaption = column === leftmost && !isLine;
          const limit = isCaption ? band.last : isHeader ? bottom : row;
          const open = (next: number): boolean => {
            if (isHeader && !isCaption) return text(next, column) === '';
            const following = grid.filled(next)[0];
            return following === undefined ? band.type === 'goals' : following.column > column;
          };
          while (down < limit && open(down + 1)) down++;
        }
        add(row, column, down, right);
        column = right;
      }
    }
  }
  if (merges.length === 0) return null;
  const cells: GridSource['cells'][number][] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (const { column, text, isNumber, formula } of grid.starting(row)) {
      if (text !== '' || formula !== null) cells.push({ row, column, text, isNumber, formula });
    }
  }
  return { name: grid.name, rowCount: grid.bottom + 1, columnCount: grid.right + 1, cells, merges };
}
