import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findForm } from '../../../src/forms';
import {
  readSubmission,
  registryNamespace,
  toSubmissionData,
  type CellSource,
  type SourceCell,
} from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';

const folder = new URL('../../fixtures/versions/', import.meta.url);
const title = '项目自评结果汇总表';

/** 第 1 版（还没有“备注”列）的工作簿，右边紧挨着的一列写着单位自己的字。 */
function withNeighbour(text: string): CellSource {
  const bytes = new Uint8Array(readFileSync(new URL(`${title}@1.xlsx`, folder)));
  const source = readXlsx(bytes, { functionNamespaces: ['PBE'], registryNamespace });
  const neighbour = findForm(title).columnWidths.length - 1;
  const own: SourceCell = { value: text, formula: null, text };
  return {
    ...source,
    sheets: source.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: Math.max(sheet.columnCount, neighbour + 1),
      cell: (row: number, column: number) => (column === neighbour ? own : sheet.cell(row, column)),
    })),
  };
}

describe('旧版表样里还没有的列', () => {
  it('读作空，不读邻列；别的照读，也不报名称失效', () => {
    const submission = readSubmission(withNeighbour('单位自己的备注'))!;
    const { rows } = submission.forms[0]!.blocks.get('项目')!;
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) {
      expect(cells.get('备注')).toMatchObject({ place: null, expectedFormula: null, overridden: false });
      expect(cells.get('备注')?.cell.value).toBe('');
      expect(cells.get('自评等级')?.expectedFormula).toMatch(/^=PBE\.GRADE\(\$F\d+\)$/);
    }
    const data = toSubmissionData(submission).forms[0]!;
    const json = JSON.parse(readFileSync(new URL(`${title}@1.json`, folder), 'utf8')) as {
      forms: readonly { rows: unknown; values: unknown }[];
    };
    expect(data).toMatchObject({ rows: json.forms[0]!.rows, values: json.forms[0]!.values });
    expect(submission.notices.map(({ message }) => message)).toEqual([
      `工作表“${title}”是旧版表样，内容照读；点“修复”升级成现在的版面，录入的内容都带过去。`,
    ]);
  });

  it('列的名称也丢了：按那一版的列序推，不按今天的', () => {
    const source = withNeighbour('单位自己的备注');
    const names = source.names.filter(({ name }) => name !== '汇总_项目明细_自评得分');
    const { rows } = readSubmission({ ...source, names })!.forms[0]!.blocks.get('项目')!;
    expect(rows[0]?.cells.get('自评得分')?.place?.column).toBe(5);
  });
});
