import { expect, it } from 'vitest';
import { exportXlsx, readXlsx } from '../../../src/xlsx';
import { readSubmission, registryNamespace } from '../../../src/submission';
import { basic, common, newSession, openDesk, readAll } from './support';

const options = { functionNamespaces: ['PBE'], registryNamespace };

it('附件的勾：两次同步，存盘再读还在，重插不丢，审核情况表那一句跟着改；没有登记说清楚', async () => {
  const { host, session } = await openDesk();
  await expect(session.tickAttachments(['调查问卷'])).rejects.toThrow('方案登记丢失或损坏');
  await session.insertForms({ ...common(), forms: [basic] });
  const submission = await readAll(session);
  expect(submission.attachments).toEqual([]);
  await session.writeAuditSheet({ submission, findings: [], time: new Date(2023, 2, 20, 9, 30) });
  await session.read();
  host.resetCounters();
  await session.tickAttachments(['佐证材料', '不认得', '调查问卷']);
  expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
  const said = '附件已备：调查问卷、佐证材料；没有勾：制度文件、决算批复';
  const line = () => host.peek('审核情况表', 'A3').value;
  expect(line()).toBe(`审核时间：2023-03-20 09:30　　金额单位：万元　　${said}`);

  const book = readXlsx(await exportXlsx(host.engine, options), options);
  const ticked = ['调查问卷', '佐证材料'];
  expect(readSubmission(book)?.attachments).toEqual(ticked);
  expect(readSubmission({ ...book, registryXml: null })?.attachments).toEqual(ticked);

  const cold = newSession();
  await cold.insertForms({ ...common(), forms: [basic] });
  const again = await readAll(cold);
  expect(again.attachments).toEqual(ticked);
  await cold.writeAuditSheet({ submission: again, findings: [], time: new Date(2023, 2, 21, 9, 30) });
  expect(line()).toContain(`2023-03-21 09:30　　金额单位：万元　　${said}`);
  await cold.tickAttachments(['调查问卷', '制度文件', '决算批复', '佐证材料']);
  expect(line()).toContain('　　附件已备齐：调查问卷、制度文件、决算批复、佐证材料');
  await cold.tickAttachments([]);
  expect((await readAll(cold)).attachments).toEqual([]);
});
