import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { duties } from './duties';
import { dutyDocument } from './dutyDocument';

describe.each(Object.entries(duties))(
  '%s：一条都登记、写进文档、用得到',
  (_, { registered, written, document, mention, exercised }) => {
    it('写了的都登记，登记的都写着，不重复', () => {
      expect(new Set(registered).size).toBe(registered.length);
      if (written) expect([...registered].sort()).toEqual([...written].sort());
    });

    it(`写进 ${document}`, () => {
      const text = readFileSync(document, 'utf8').replace(/ {2,}/g, ' ');
      expect(registered.filter((name) => !text.includes(mention(name)))).toEqual([]);
    });

    it('有用处，测试用到', () => {
      expect(registered.filter((name) => !exercised(name))).toEqual([]);
    });
  },
);

it('docs/登记.md 是最新的', async () => {
  const config = await resolveConfig('docs/x.md');
  const document = await format(dutyDocument(), { ...config, parser: 'markdown' });
  await expect(document).toMatchFileSnapshot('../../../docs/登记.md');
});
