import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { newKind, newRule, withListed } from '../../../scripts/lib/scaffold.mjs';

const syntaxErrors = (text: string) =>
  ts.transpileModule(text, { reportDiagnostics: true }).diagnostics?.map(({ messageText }) => messageText);

it('新规则、新表种写出来就是合规范的源文件', async () => {
  for (const text of [newRule({ id: 'Z99', title: '试' }), newKind({ name: 'trial', title: '试' })]) {
    expect(syntaxErrors(text)).toEqual([]);
    expect(await format(text, { parser: 'typescript', singleQuote: true, printWidth: 110 })).toBe(text);
  }
});

it('加进现有的每一份规则登记，都还是合语法的，多出来的正是一条', () => {
  const folder = 'src/audit/rules';
  const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of topics) {
    const index = readFileSync(`${folder}/${name}/index.ts`, 'utf8');
    const listed = withListed(index, 'z99', './z99');
    expect(syntaxErrors(listed)).toEqual([]);
    expect(listed.match(/\bz99\b/g)).toHaveLength(3);
    expect(listed).toMatch(/,\n {2}z99,\n\]/);
  }
});
