import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('src/taskpane/taskpane.html', 'utf8');
const policy = Object.fromEntries(
  (/Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? '')
    .split(';')
    .map((rule) => rule.trim().split(' '))
    .map(([name = '', ...values]) => [name, values.join(' ')]),
);

describe('窗格页面', () => {
  it('只许同源：不许外连，脚本不许内联', () => {
    expect(policy['default-src']).toBe("'self'");
    expect(policy['connect-src']).toBe("'self'");
    expect(policy['script-src']).toBe("'self'");
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it('office.js 从自带的目录取，策略写在它前面', () => {
    const script = page.indexOf('src="office-js/office.js"');
    expect(script).toBeGreaterThan(0);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(script);
  });
});
