import type { GridSource } from './grid';
import type { Proposal } from './proposal';
import { squeeze } from './text';

/** 一张年初批复的绩效目标表。 */
export interface RecognizedTargets {
  readonly kind: '项目支出绩效目标申报表' | '部门整体绩效目标申报表';
  readonly sheet: string;
  readonly unit: Proposal['unit'];
  readonly year: number | null;
  /** 单格的栏：字段的键 → 写着的字。 */
  readonly values: Readonly<Record<string, string>>;
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly indicator: string;
    /** 比较符、数、单位连着写。 */
    readonly target: string;
    /** 分值一栏写着的字；没有这一栏为空串。 */
    readonly weight: string;
  }[];
}

/** 定性的、没有写比较符的。 */
const NO_SYMBOL = /^(定性|定量|正向|反向|-|—|\/)?(指标)?$/;

/** 一格的文字；并在上面的格顺延。 */
function textAt(grid: GridSource, row: number, column: number): string {
  const merge = grid.merges.find(
    (one) => one.row <= row && row <= one.lastRow && one.column <= column && column <= one.lastColumn,
  );
  const [r, c] = merge ? [merge.row, merge.column] : [row, column];
  return grid.cells.find((cell) => cell.row === r && cell.column === c)?.text.trim() ?? '';
}

/** “≥”“3000”“人”连成“≥3000人”；指标值里已经写了比较符、单位的不重复。 */
function targetText(symbol: string, value: string, unit: string): string {
  if (value === '') return '';
  const own = squeeze(symbol);
  const before = NO_SYMBOL.test(own) || /^[≥≤=＝><＞＜≧≦]/.test(value) ? '' : own;
  return `${before}${value}${unit === '' || value.endsWith(unit) ? '' : unit}`;
}

/** 目标申报表的提案 → 目标；别的表返回 `null`。指标名空着的行、“……”行不要。 */
export function targetsOf(grid: GridSource, proposal: Proposal): RecognizedTargets | null {
  const { kind } = proposal;
  if (kind !== '项目支出绩效目标申报表' && kind !== '部门整体绩效目标申报表') return null;
  const values: Record<string, string> = {};
  for (const { field, row, column, inline } of proposal.cells) {
    if (field.startsWith('绩效指标.')) continue;
    const text = inline ?? textAt(grid, row, column);
    if (text !== '') values[field] = values[field] === undefined ? text : `${values[field]}\n${text}`;
  }
  const indicators = proposal.blocks
    .filter(({ key }) => key === '绩效指标')
    .flatMap(({ columns, firstRow, lastRow }) => {
      const at = (row: number, key: string) => {
        const column = columns.find((one) => one.key === key)?.column;
        return column === undefined ? '' : textAt(grid, row, column);
      };
      return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i).map((row) => ({
        level1: squeeze(at(row, '一级指标')),
        level2: squeeze(at(row, '二级指标')),
        indicator: at(row, '三级指标')
          .replace(/^指标\d+[:：.]?/, '')
          .trim(),
        target: targetText(at(row, '指标性质'), at(row, '年度指标值'), at(row, '度量单位')),
        weight: at(row, '分值'),
      }));
    })
    .filter(({ indicator }) => indicator !== '' && !/^[…．.]+$/.test(indicator));
  const { sheet, unit, year } = proposal;
  return { kind, sheet, unit, year, values, indicators };
}
