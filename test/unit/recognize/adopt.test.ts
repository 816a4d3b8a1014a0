import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { kinds, parseLayout, rectAddress } from '../../../src/forms';
import { adoptionOf, layoutFrom, recognizeGrid, type GridSource } from '../../../src/recognize';
import { findScheme } from '../../../src/schemes';
import {
  readSubmission,
  registryNames,
  writeRegistry,
  type CellSource,
  type Registry,
} from '../../../src/submission';
import { allDrawn } from './drawnFixture';
import { gridOf, layoutFixtures } from './layoutFixture';

const scheme = findScheme('mof-2020')!;

/** 网格 → 绑好的工作簿（名称、登记照绑定的打算）。 */
function bound(source: GridSource, proposal: ReturnType<typeof recognizeGrid>[number]) {
  const layout = layoutFrom(source, proposal, { id: `认表-${source.name}`, title: source.name });
  if (!layout) return null;
  const cells = new Map(source.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const adoption = adoptionOf(
    JSON.parse(JSON.stringify(layout)),
    {
      isBlank: (row, column) => (cells.get(`${row},${column}`)?.text ?? '').trim() === '',
      isLocked: () => false,
    },
    { scheme, year: proposal.year ?? 2024, unit: '某局', project: '某项目', sheetName: source.name },
  );
  const formulas = new Map(adoption.formulas.map((each) => [`${each.row},${each.column}`, each.formula]));
  const { form, compiled } = adoption;
  const registry: Registry = {
    scheme,
    year: proposal.year ?? 2024,
    unit: '某局',
    layouts: [layout],
    forms: [
      {
        form: form.id,
        layout: layout.id,
        version: 1,
        project: form.scope === 'sheet' ? '某项目' : null,
        sheet: source.name,
        adopted: { kept: adoption.kept, formulas: {}, validations: [] },
        anchors: Object.fromEntries(compiled.names.map(({ name, rect }) => [name, rectAddress(rect)])),
      },
    ],
    annotations: [],
  };
  const sheet = {
    id: 's1',
    name: source.name,
    rowCount: source.rowCount,
    columnCount: source.columnCount,
    cell: (row: number, column: number) => {
      const text = cells.get(`${row},${column}`)?.text ?? '';
      const formula = formulas.get(`${row},${column}`) ?? null;
      const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      return { value: number, formula, text };
    },
  };
  const book: CellSource = {
    sheets: [sheet],
    names: [
      { name: 'PBE_表样', sheetId: 's1', formula: `="${layout.id}@1"`, target: null },
      ...compiled.names.map(({ name, scope, rect }) => ({
        name,
        sheetId: scope === 'sheet' ? 's1' : null,
        formula: '',
        target: { sheetId: 's1', rect },
      })),
    ],
    registryXml: writeRegistry(registry),
  };
  return { layout, adoption, book, registry };
}

const cases = [...layoutFixtures, ...allDrawn].flatMap((fixture) => {
  const source = gridOf(fixture);
  return recognizeGrid(source).flatMap((proposal, index) => {
    const made = bound(source, proposal);
    return made ? [[`${fixture.id}#${index}`, { source, proposal, ...made }] as const] : [];
  });
});

describe('提案 → 版面', () => {
  it('产品有表样的都成得了版面', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases)('%s：版面合格，写成 JSON 再读回来一样', (_, { layout }) => {
    const parsed = parseLayout(JSON.parse(JSON.stringify(layout)), kinds);
    expect(parsed).toEqual({ ok: true, layout: JSON.parse(JSON.stringify(layout)) as unknown });
  });

  it.each(cases)('%s：认定的格还在原来的位置，标签一格不挪', (_, { source, proposal, adoption }) => {
    const placed = new Map(
      adoption.compiled.cells.map((cell) => [`${cell.row},${cell.column}`, cell] as const),
    );
    for (const { row, column, inline, field } of proposal.cells) {
      const cell = placed.get(`${row},${column}`);
      if (inline !== undefined) continue;
      const { role } = cell ?? {};
      const key =
        role?.kind === 'field'
          ? role.field.key
          : role?.kind === 'block'
            ? `${role.block}.${role.column.key}`
            : undefined;
      // 第二层区、同名的几格收作自定义栏，别的字段绝不会落在这里
      expect([field, ...(key?.includes('自定义') ? [key] : [])]).toContain(key ?? field);
    }
    for (const cell of adoption.compiled.cells) {
      if (cell.role.kind !== 'caption' || String(cell.content) === '') continue;
      const printed = source.cells.find((one) => one.row === cell.row && one.column === cell.column);
      expect(printed?.text.startsWith(String(cell.content).slice(0, 2))).toBe(true);
    }
  });

  it.each(cases)('%s：绑好以后照读、照审，不说标签被改、公式被盖', (_, { book }) => {
    const submission = readSubmission(book);
    expect(submission?.forms).toHaveLength(1);
    expect(submission?.notices.filter(({ message }) => /失效|副本|版面/.test(message))).toEqual([]);
    const findings = auditSubmission(submission!, { stage: '定稿' });
    expect(findings.filter(({ rule }) => rule === 'A12' || rule === 'A13')).toEqual([]);
    expect(findings.filter(({ message }) => message.includes('公式被删空'))).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'A00')).toEqual([]);
  });

  it.each(cases)('%s：登记的 XML 丢了，从隐藏名称照样读得出', (_, { book, registry }) => {
    const hidden = registryNames(registry).map(({ name, formula }) => ({
      name,
      formula,
      sheetId: null,
      target: null,
    }));
    const lost = { ...book, registryXml: null, names: [...book.names, ...hidden] };
    const submission = readSubmission(lost);
    expect(submission?.forms[0]?.fields.size).toBe(readSubmission(book)?.forms[0]?.fields.size);
  });
});
