import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { usesPbe } from '../../../../src/domain';
import { createHeadlessEngine, type EnginePort } from '../../../../src/host';
import {
  readSubmission,
  registryNamespace,
  verifySeal,
  type SubmissionData,
} from '../../../../src/submission';
import { exportXlsx, importXlsx, readXlsx, type XlsxBook } from '../../../../src/xlsx';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { dataOf } from '../../../unit/support/memorySource';
import { convert, libreOffice } from '../../xlsx/libreOffice';
import { digest, explainAll, filledDesk, seal } from './support';

const options = { functionNamespaces: ['PBE'], registryNamespace };

interface SealedFile {
  readonly draft: Uint8Array;
  readonly sealed: Uint8Array;
}

/** 填好、说明好、定稿，定稿前后各存一份。 */
async function sealedFile(data: SubmissionData): Promise<SealedFile> {
  const desk = await filledDesk(data);
  await explainAll(desk);
  const draft = await exportXlsx(desk.host.engine, options);
  const result = await seal(desk.session);
  if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
  return { draft, sealed: await exportXlsx(desk.host.engine, options) };
}

/** 每一格的值与显示文字；LibreOffice 存 15 位有效数字。 */
function everyCell(book: XlsxBook) {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const { value, text } = sheet.cell(row, column);
        const kept = typeof value === 'number' ? Number(value.toPrecision(15)) : value;
        return { at: `${sheet.name}!${row},${column}`, value: kept, text };
      }),
    ).flat(),
  );
}

function formulas(book: XlsxBook): readonly string[] {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column).formula ?? []),
    ).flat(2),
  );
}

/** 在我们的引擎里改一个字段，像没有加载项的人撤了保护改的。 */
async function tamper(file: Uint8Array, field: string, value: number): Promise<Uint8Array> {
  const place = readSubmission(readXlsx(file, options))?.forms.flatMap(
    (form) => form.fields.get(field)?.place ?? [],
  )[0];
  if (!place) throw new Error(`没有字段 ${field}`);
  const engine: EnginePort = createHeadlessEngine();
  await importXlsx(engine, file, options);
  const id = engine.sheets().find(({ name }) => name === place.sheetName)!.id;
  const { row: r, column: c } = place;
  engine.writeCells(id, { r, c, r2: r, c2: c }, () => ({ value }));
  const changed = await exportXlsx(engine, options);
  engine.dispose();
  return changed;
}

describe.runIf(libreOffice)('定稿的工作簿没有加载项也对', () => {
  it.each([
    ['衡阳 2022 改正稿', hengyang, '执行数', 400, ['资金执行率', '0.6854', '0.792']],
    ['湘西 2020 改正稿', xiangxi, '在职人员数', 6, ['评价指标.3.指标值', '0.3077', '0.4615']],
  ])(
    '%s：LibreOffice 强制重算，每一格都等于我们的；复核无改动；改一格，复核指出那一格',
    async (_, json, field, value, [dependent, before, after]) => {
      const { draft, sealed: ours } = await sealedFile(dataOf(json));
      // 强制重算真的起作用：没有定稿的重算就是 #NAME?
      const recalculated = readXlsx(await convert(draft, 'xlsx', { recalculate: true }), options);
      expect(everyCell(recalculated).some(({ text }) => text === '#NAME?')).toBe(true);
      const theirs = await convert(ours, 'xlsx', { recalculate: true });
      const [mine, read] = [readXlsx(ours, options), readXlsx(theirs, options)];
      const cells = everyCell(read);
      expect(cells).toEqual(everyCell(mine));
      expect(cells.filter(({ text }) => /#NAME\?|PBE/.test(text)).map(({ at }) => at)).toEqual([]);
      expect([...formulas(read), ...formulas(mine)].filter((formula) => usesPbe(formula))).toEqual([]);
      for (const source of [mine, read]) {
        const report = await verifySeal(source, digest);
        expect(report).toMatchObject({ valid: true, changes: [], recomputation: { differences: [] } });
        expect(report!.recomputation.checked).toBeGreaterThan(30);
        const findings = auditSubmission(readSubmission(source)!, { stage: '定稿' });
        expect(findings.filter(({ severity }) => severity === '错误')).toEqual([]);
        expect(findings.filter(({ rule }) => rule === 'A13')).toEqual([]);
      }
      const changed = await convert(await tamper(ours, field, value), 'xlsx', { recalculate: true });
      const report = await verifySeal(readXlsx(changed, options), digest);
      expect(report?.valid).toBe(false);
      const changeOf = (key: string | undefined) => report?.changes.find((change) => change.key === key);
      expect(changeOf(field)).toMatchObject({ after: String(value) });
      expect(changeOf(field)?.place).not.toBeNull();
      expect(changeOf(dependent)).toMatchObject({ before, after });
    },
    300_000,
  );
});
