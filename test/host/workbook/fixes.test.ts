import { describe, expect, it } from 'vitest';
import { auditSubmission, normalizeTargets, type Finding, type Fix } from '../../../src/audit';
import { sampledActions } from './faults/sampled';
import { basic, common, department, newSession, openDesk, readAll, type Desk } from './support';

const sheet = '基础数据表';
const departmentSheet = '部门整体支出绩效自评表';

/** 插好基础数据表与部门表，打几处错。 */
async function openWithErrors(snapshot?: unknown): Promise<Desk> {
  const desk = await openDesk(snapshot === undefined ? {} : { snapshot });
  if (snapshot !== undefined) return desk;
  const { host, session } = desk;
  await session.insertForms({ ...common(), forms: [basic, department] });
  await host.typeInto(sheet, 'B9', '2.46 ✓');
  await host.typeInto(sheet, 'C9', '15.4');
  await host.typeInto(sheet, 'C8', '300');
  await host.typeInto(sheet, 'D5', '100%');
  await host.typeInto(departmentSheet, 'E14', '>=3次');
  return desk;
}

async function findingsOf({ session }: Desk): Promise<readonly Finding[]> {
  return auditSubmission(await readAll(session));
}

/** 一格上的修正。 */
function fixAt(findings: readonly Finding[], rule: string, at: { row: number; column: number }): Fix {
  const found = findings.find(
    ({ rule: id, place }) => id === rule && place?.row === at.row && place.column === at.column,
  );
  if (!found?.fix) throw new Error(`${rule} 没有修正`);
  return found.fix;
}

const cells = ['B9', 'C8', 'D5'] as const;

/** 几格的值、公式、数字格式。 */
const stateOf = ({ host }: Desk) =>
  cells.map((at) => {
    const { value, formula } = host.peek(sheet, at);
    return { at, value, formula, format: formatOf(host, at) };
  });

function formatOf(host: Desk['host'], at: (typeof cells)[number]): string | undefined {
  const [r, c] = { B9: [8, 1], C8: [7, 2], D5: [4, 3] }[at] as [number, number];
  return host.engine.readCell(host.sheetId(sheet), r, c).style.numFmt;
}

describe('应用修正', () => {
  it('清洗数字：“2.46 ✓”成了数，合计跟着算；一次读一次写', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const fix = fixAt(await findingsOf(desk), 'A02', { row: 8, column: 1 });
    host.resetCounters();
    const result = await session.applyFixes([fix]);
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1, cells: 1 });
    expect(result).toMatchObject({ applied: 1, skipped: [] });
    await host.engine.settle();
    expect(host.peek(sheet, 'B9')).toMatchObject({ value: 2.46, text: '2.46', formula: null });
    expect(host.peek(sheet, 'B8').value).toBe(2.46);
    expect((await findingsOf(desk)).some(({ rule }) => rule === 'A02')).toBe(false);
  });

  it('恢复公式：写回的与插表时一字不差，数字格式不变', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const [original, format] = [host.peek(sheet, 'B8').formula, formatOf(host, 'C8')];
    await session.applyFixes([fixAt(await findingsOf(desk), 'A13', { row: 7, column: 2 })]);
    await host.engine.settle();
    expect(host.peek(sheet, 'C8').formula).toBe(original!.replaceAll('B', 'C'));
    expect(host.peek(sheet, 'C8').value).toBe(15.4);
    expect(formatOf(host, 'C8')).toBe(format);
  });

  it('许多修正一起：不管多少格，一次读一次写，同一格只写一次', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    for (const column of ['B', 'C', 'D']) {
      for (const row of [17, 18, 22, 23, 25, 27, 29]) await host.typeInto(sheet, `${column}${row}`, '7');
    }
    const all = (await findingsOf(desk)).flatMap(({ fix }) => (fix?.kind === '恢复公式' ? [fix] : []));
    host.resetCounters();
    const result = await session.applyFixes(all);
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(all.length).toBeGreaterThan(11);
    expect(result.applied).toBe(11);
    expect((await findingsOf(desk)).filter(({ rule }) => rule === 'A13')).toEqual([]);
  });

  it('指标值改成官方写法；合并格写在左上角；文字仍是文字', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const fix = normalizeTargets(await readAll(session));
    await session.applyFixes([fix!]);
    expect(host.peek(departmentSheet, 'E14')).toMatchObject({ value: '≥3次', formula: null });
    await host.typeInto(departmentSheet, 'F14', '=100%');
    const place = fix!.changes[0]!.place;
    const actual = { ...place, column: place.column + 1, lastColumn: place.column + 1 };
    const text: Fix = {
      kind: '规范写法',
      changes: [{ place: actual, field: 'text', before: '=100%', after: { kind: 'text', text: '100%' } }],
    };
    expect((await session.applyFixes([text])).applied).toBe(1);
    expect(host.peek(departmentSheet, 'F14')).toMatchObject({ value: '100%', formula: null });
  });

  it('文本格式的格：先换回字段的数字格式，撤销时连格式一起回去', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const id = host.sheetId(sheet);
    const at = (c: number, r = 8) => ({ r, c, r2: r, c2: c });
    host.engine.writeCells(id, at(1), () => ({ style: { numFmt: '@' } }));
    host.engine.writeCells(id, at(2, 7), () => ({ style: { numFmt: '@' } }));
    await host.typeInto(sheet, 'B9', '2.46');
    await host.typeInto(sheet, 'C8', '300');
    const before = stateOf(desk);
    expect(before[0]).toMatchObject({ value: '2.46', format: '@' });
    const findings = await findingsOf(desk);
    const { undo } = await session.applyFixes([
      fixAt(findings, 'A02', { row: 8, column: 1 }),
      fixAt(findings, 'A13', { row: 7, column: 2 }),
    ]);
    await host.engine.settle();
    expect(host.peek(sheet, 'B9')).toMatchObject({ value: 2.46, text: '2.46' });
    expect(host.peek(sheet, 'C8')).toMatchObject({ value: 15.4 });
    expect(host.peek(sheet, 'C8').formula).toContain('SUM');
    expect(await session.undoFix(undo!)).toEqual({ restored: 2, refused: [] });
    expect(stateOf(desk)).toEqual(before);
  });

  it('看过以后又变了的格不动，说出是哪一格', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const findings = await findingsOf(desk);
    await host.typeInto(sheet, 'B9', '2.5');
    const fixes = [
      fixAt(findings, 'A02', { row: 8, column: 1 }),
      fixAt(findings, 'A13', { row: 7, column: 2 }),
    ];
    const result = await session.applyFixes(fixes);
    expect(result).toMatchObject({ applied: 1, skipped: [{ row: 8, column: 1 }] });
    expect(host.peek(sheet, 'B9').value).toBe(2.5);
    host.resetCounters();
    expect(await session.applyFixes([fixes[0]!])).toEqual({
      applied: 0,
      skipped: [fixes[0]!.changes[0]!.place],
      undo: null,
    });
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
  });

  it('工作表有保护：一格也不改，说明怎么办', async () => {
    const desk = await openWithErrors();
    const fix = fixAt(await findingsOf(desk), 'A13', { row: 7, column: 2 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    await expect(desk.session.applyFixes([fix])).rejects.toMatchObject({
      code: 'AccessDenied',
      message: '修正没有完成：工作表或工作簿处于保护状态。',
    });
    expect(desk.host.peek(sheet, 'C8').value).toBe(300);
  });
});

describe('撤销修正', () => {
  it('值、公式、格式都回到原样；一次读一次写', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const before = stateOf(desk);
    const findings = await findingsOf(desk);
    const { undo } = await session.applyFixes([
      fixAt(findings, 'A02', { row: 8, column: 1 }),
      fixAt(findings, 'A13', { row: 7, column: 2 }),
      fixAt(findings, 'A13', { row: 4, column: 3 }),
    ]);
    await host.engine.settle();
    expect(stateOf(desk)).not.toEqual(before);
    host.resetCounters();
    expect(await session.undoFix(undo!)).toEqual({ restored: 3, refused: [] });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1, cells: 3 });
    await host.engine.settle();
    expect(stateOf(desk)).toEqual(before);
  });

  it('改过以后又被人动过的格不恢复，其余恢复', async () => {
    const desk = await openWithErrors();
    const { host, session } = desk;
    const findings = await findingsOf(desk);
    const { undo } = await session.applyFixes([
      fixAt(findings, 'A02', { row: 8, column: 1 }),
      fixAt(findings, 'A13', { row: 7, column: 2 }),
    ]);
    await host.typeInto(sheet, 'B9', '3');
    const result = await session.undoFix(undo!);
    expect(result).toMatchObject({ restored: 1, refused: [{ row: 8, column: 1, sheetName: sheet }] });
    expect(host.peek(sheet, 'B9').value).toBe(3);
    expect(host.peek(sheet, 'C8').value).toBe(300);
  });
});

describe('修正到一半失败', () => {
  it('每个动作都试一次：一格也没改，再来一次就好', async () => {
    const first = await openWithErrors();
    const snapshot = first.host.engine.save();
    const fixesOf = async (desk: Desk): Promise<readonly Fix[]> => {
      const findings = await findingsOf(desk);
      return [
        fixAt(findings, 'A02', { row: 8, column: 1 }),
        fixAt(findings, 'A13', { row: 7, column: 2 }),
        fixAt(findings, 'A13', { row: 4, column: 3 }),
      ];
    };
    const trial = await openWithErrors(snapshot);
    const before = stateOf(trial);
    const fixes = await fixesOf(trial);
    trial.host.resetCounters();
    await trial.session.applyFixes(fixes);
    await trial.host.engine.settle();
    const after = stateOf(trial);
    const [kinds = []] = trial.host.writtenKinds();
    expect(kinds.length).toBeGreaterThan(5);
    for (const action of sampledActions(kinds, '修正')) {
      const desk = await openWithErrors(snapshot);
      const wanted = await fixesOf(desk);
      desk.host.failAt({ batch: 2, action });
      await expect(desk.session.applyFixes(wanted), `动作 ${action}`).rejects.toThrow(/修正没有完成/);
      expect(desk.host.faults.clear()).toBe(0);
      await desk.host.engine.settle();
      expect(stateOf(desk), `动作 ${action}`).toEqual(before);
      expect((await newSession().applyFixes(wanted)).applied, `动作 ${action}`).toBe(3);
      await desk.host.engine.settle();
      expect(stateOf(desk), `动作 ${action}`).toEqual(after);
      desk.host.dispose();
    }
  }, 120_000);
});
