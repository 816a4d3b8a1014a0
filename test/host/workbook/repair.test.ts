import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { parseSubmissionData, type Submission } from '../../../src/submission';
import type { InsertResult } from '../../../src/workbook';
import { importXlsx } from '../../../src/xlsx';
import type { BootedHost } from '../support/bootHost';
import { contentOf, isInput } from '../xlsx/editedBook';
import { builtBook } from '../support/builtBook';
import { basic, department, nameOf, newSession, openDesk, readAll, sheetNames, userRows } from './support';

const slow = { timeout: 120_000 };

const own = basic.form;
const first = '项目-招商引资工作经费';

let original: Uint8Array;
let host: BootedHost;
let before: Submission;

beforeAll(async () => {
  const url = new URL('../../fixtures/hengyang-2022-corrected.json', import.meta.url);
  const parsed = parseSubmissionData(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const wanted = parsed.data.forms.filter(({ form, name }) =>
    name === null ? form === own || form === department.form : first.endsWith(name),
  );
  original = await builtBook({ ...parsed.data, forms: wanted });
}, 120_000);

beforeEach(async () => {
  ({ host } = await openDesk());
  await importXlsx(host.engine, original, { functionNamespaces: ['PBE'] });
  await host.engine.settle();
  before = await readAll(newSession());
}, 60_000);

/** 像窗格的“修复”那样：认得出的表全部再插一次。 */
async function repair(): Promise<InsertResult> {
  const session = newSession();
  const { registeredScheme: scheme, year, unit, forms } = await readAll(session);
  return session.insertForms({
    scheme,
    year,
    unit,
    forms: forms.map(({ form, name }) =>
      name === null ? { form: form.id } : { form: form.id, project: name },
    ),
  });
}

/** 修复以后：录入一格不少，没有要说的话，公式算出来与没坏时一样，再修一次什么也不用修。 */
async function expectWhole(): Promise<void> {
  const after = await readAll(newSession());
  expect(contentOf(after, isInput)).toEqual(contentOf(before, isInput));
  expect(contentOf(after)).toEqual(contentOf(before));
  expect(after.notices).toEqual([]);
  expect(auditSubmission(after).map(({ key }) => key)).toEqual(auditSubmission(before).map(({ key }) => key));
  const again = await repair();
  expect(again.inserted.map(({ state, repairs }) => [state, repairs])).toEqual(
    again.inserted.map(() => ['refreshed', []]),
  );
  expect(again.notices).toEqual([]);
}

const at = ({ inserted }: InsertResult, sheet: string) =>
  inserted.find(({ sheetName }) => sheetName === sheet);

async function edit(work: (context: Excel.RequestContext) => void): Promise<void> {
  await globalThis.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  await host.engine.settle();
}

describe('一次修复', slow, () => {
  it('什么也没坏：刷新，什么也不报', async () => {
    const { inserted, notices } = await repair();
    expect(inserted.length).toBe(3);
    expect(inserted.flatMap(({ repairs }) => repairs)).toEqual([]);
    expect(notices).toEqual([]);
    await expectWhole();
  });

  it('粘贴带来的字体、粗斜、划线、底色、边框：修复以后每一格的样子与没坏时一样', async () => {
    await repair();
    const id = host.sheetId(own);
    const styles = () =>
      Array.from({ length: 40 }, (_, r) =>
        Array.from({ length: 5 }, (_, c) => host.engine.readCell(id, r, c).style),
      );
    const whole = styles();
    await edit(({ workbook }) => {
      const { format } = workbook.worksheets.getItem(own).getRange('A1:D15');
      format.font.name = '微软雅黑';
      format.font.size = 16;
      format.font.bold = true;
      format.font.italic = true;
      format.font.underline = 'Single';
      format.font.strikethrough = true;
      format.font.color = '#C00000';
      format.fill.color = '#92D050';
      format.horizontalAlignment = 'Right';
      format.wrapText = false;
      for (const index of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal', 'InsideVertical'] as const)
        format.borders.getItem(index).style = 'Dash';
    });
    expect(styles()).not.toEqual(whole);
    await repair();
    expect(styles()).toEqual(whole);
    await expectWhole();
  });

  it('名称被删、成了 #REF!、指偏：补上，报出名称', async () => {
    await edit(({ workbook: { names } }) => {
      names.getItem('基础_编制数').delete();
      names.getItem('基础_办公经费_本年决算数').formula = "='基础数据表'!$D$40";
    });
    const rate = host.engine.names().find(({ name }) => name === '基础_控制率')!;
    host.engine.setName({ ...rate, formula: '#REF!' });
    const result = await repair();
    expect(at(result, own)?.state).toBe('refreshed');
    const said = at(result, own)?.repairs.join() ?? '';
    expect(said).toContain('基础_编制数');
    expect(said).toContain('基础_办公经费_本年决算数');
    expect(said).toContain('基础_控制率（原为 #REF!）');
    expect(nameOf(host, '基础_编制数')).toContain('$B$5');
    await expectWhole();
  });

  it('工作表改了名：认得，登记跟着改', async () => {
    await edit(({ workbook: { worksheets } }) => {
      worksheets.getItem(own).name = '附件2';
      worksheets.getItem(first).name = '招商';
    });
    const result = await repair();
    expect(at(result, '附件2')?.repairs).toEqual(['工作表“基础数据表”改名为“附件2”']);
    expect(at(result, '招商')?.repairs).toEqual([`工作表“${first}”改名为“招商”`]);
    expect(sheetNames(host)).not.toContain(own);
    await expectWhole();
  });

  it('工作表被复制：原表照旧，副本不动，说明是副本', async () => {
    await edit(({ workbook: { worksheets } }) => {
      worksheets.getItem(own).copy('End');
    });
    const copy = sheetNames(host).at(-1) ?? '';
    await host.typeInto(copy, 'B5', '99');
    const result = await repair();
    expect(at(result, own)?.state).toBe('refreshed');
    expect(host.peek(copy, 'B5').value).toBe(99);
    const after = await readAll(newSession());
    expect(contentOf(after)).toEqual(contentOf(before));
    expect(after.notices.map(({ message }) => message)).toEqual([
      `工作表“${copy}”是“${own}”的副本，没有读取。`,
    ]);
    expect(after.copies).toMatchObject([{ sheetName: copy, original: own }]);
  });

  it('中间插了列：在旁边重建，原表留底', async () => {
    await edit(({ workbook: { worksheets } }) => {
      worksheets.getItem(own).getRange('C:C').insert('Right');
      worksheets.getItem(department.form).getRange('A:A').insert('Right');
    });
    const result = await repair();
    expect(at(result, own)?.state).toBe('rebuilt');
    expect(at(result, department.form)?.state).toBe('rebuilt');
    expect(result.notices.join()).toContain('基础数据表（旧）');
    expect(sheetNames(host)).toContain('基础数据表（旧）');
    await expectWhole();
  });

  it('整行删掉：重建，报出没有了的名称；别的录入都在', async () => {
    await userRows(host, own, 16, 'delete');
    const result = await repair();
    expect(at(result, own)?.state).toBe('rebuilt');
    expect(result.notices.join()).toContain('基础_印刷费_上年决算数');
    const after = await readAll(newSession());
    expect(after.notices).toEqual([]);
    const [now] = contentOf(after, isInput).forms;
    const [was] = contentOf(before, isInput).forms;
    const lost = /^印刷费\./;
    const kept = Object.entries(was!.fields).filter(([key]) => !lost.test(key));
    expect(Object.entries(now!.fields).filter(([key]) => !lost.test(key))).toEqual(kept);
    expect(now!.blocks).toEqual(was!.blocks);
  });

  it('公式被改成别的公式：恢复，报出单元格', async () => {
    const sum = before.forms[0]?.fields.get('公用经费.本年决算数')?.place;
    expect(sum).toMatchObject({ row: 7, column: 3 });
    await host.typeInto(own, 'D8', '=SUM(D9:D10)');
    const result = await repair();
    expect(at(result, own)?.repairs).toEqual(['公式 D8']);
    await expectWhole();
  });

  it('公式被数盖掉：数留着，报出单元格，A13 的修正一次恢复', async () => {
    await host.typeInto(own, 'D8', '123.45');
    await host.typeInto(own, 'C8', '1');
    const { notices } = await repair();
    expect(notices).toEqual([
      '“基础数据表”的 C8、D8 公式被键入的内容盖掉，内容原样留着；要恢复公式，到“审核”里用 A13 的修正。',
    ]);
    expect(host.peek(own, 'D8').value).toBe(123.45);
    const session = newSession();
    const findings = auditSubmission(await readAll(session)).filter(({ rule }) => rule === 'A13');
    await session.applyFixes(findings.flatMap(({ fix }) => (fix ? [fix] : [])));
    await expectWhole();
  });

  it('固定文字被改：恢复，报出单元格', async () => {
    await host.typeInto(own, 'A9', '乱改的标签');
    const result = await repair();
    expect(at(result, own)?.repairs).toEqual(['固定文字 A9']);
    await expectWhole();
  });

  it('登记丢了：补上，方案还是原来的', async () => {
    await edit(({ workbook: { customXmlParts } }) => {
      customXmlParts.getByNamespace('urn:pbe:submission:1').getOnlyItem().delete();
    });
    const { inserted } = await repair();
    expect(inserted.every(({ state }) => state === 'refreshed')).toBe(true);
    const after = await readAll(newSession());
    expect(after.scheme.id).toBe(before.scheme.id);
    await expectWhole();
  });
});
