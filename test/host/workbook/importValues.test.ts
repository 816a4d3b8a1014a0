import { describe, expect, it } from 'vitest';
import { parseSubmissionData, planImport } from '../../../src/submission';
import type { ImportPlan, Submission } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { basic, common, department, formOf, openDesk, readAll, valueOf } from './support';

const slow = { timeout: 120_000 };

const parsed = parseSubmissionData(corrected);
if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
const { data } = parsed;
const plan = (current: Submission): ImportPlan => planImport(data, current);

async function thisYear() {
  const desk = await openDesk();
  await desk.session.insertForms({ ...common(), forms: [basic, department] });
  return desk;
}

const office = (submission: Submission) => valueOf(formOf(submission, '基础数据表'), '办公经费.本年决算数');

describe('导入', slow, () => {
  it('填入空格，读一次写一次；没有插的表、算得出来的格不写；撤销恢复原样', async () => {
    const { host, session } = await thisYear();
    const before = await readAll(session);
    const { changes, left } = plan(before);
    expect(changes.length).toBeGreaterThan(60);
    expect(changes.every(({ spec }) => spec.formula === undefined)).toBe(true);
    expect(left.some((line) => line.includes('项目支出绩效自评表'))).toBe(true);
    host.resetCounters();
    const result = await session.importValues({ plan, chosen: changes });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(result).toMatchObject({ written: changes.length, skipped: [] });
    const after = await readAll(session);
    expect(office(after)).toBe(2.46);
    expect(plan(after).changes.filter(({ kind }) => kind !== '相同')).toEqual([]);
    await session.undoImportValues(result.undo);
    expect(office(await readAll(session))).toBe('');
  });

  it('预览之后用户又改过的格不盖掉，说出来', async () => {
    const { host, session } = await thisYear();
    const { changes } = plan(await readAll(session));
    const chosen = changes.filter(({ key }) => key.endsWith('/办公经费.本年决算数'));
    const { place } = chosen[0]!;
    const column = String.fromCharCode(65 + place.column);
    await host.typeInto(place.sheetName, `${column}${place.row + 1}`, '9.9');
    const result = await session.importValues({ plan, chosen });
    expect([result.written, result.skipped.length]).toEqual([0, 1]);
    expect(office(await readAll(session))).toBe(9.9);
  });
});
