import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = 'docs/decisions';

it('每条决定都有编号、日期与状态，编号不重', () => {
  const files = readdirSync(folder);
  const wrong = files.filter((file) => {
    const [title = '', ...head] = readFileSync(`${folder}/${file}`, 'utf8').split('\n').slice(0, 6);
    const number = /^(\d{4})-/.exec(file)?.[1];
    const dated = /\d{4}-\d\d-\d\d[^]*(采用|已定|试行|已由|不再)/.test(head.join('\n'));
    return !title.startsWith(`# ${number} `) || !dated;
  });
  expect(wrong).toEqual([]);
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
});
