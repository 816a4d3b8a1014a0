import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formOfLayout, kinds, layouts, parseLayout, type Layout } from '../../../src/forms';
import { layoutFrom, recognizeGrid } from '../../../src/recognize';
import { gridOf, layoutFixtures } from '../recognize/layoutFixture';

const text = readFileSync(join(import.meta.dirname, '../../../docs/版面.md'), 'utf8');
const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '') as Layout;

/** 键是数据（列键、名称）的对象，里面的键不是写法。 */
const free: ReadonlySet<string> = new Set(['presets', 'renamed']);

function keysOf(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const each of value) keysOf(each, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      into.add(key);
      if (!free.has(key)) keysOf(each, into);
    }
  }
  return into;
}

describe('docs/版面.md', () => {
  it('例子合格，编译得成表样', () => {
    expect(parseLayout(example, kinds)).toMatchObject({ ok: true });
    expect(formOfLayout(example)).toMatchObject({
      id: '项目支出绩效自评表',
      layout: '某县-2023-项目自评',
      unit: '元',
    });
  });

  it('内置的版面与认表得到的版面用到的键，文档里都写着', () => {
    const adopted = layoutFixtures.flatMap((fixture) => {
      const grid = gridOf(fixture);
      return recognizeGrid(grid).map((proposal) => layoutFrom(grid, proposal, { id: 'x', title: 'x' }));
    });
    const missing = [...keysOf([...layouts, ...adopted, example])].filter(
      (key) => !text.includes(`\`${key}\``) && !text.includes(`"${key}"`),
    );
    expect(missing).toEqual([]);
  });
});
