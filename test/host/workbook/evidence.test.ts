import { expect, it } from 'vitest';
import { exportXlsx, readXlsx } from '../../../src/xlsx';
import { readSubmission, registryNamespace, type Evidence } from '../../../src/submission';
import { basic, common, department, newSession, openDesk, readAll } from './support';

const options = { functionNamespaces: ['PBE'], registryNamespace };

const item = (name: string): Evidence => ({
  form: '部门整体支出绩效自评表',
  project: null,
  indicator: '招商“考察”]]>',
  name,
  page: '2',
  sha256: 'b'.repeat(64),
});

it('佐证清单：两次同步，存盘再读还在，自定义 XML 丢了也在，重插不丢，清空就清空', async () => {
  const { host, session } = await openDesk();
  await expect(session.saveEvidence([item('a.pdf')])).rejects.toThrow('方案登记丢失或损坏');
  await session.insertForms({ ...common(), forms: [basic] });
  expect((await readAll(session)).evidence).toEqual([]);
  // 两百份，长过一个名称放得下的
  const many = Array.from({ length: 200 }, (_, index) => item(`材料${index}.pdf`));
  await session.read();
  host.resetCounters();
  await session.saveEvidence(many);
  expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });

  const book = readXlsx(await exportXlsx(host.engine, options), options);
  expect(readSubmission(book)?.evidence).toEqual(many);
  expect(readSubmission({ ...book, registryXml: null })?.evidence).toEqual(many);

  const cold = newSession();
  await cold.insertForms({ ...common(), forms: [basic] });
  expect((await readAll(cold)).evidence).toEqual(many);
  await expect(cold.saveEvidence([{ ...item('x'), sha256: '不是' }])).rejects.toThrow('没有记下');
  await cold.saveEvidence([]);
  const empty = readXlsx(await exportXlsx(host.engine, options), options);
  expect(readSubmission(empty)?.evidence).toEqual([]);
  expect(readSubmission({ ...empty, registryXml: null })?.evidence).toEqual([]);
});

it('得分分析表印出佐证清单：名称、页码与完整的指纹；没有登记的不印这一段', async () => {
  const { host, session } = await openDesk();
  await session.insertForms({ ...common(), forms: [department] });
  const shownText = (): string => {
    const id = host.sheetId('得分分析');
    const last = host.engine.usedRange(id, true)?.r2 ?? -1;
    return Array.from({ length: last + 1 }, (_, row) =>
      [0, 1].map((column) => host.engine.displayText(id, row, column)).join('|'),
    ).join('\n');
  };
  const write = async () =>
    session.writeScoreSheet({ submission: await readAll(session), time: new Date(2023, 2, 20) });
  await write();
  expect(shownText()).not.toContain('佐证清单');
  await session.saveEvidence([item('签到表.pdf')]);
  await write();
  expect(shownText()).toContain('三、佐证清单');
  expect(shownText()).toContain(`1|招商“考察”]]>：签到表.pdf 第2页（指纹 bbbbbbbb…） ${'b'.repeat(64)}`);
});

it('审核情况表也列佐证清单；写的审核说明照旧留着', async () => {
  const { host, session } = await openDesk();
  await session.insertForms({ ...common(), forms: [department] });
  await session.saveEvidence([item('签到表.pdf')]);
  const write = async () => {
    const submission = await readAll(session);
    await session.writeAuditSheet({ submission, findings: [], time: new Date(2023, 2, 20) });
  };
  await write();
  await write();
  const id = host.sheetId('审核情况表');
  const last = host.engine.usedRange(id, true)?.r2 ?? -1;
  const shown = Array.from({ length: last + 1 }, (_, row) =>
    [0, 5, 9].map((column) => host.engine.displayText(id, row, column)).join('|'),
  );
  expect(shown.filter((line) => line.includes('佐证清单'))).toHaveLength(1);
  expect(shown).toContain(`1|招商“考察”]]>：签到表.pdf 第2页（指纹 bbbbbbbb…）|${'b'.repeat(64)}`);
});
