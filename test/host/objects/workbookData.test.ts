import { beforeEach, describe, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { failure } from '../support/failure';

let h: BootedHost;
beforeEach(async () => {
  h = await bootHost({ workbookName: '自评.xlsx' });
});

const NS = 'urn:demo:data';
const XML = `<?xml version="1.0" encoding="UTF-8"?><d:root xmlns:d="${NS}"><d:a t="1&lt;2">甲 &amp; 乙</d:a></d:root>`;

test('自定义 XML：加、按命名空间取、改、删，随快照保存', async () => {
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const none = customXmlParts.getByNamespace(NS).getOnlyItemOrNullObject();
    customXmlParts.add(XML);
    const part = customXmlParts.getByNamespace(NS).getOnlyItem();
    part.load('id,namespaceUri');
    const xml = part.getXml();
    await context.sync();
    expect([none.isNullObject, part.namespaceUri, xml.value]).toEqual([true, NS, XML]);
    expect(part.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    part.setXml(`<root xmlns="${NS}"/>`);
    const again = customXmlParts.getItem(part.id).getXml();
    await context.sync();
    expect(again.value).toBe(`<root xmlns="${NS}"/>`);
  });
  const snapshot = h.engine.save();
  await bootHost({ snapshot });
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(NS);
    const count = parts.getCount();
    parts.getOnlyItem().delete();
    const left = context.workbook.customXmlParts.getCount();
    await context.sync();
    expect([count.value, left.value]).toEqual([1, 0]);
  });
});

describe('不良构的 XML 被拒绝', () => {
  test.each(['', '不是 XML', '<a>', '<a></b>', '<a/><b/>', '<a>1 & 2</a>', '<a/>尾巴'])('%s', async (xml) => {
    const error = await failure(() =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

test('settings：值可以是对象与日期', async () => {
  const when = new Date('2023-03-20T08:00:00Z');
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('选项', { a: [1, '二'] });
    settings.add('时间', when);
    const option = settings.getItem('选项').load('value');
    const time = settings.getItem('时间').load('value');
    const none = settings.getItemOrNullObject('没有');
    await context.sync();
    expect([option.value, none.isNullObject]).toEqual([{ a: [1, '二'] }, true]);
    expect(time.value).toEqual(when);
    option.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test('application 与 properties', async () => {
  await Excel.run(async (context) => {
    const { application, properties } = context.workbook;
    application.calculationMode = 'Manual';
    properties.title = '自评';
    properties.author = '某单位';
    application.load('calculationMode,calculationState');
    properties.load('title,author,subject');
    context.workbook.load('name');
    application.suspendApiCalculationUntilNextSync();
    application.calculate('Full');
    await context.sync();
    expect([application.calculationMode, application.calculationState]).toEqual(['Manual', 'Done']);
    expect([properties.title, properties.author, properties.subject]).toEqual(['自评', '某单位', '']);
    expect(context.workbook.name).toBe('自评.xlsx');
  });
});
