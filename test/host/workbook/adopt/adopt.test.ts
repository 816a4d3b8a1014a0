import { afterEach, describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { SessionState } from '../../../../src/workbook/kernel/sessionState';
import { restoreFinalized } from '../../../../src/workbook/actions/finalize/restoreFinalized';
import { digest, now, signOff } from '../finalize/support';
import { everything } from '../finalize/everything';
import { readAll, type Desk } from '../support';
import { requestFor, templateDesk } from './support';

let desk: Desk;
afterEach(() => desk.host.dispose());

type Everything = Awaited<ReturnType<typeof everything>>;

/** 样子：格式、合并、行高列宽、打印设置；不含值、公式、名称、有效性、变色、登记。 */
function looks({ sheets }: Everything): unknown {
  return sheets.map(({ name, merges, columns, rows, page, notes, drawings }: Record<string, unknown>) => ({
    name,
    merges,
    columns,
    rows,
    page,
    notes,
    drawings,
  }));
}

const ids = [
  'yn-changning-2022',
  'heb-chengan-2020',
  'sc-qingshen-2023',
  'heb-langfang-2019',
  'hun-jcsj-2018',
];

describe('认表绑定', () => {
  it.each(ids)('%s：样子一格不动；撤销认表以后与绑定前一样', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    const before = await everything(host.engine);
    const found = await session.recognizeSheets();
    expect(await everything(host.engine)).toEqual(before);
    const result = await session.adoptSheet(requestFor(found));
    await host.engine.settle();
    expect(result.names).toBeGreaterThan(10);
    const after = await everything(host.engine);
    expect(looks(after)).toEqual(looks(before));
    const submission = await readAll(session);
    expect(submission.forms).toHaveLength(1);
    const findings = auditSubmission(submission, { stage: '定稿' });
    expect(findings.filter(({ rule }) => rule === 'A12' || rule === 'A13' || rule === 'A14')).toEqual([]);
    await session.releaseSheet(found[0]!.sheetId);
    expect(await everything(host.engine)).toEqual(before);
  });

  it.each(ids)('%s：定稿再撤销，与定稿前逐格逐样相同', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    await session.adoptSheet(requestFor(await session.recognizeSheets()));
    await host.engine.settle();
    const before = await everything(host.engine);
    const state = new SessionState(() => true);
    const result = await finalize(state, { signOff, now, keepAnnotations: false }, { digest }, () => []);
    expect(result.kind).toBe('sealed');
    const { notices } = await restoreFinalized(state);
    expect(notices).toEqual([]);
    expect(await everything(host.engine)).toEqual(before);
  });
});
