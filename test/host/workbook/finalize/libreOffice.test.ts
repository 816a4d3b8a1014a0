import { beforeAll, describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { usesPbe } from '../../../../src/domain';
import { cellAddress } from '../../../../src/forms';
import {
  canonicalText,
  readSubmission,
  registryNamespace,
  verifySeal,
  type Place,
  type SubmissionData,
} from '../../../../src/submission';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { exportXlsx, readXlsx, type XlsxBook } from '../../../../src/xlsx';
import changli from '../../../fixtures/changli-2023.json';
import heshan from '../../../fixtures/heshan-2021.json';
import hengyangLive from '../../../fixtures/hengyang-2022-live.json';
import hengyangPrinted from '../../../fixtures/hengyang-2022.json';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxiPrinted from '../../../fixtures/xiangxi-2020.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { dataOf } from '../../../unit/support/memorySource';
import { scoringData, selfEvaluationData } from '../../../unit/support/regionalData';
import { editAll, libreOffice, type LibreOfficeJob } from '../../xlsx/libreOffice';
import { newState } from './smallForm';
import { openFilled } from '../support';
import { digest, explainAll, now, seal, signOff } from './support';

// 七八份工作簿一份份造出来，忙的机器上要一两分钟
vi.setConfig({ hookTimeout: 600_000 });

const options = { functionNamespaces: ['PBE'], registryNamespace };

/** 改正稿照规矩定稿；照印刷录入、只录了部分的还有错误，跳过审核那道关，公式照样比。 */
const samples: readonly (readonly [title: string, data: SubmissionData, gate: 'audited' | 'forced'])[] = [
  ['衡阳 2022 改正稿', dataOf(hengyang), 'audited'],
  ['湘西 2020 改正稿', dataOf(xiangxi), 'audited'],
  ['衡阳 2022 照印刷', dataOf(hengyangPrinted), 'forced'],
  ['衡阳 2022 留公式', dataOf(hengyangLive), 'forced'],
  ['湘西 2020 照印刷', dataOf(xiangxiPrinted), 'forced'],
  ['赫山 2021', dataOf(heshan), 'forced'],
  ['昌黎 2023', dataOf(changli), 'forced'],
  ['石家庄高新区 2020 自评表', selfEvaluationData('shijiazhuang-hitech-2020'), 'forced'],
  ['岳阳评分表', scoringData('yueyang'), 'forced'],
];

interface Sealed {
  /** 定稿前、定稿后存下的文件。 */
  readonly draft: Uint8Array;
  readonly sealed: Uint8Array;
  /** 要在 LibreOffice 里改的一格录入与新值。 */
  readonly change: { readonly key: string; readonly place: Place; readonly value: number };
}

interface Recalculated extends Sealed {
  readonly theirs: XlsxBook;
  readonly changed: XlsxBook;
}

async function sealedFile(data: SubmissionData, gate: 'audited' | 'forced'): Promise<Sealed> {
  const desk = await openFilled(data);
  if (gate === 'audited') await explainAll(desk);
  const draft = await exportXlsx(desk.host.engine, options);
  const result =
    gate === 'audited'
      ? await seal(desk.session)
      : await finalize(newState(), { signOff, now }, { digest }, () => []);
  if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
  const sealed = await exportXlsx(desk.host.engine, options);
  desk.host.dispose();
  return { draft, sealed, change: firstNumber(draft) };
}

/** 第一个填了数的录入字段，换一个数。 */
function firstNumber(file: Uint8Array): Sealed['change'] {
  const readings = readSubmission(readXlsx(file, options))!.forms.flatMap(({ fields }) => [...fields]);
  for (const [key, { cell, place, spec }] of readings) {
    if (place && cell.formula === null && typeof cell.value === 'number' && spec.formula === undefined)
      return { key, place, value: cell.value + 1 };
  }
  throw new Error('没有填了数的字段');
}

/** 每一格的值与显示文字；LibreOffice 存 15 位有效数字。 */
function everyCell(book: XlsxBook) {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const { value, text } = sheet.cell(row, column);
        const kept = typeof value === 'number' ? Number(value.toPrecision(15)) : value;
        return { at: `${sheet.name}!${cellAddress(row, column)}`, value: kept, text };
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

describe.runIf(libreOffice)('定稿的工作簿没有加载项也对', () => {
  const books = new Map<string, Recalculated>();
  let unsealed: XlsxBook;

  beforeAll(async () => {
    const files: Sealed[] = [];
    for (const [, data, gate] of samples) files.push(await sealedFile(data, gate));
    const jobs = files.flatMap(({ sealed, change: { place, value } }): readonly LibreOfficeJob[] => [
      { file: sealed },
      { file: sealed, change: { sheet: place.sheetName, cell: cellAddress(place.row, place.column), value } },
    ]);
    const made = await editAll([{ file: files[0]!.draft }, ...jobs]);
    const [first, ...rest] = made.map((file) => readXlsx(file, options));
    unsealed = first!;
    samples.forEach(([title], i) => {
      books.set(title, { ...files[i]!, theirs: rest[i * 2]!, changed: rest[i * 2 + 1]! });
    });
  });

  it('强制重算真的起作用：没有定稿的重算就是 #NAME?', () => {
    expect(everyCell(unsealed).some(({ text }) => text === '#NAME?')).toBe(true);
  });

  it.each(samples)(
    '%s：LibreOffice 强制重算，每一格都等于我们的；复核无改动；改一格，复核指出那一格',
    async (title, _, gate) => {
      const { sealed, theirs, changed, change } = books.get(title)!;
      const ours = readXlsx(sealed, options);
      const cells = everyCell(theirs);
      expect(cells).toEqual(everyCell(ours));
      expect(cells.filter(({ text }) => /#NAME\?|PBE/.test(text)).map(({ at }) => at)).toEqual([]);
      expect([...formulas(theirs), ...formulas(ours)].filter((formula) => usesPbe(formula))).toEqual([]);
      for (const source of [ours, theirs]) {
        const report = (await verifySeal(source, digest))!;
        expect(report).toMatchObject({ changes: [], missing: [], recomputation: { differences: [] } });
        expect(report).toMatchObject({ valid: true, homes: { xml: true, names: 'same' } });
        expect(report.recomputation.checked).toBeGreaterThan(gate === 'audited' ? 30 : 2);
        if (gate === 'forced') continue;
        const findings = auditSubmission(readSubmission(source)!, { stage: '定稿' });
        expect(findings.filter(({ severity, rule }) => severity === '错误' || rule === 'A13')).toEqual([]);
      }
      const report = (await verifySeal(changed, digest))!;
      expect(report.valid).toBe(false);
      const { row, column, sheetName } = change.place;
      expect(report.changes).toContainEqual(
        expect.objectContaining({
          key: change.key,
          sheetName,
          before: canonicalText(change.value - 1),
          after: canonicalText(change.value),
          place: expect.objectContaining({ row, column }) as unknown,
        }),
      );
    },
  );
});
