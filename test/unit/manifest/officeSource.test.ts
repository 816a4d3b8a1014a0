import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officeSource, officeSources, withOffice } from '../../../scripts/lib/officeSource.mjs';

const page = readFileSync('src/taskpane/taskpane.html', 'utf8');

/** 页面的内容安全策略，一条一项。 */
const policyOf = (html: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (/Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '')
      .split(';')
      .map((rule) => rule.trim().split(' '))
      .map(([name = '', ...values]) => [name, values]),
  );

describe.each(Object.entries(officeSources))('office.js 的来处：%s', (id, { script, origin }) => {
  const made = withOffice(page, id);

  it('只有一行 office.js，策略写在它前面', () => {
    expect(made.match(/<script[^>]*\bsrc=/g)).toHaveLength(1);
    expect(made.indexOf('Content-Security-Policy')).toBeLessThan(made.indexOf(`src="${script}"`));
  });

  it('脚本只许本站与它的来源，连接只许本站，页面别处不提外面的地址', () => {
    const policy = policyOf(made);
    expect(policy.get('script-src')).toEqual(["'self'", ...(origin === null ? [] : [origin])]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    const elsewhere = origin === null ? made : made.replaceAll(origin, '');
    expect(elsewhere).not.toMatch(/https?:\/\//);
  });

  it('写进部署文档', () => {
    expect(readFileSync('docs/部署.md', 'utf8')).toContain(`--office ${id}`);
  });
});

it('写错了说有哪几种', () => {
  expect(() => officeSource('beta')).toThrow('self、cdn、cdn-cn');
  expect(() => withOffice('<html></html>', 'cdn')).toThrow('没有 office.js');
});
