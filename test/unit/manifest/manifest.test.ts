import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rebaseManifest, sourceBase } from '../../../scripts/lib/webpackManifest.mjs';
import { commandNames } from '../../../src/commands';
import { FUNCTION_NAMESPACE } from '../../../src/functions';
import { requiredSets } from '../../../src/taskpane/app/officeHost';
import { all, descendants, manifestXml, parseManifest } from './readManifest';

const manifest = parseManifest(manifestXml);
const everything = descendants(manifest);
const resources = new Map(
  ['Image', 'Url', 'String'].flatMap((name) =>
    all(manifest, name)
      .filter(({ attributes }) => attributes['id'] !== undefined)
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? ''] as const),
  ),
);
const used = everything.flatMap(({ attributes }) => attributes['resid'] ?? []);
const textOf = (resid: string | undefined) => resources.get(resid ?? '') ?? '';

describe('清单资源', () => {
  it('每个 resid 都有资源，每个资源都有人用', () => {
    expect(used.filter((resid) => !resources.has(resid))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  });

  it('资源 id 不超过 32 字符，控件、分组、选项卡的 id 不重复', () => {
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    const ids = everything
      .filter(({ name }) => ['CustomTab', 'Group', 'Control'].includes(name))
      .map(({ attributes }) => attributes['id']);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('所有地址都是同一 https 地址下的', () => {
    const urls = everything.flatMap(({ attributes }) =>
      (attributes['DefaultValue'] ?? '').startsWith('http') ? [attributes['DefaultValue'] ?? ''] : [],
    );
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => !url.startsWith(sourceBase))).toEqual([]);
    expect(sourceBase).toMatch(/^https:/);
  });

  it('换部署地址时一处不漏', () => {
    const moved = rebaseManifest(manifestXml, 'https://intranet.example.cn/pbe');
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://intranet.example.cn/pbe/taskpane.html"');
    expect(() => rebaseManifest(manifestXml, 'intranet/pbe')).toThrow('完整网址');
    expect(() => rebaseManifest(manifestXml, 'file:///pbe/')).toThrow('https');
  });
});

/** PNG 头里的宽与高。 */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1'), file).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('图标', () => {
  it.each([...resources].filter(([id]) => id.startsWith('Icon.')))('%s 有文件且大小相符', (id, url) => {
    const file = url.slice(sourceBase.length);
    const size = Number(id.split('.').at(-1));
    expect(existsSync(file), file).toBe(true);
    expect(pngSize(file)).toEqual([size, size]);
  });

  it('Image 的 size 与所指图标一致；每个按钮有 16、32、80', () => {
    for (const image of all(manifest, 'Image').filter(({ attributes }) => attributes['resid'])) {
      expect(image.attributes['resid']?.endsWith(`.${image.attributes['size']}`)).toBe(true);
    }
    for (const control of all(manifest, 'Control')) {
      const sizes = all(control, 'Image').map(({ attributes }) => attributes['size']);
      expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
    }
  });

  it('商店图标 32 与 64', () => {
    const pixel = (name: string) =>
      pngSize((all(manifest, name)[0]?.attributes['DefaultValue'] ?? '').slice(sourceBase.length));
    expect(pixel('IconUrl')).toEqual([32, 32]);
    expect(pixel('HighResolutionIconUrl')).toEqual([64, 64]);
  });
});

describe('文字长度', () => {
  it('选项卡 ≤32，标签 ≤125，提示 ≤250', () => {
    const label = (element: (typeof everything)[number]) =>
      textOf(element.children.find(({ name }) => name === 'Label')?.attributes['resid']);
    for (const tab of all(manifest, 'CustomTab')) expect(label(tab).length).toBeLessThanOrEqual(32);
    for (const name of ['Group', 'Control']) {
      for (const element of all(manifest, name)) {
        expect(label(element)).not.toBe('');
        expect(label(element).length).toBeLessThanOrEqual(125);
      }
    }
    for (const { attributes } of all(manifest, 'Description').filter((found) => found.attributes['resid'])) {
      expect(textOf(attributes['resid'])).toMatch(/[\u4e00-\u9fff]/);
      expect(textOf(attributes['resid']).length).toBeLessThanOrEqual(250);
    }
  });
});

describe('共享运行时', () => {
  const page = textOf('Pane.Url');
  const host = all(manifest, 'Host').find(({ attributes }) => attributes['xsi:type'] === 'Workbook');

  it('Runtimes 是 Host 的第一个子元素，长生命周期', () => {
    expect(host?.children[0]?.name).toBe('Runtimes');
    expect(all(manifest, 'Runtime')[0]?.attributes['lifetime']).toBe('long');
  });

  it('窗格、命令、自定义函数、运行时是同一页', () => {
    const runtime = all(manifest, 'Runtime')[0]?.attributes['resid'];
    expect(all(manifest, 'FunctionFile')[0]?.attributes['resid']).toBe(runtime);
    const [customPage] = all(manifest, 'Page').map((found) => found.children[0]?.attributes['resid']);
    expect(customPage).toBe(runtime);
    const panes = all(manifest, 'Action').filter(
      ({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane',
    );
    for (const pane of panes) {
      expect(pane.children.find(({ name }) => name === 'SourceLocation')?.attributes['resid']).toBe(runtime);
      expect(all(pane, 'TaskpaneId')).toEqual([]);
    }
    expect(page).toBe(`${sourceBase}taskpane.html`);
    expect(all(manifest, 'DefaultSettings')[0]?.children[0]?.attributes['DefaultValue']).toBe(page);
  });

  it('功能区命令都登记了，登记的都有按钮', () => {
    expect(all(manifest, 'FunctionName').map(({ text }) => text)).toEqual([...commandNames]);
  });

  it('命名空间与函数表一致', () => {
    expect(textOf(all(manifest, 'Namespace')[0]?.attributes['resid'])).toBe(FUNCTION_NAMESPACE);
  });

  it('要求集与窗格检查的底线一致', () => {
    const sets = all(manifest, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]);
    expect(sets).toEqual(requiredSets);
  });
});
