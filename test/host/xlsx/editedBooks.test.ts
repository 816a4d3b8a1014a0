import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSubmissionData } from '../../../src/submission';
import { builtBook } from '../support/builtBook';
import { checkBytes, contentOf, editParts, editWithExcel, isInput } from './editedBook';
import { convert, libreOffice } from './libreOffice';

const slow = { timeout: 240_000 };

const basic = '基础数据表';
const department = '部门整体支出绩效自评表';
const firstProject = '项目-招商引资工作经费';

let original: Uint8Array;

async function filled(name: string): Promise<Uint8Array> {
  const url = new URL(`../../fixtures/${name}.json`, import.meta.url);
  const parsed = parseSubmissionData(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return await builtBook(parsed.data);
}

beforeAll(async () => {
  original = await filled('hengyang-2022-corrected');
}, 120_000);

/** 读出来的内容与没改过的一样；返回读的时候说的话。 */
function sameContent(bytes: Uint8Array): readonly string[] {
  const [before, after] = [checkBytes(original), checkBytes(bytes)];
  expect(contentOf(after.submission)).toEqual(contentOf(before.submission));
  expect(after.findings.map(({ key, message }) => [key, message])).toEqual(
    before.findings.map(({ key, message }) => [key, message]),
  );
  return after.submission.notices.map(({ sheetName, message }) => `${sheetName}：${message}`);
}

/** 录入的内容与没改过的一样（公式靠名称，名称没了就算不出）；返回读的时候说的话。 */
function sameInputs(bytes: Uint8Array): readonly string[] {
  const [before, after] = [checkBytes(original), checkBytes(bytes)];
  expect(contentOf(after.submission, isInput)).toEqual(contentOf(before.submission, isInput));
  return after.submission.notices.map(({ sheetName, message }) => `${sheetName}：${message}`);
}

const sheetOf = (context: Excel.RequestContext, name: string) => context.workbook.worksheets.getItem(name);

/** 删掉名称：`wanted` 说删哪些。 */
async function deleteNames(context: Excel.RequestContext, wanted: (name: string) => boolean): Promise<void> {
  const { names, worksheets } = context.workbook;
  names.load('items/name');
  worksheets.load('items/name');
  await context.sync();
  const collections = [names, ...worksheets.items.map((sheet) => sheet.names)];
  for (const collection of collections) collection.load('items/name');
  await context.sync();
  for (const { items } of collections) {
    for (const item of items) if (wanted(item.name)) item.delete();
  }
}

describe('在 Excel 里改过的工作簿：读出来的内容不变', slow, () => {
  it.each<[string, (context: Excel.RequestContext) => void]>([
    [
      '每张表最上面插两行',
      (context) => {
        for (const name of [basic, department, firstProject]) {
          sheetOf(context, name).getRange('1:2').insert('Down');
        }
      },
    ],
    ['固定行之间插一行', (context) => void sheetOf(context, basic).getRange('12:12').insert('Down')],
    ['可增行区中间插一行', (context) => void sheetOf(context, basic).getRange('26:26').insert('Down')],
    ['中间插两列', (context) => void sheetOf(context, basic).getRange('C:D').insert('Right')],
    ['最前面插一列', (context) => void sheetOf(context, department).getRange('A:A').insert('Right')],
    [
      '改表名、挪位置、隐藏',
      (context) => {
        sheetOf(context, basic).position = 3;
        sheetOf(context, department).visibility = 'Hidden';
        sheetOf(context, firstProject).name = "招商 2022'年";
        sheetOf(context, basic).name = '附件2';
      },
    ],
    ['表外面写了字', (context) => void (sheetOf(context, basic).getRange('G3').values = [['核对过']])],
  ])('%s', async (_, edit) => {
    expect(sameContent(await editWithExcel(original, edit))).toEqual([]);
  });

  it('复制工作表：副本不读，说明是谁的副本', async () => {
    const bytes = await editWithExcel(original, (context) => {
      sheetOf(context, basic).copy('End');
      sheetOf(context, firstProject).copy('End');
    });
    expect(sameContent(bytes)).toEqual([
      expect.stringContaining(`是“${basic}”的副本，没有读取`),
      expect.stringContaining('都是项目“招商引资工作经费”的表，当作副本没有读取'),
    ]);
  });
});

describe('名称坏了：找回并说出名称和单元格', slow, () => {
  it('删掉一个名称', async () => {
    const bytes = await editWithExcel(original, (context) =>
      deleteNames(context, (name) => name === '基础_编制数'),
    );
    expect(sameInputs(bytes)).toEqual([
      `${basic}：名称“基础_编制数”失效，已按位置找回到 B5；重新插入表样可以修复。`,
    ]);
  });

  it('删掉一张表的全部名称', async () => {
    const bytes = await editWithExcel(original, (context) =>
      deleteNames(context, (name) => name.startsWith('自评_')),
    );
    const notices = sameInputs(bytes);
    expect(notices.length).toBeGreaterThan(20);
    expect(
      notices.every((notice) =>
        /^部门整体支出绩效自评表：名称“自评_.+”失效，已按位置找回到 [A-Z]+\d+/.test(notice),
      ),
    ).toBe(true);
  });

  it('先插行插列，再删掉全部名称（连表样标记）：按固定文字找回', async () => {
    const bytes = await editWithExcel(original, async (context) => {
      const sheet = sheetOf(context, basic);
      sheet.getRange('12:13').insert('Down');
      sheet.getRange('28:28').insert('Down');
      sheet.getRange('C:C').insert('Right');
      await context.sync();
      await deleteNames(context, (name) => !name.startsWith('Print_'));
    });
    const notices = sameInputs(bytes);
    expect(notices).toContainEqual(
      `${basic}：名称“基础_印刷费_本年决算数”失效，已按位置找回到 E18；重新插入表样可以修复。`,
    );
  });

  it('删掉一行：那一行说读不到，别的行照旧', async () => {
    const bytes = await editWithExcel(original, (context) => {
      sheetOf(context, basic).getRange('16:16').delete('Up');
    });
    const { submission } = checkBytes(bytes);
    const form = submission.forms[0];
    expect(form?.fields.get('印刷费.本年决算数')?.place).toBeNull();
    expect(form?.fields.get('政府采购金额.本年决算数')?.cell.value).toBe(0);
    expect(submission.notices.map(({ message }) => message)).toEqual(
      ['上年决算数', '本年预算数', '本年决算数'].map(
        (column) => `名称“基础_印刷费_${column}”失效，所在的行列可能被删了；重新插入表样可以修复。`,
      ),
    );
  });
});

describe('别的软件存过的文件', slow, () => {
  const inWorkbook = (edit: (text: string) => string) =>
    editParts(original, (path, text) => (path === 'xl/workbook.xml' ? edit(text) : text));
  const inSheets = (edit: (text: string) => string) =>
    editParts(original, (path, text) => (path.startsWith('xl/worksheets/sheet') ? edit(text) : text));

  it('自定义 XML 丢了：方案、年度、单位从隐藏名称找回', () => {
    const bytes = editParts(original, (path, text) => (path.startsWith('customXml/') ? null : text));
    expect(sameContent(bytes)).toEqual([
      expect.stringContaining('方案“湖南省衡阳市（2022 年度）”、年度、单位已按隐藏名称“PBE_登记”找回'),
    ]);
  });

  it('自定义 XML 与隐藏名称都没了：退回通用方案，年度、单位从表上找', () => {
    const bytes = editParts(original, (path, text) => {
      if (path.startsWith('customXml/')) return null;
      return text.replace(/<definedName name="PBE_登记"[\s\S]*?<\/definedName>/, '');
    });
    const { submission } = checkBytes(bytes);
    expect(submission).toMatchObject({ year: 2022, unit: '衡阳市投资促进事务中心' });
    expect(submission.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('暂按“全国通用'),
    ]);
  });

  it('工作表级名称成了工作簿级', () => {
    const bytes = inWorkbook((text) =>
      text.replace(/(<definedName name="项目_[^"]*") localSheetId="2"/g, '$1'),
    );
    expect(sameContent(bytes)).toEqual([]);
  });

  it('名称成了 #REF!', () => {
    const bytes = inWorkbook((text) =>
      text.replace(/(<definedName name="自评_执行数"[^>]*>)[^<]*/, '$1#REF!'),
    );
    expect(sameContent(bytes)).toEqual([expect.stringContaining('“自评_执行数”失效，已按位置找回到 ')]);
  });

  it('文字写在格子里而不在共享表里', () => {
    const strings = new Map<string, string>();
    editParts(original, (path, text) => {
      if (path !== 'xl/sharedStrings.xml') return text;
      for (const [index, [, content = '']] of [...text.matchAll(/<si>([\s\S]*?)<\/si>/g)].entries()) {
        strings.set(String(index), content);
      }
      return text;
    });
    const bytes = inSheets((text) =>
      text.replace(
        /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
        (_, before: string, after: string, index: string) =>
          `<c ${before}t="inlineStr"${after}><is>${strings.get(index) ?? ''}</is></c>`,
      ),
    );
    expect(sameContent(bytes)).toEqual([]);
  });

  it.each([
    ['小写（LibreOffice）', (name: string) => `_xldudf_pbe_${name.toLowerCase()}`],
    ['带点', (name: string) => `PBE.${name}`],
    ['_xll. 前缀', (name: string) => `_xll.PBE.${name}`],
    ['_xlfn. 前缀', (name: string) => `_xlfn.PBE.${name}`],
  ])('PBE 公式的写法：%s，都不当成盖掉了公式', (_, spell) => {
    const bytes = inSheets((text) =>
      text.replace(/_xldudf_PBE_([A-Z]+)/g, (_whole, name: string) => spell(name)),
    );
    expect(sameContent(bytes)).toEqual([]);
    const formulas = checkBytes(bytes).submission.forms.flatMap(({ fields }) =>
      [...fields.values()].map(({ cell }) => cell.formula ?? ''),
    );
    expect(formulas).toContain('=PBE.EXECRATE(自评_执行数,自评_资金总额)');
  });

  it('公式粘成了值：内容不变，只多 A13，每表一条说出各格', () => {
    const bytes = inSheets((text) => text.replace(/<f[^>]*>[^<]*<\/f>/g, '').replace(/<f[^>]*\/>/g, ''));
    const [before, after] = [checkBytes(original), checkBytes(bytes)];
    expect(contentOf(after.submission)).toEqual(contentOf(before.submission));
    expect(after.submission.notices).toEqual([]);
    const others = (findings: typeof after.findings) =>
      findings.filter(({ rule }) => rule !== 'A13').map(({ key }) => key);
    expect(others(after.findings)).toEqual(others(before.findings));
    const pasted = after.findings.filter(({ rule }) => rule === 'A13');
    const forms = new Set(pasted.map(({ place }) => place?.sheetId));
    expect(pasted).toHaveLength(forms.size);
    expect(pasted.flatMap(({ related }) => related).length + pasted.length).toBeGreaterThan(50);
  });

  it.runIf(libreOffice).each(['hengyang-2022', 'hengyang-2022-corrected', 'xiangxi-2020'])(
    'LibreOffice 另存 %s：方案还在，审核结果一条不差',
    async (name) => {
      const ours = await filled(name);
      const theirs = await convert(ours, 'xlsx');
      const [before, after] = [checkBytes(ours), checkBytes(theirs)];
      expect(after.submission.notices).toEqual([]);
      expect(after.submission.scheme).toEqual(before.submission.scheme);
      expect(contentOf(after.submission)).toEqual(contentOf(before.submission));
      expect(after.findings.map(({ key, message }) => [key, message])).toEqual(
        before.findings.map(({ key, message }) => [key, message]),
      );
      const lost = editParts(theirs, (path, text) => (path.startsWith('customXml/') ? null : text));
      expect(checkBytes(lost).submission.scheme.id).toBe(before.submission.scheme.id);
    },
  );
});
