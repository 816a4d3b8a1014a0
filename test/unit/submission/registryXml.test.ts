import { describe, expect, it } from 'vitest';
import { findScheme } from '../../../src/schemes';
import { parseRegistry, registryNamespace, writeRegistry } from '../../../src/submission';
import type { Registry } from '../../../src/submission';

const scheme = findScheme('hengyang-2022');
if (scheme === undefined) throw new Error('没有方案');
const registry: Registry = {
  scheme,
  year: 2022,
  unit: '甲 <局> & “乙” ]]> 单位\n𠮷',
  forms: [
    {
      form: '项目支出绩效自评表',
      version: 1,
      project: '招商',
      sheet: '项目-招商',
      anchors: { 项目_项目名称: 'C4' },
    },
  ],
  annotations: [
    {
      sheet: '项目-招商',
      cell: 'F21',
      means: 'fill',
      originalFill: null,
      keys: ['E08|项目支出绩效自评表|招商||x'],
    },
  ],
};

describe('工作簿登记', () => {
  it('写出再读回一字不差，含 ]]>、尖括号、换行、生僻字', () => {
    const xml = writeRegistry(registry);
    expect(xml.startsWith(`<submission xmlns="${registryNamespace}" version="1"><![CDATA[`)).toBe(true);
    expect(parseRegistry(xml)).toEqual(registry);
  });

  it('另存的软件加了声明、把 CDATA 改写成转义文字也读得出', () => {
    const json = JSON.stringify(registry)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<submission version="1" xmlns="${registryNamespace}">${json}</submission>`;
    expect(parseRegistry(xml)).toEqual(registry);
  });

  it.each([
    ['别人的 XML', '<a xmlns="urn:other"/>'],
    ['截断的', writeRegistry(registry).slice(0, 200)],
    ['不是 JSON', `<submission xmlns="${registryNamespace}" version="1"><![CDATA[oops]]></submission>`],
    [
      '没有方案',
      `<submission xmlns="${registryNamespace}" version="1"><![CDATA[{"year":2022,"unit":"甲"}]]></submission>`,
    ],
    ['空的', ''],
  ])('%s返回 null', (_, xml) => {
    expect(parseRegistry(xml)).toBeNull();
  });

  it('写坏的条目跳过，其余照读', () => {
    const xml = writeRegistry({ ...registry, forms: [...registry.forms, { form: 1 } as never] });
    expect(parseRegistry(xml)?.forms).toHaveLength(1);
  });
});
