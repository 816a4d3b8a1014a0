import { expect, it } from 'vitest';
import { accessorsIn, assignFields } from '../../../scripts/lib/univerFields.mjs';

const published = [
  'var Base = class {',
  '\tget width() {',
  '\t\treturn 1;',
  '\t}',
  '\tset height(value) {}',
  '};',
  'var Made = class extends Base {',
  '\tconstructor(a, b) {',
  '\t\tsuper();',
  '\t\t_defineProperty(this, "plain", (a, b));',
  '\t\t_defineProperty$2(this, "later", { of: [a, b] });',
  '\t\t_defineProperty(this, "width", 7);',
  '\t\t_defineProperty(other, "far", 8);',
  '\t}',
  '};',
].join('\n');

it('类的字段写成直接赋值，值照旧；写成存取器的名字、别的对象上的不动', () => {
  const kept = new Set(accessorsIn(published));
  expect([...kept]).toEqual(['width', 'height']);
  const rewritten = assignFields(published, kept);
  expect(rewritten).toContain('(this.plain = (a, b));');
  expect(rewritten).toContain('(this.later = { of: [a, b] });');
  expect(rewritten).toContain('_defineProperty(this, "width", 7);');
  expect(rewritten).toContain('_defineProperty(other, "far", 8);');
});

it('改写以前、以后的类造出来一样', () => {
  const make = (text: string): object =>
    new Function('_defineProperty', '_defineProperty$2', 'other', `${text}\nreturn new Made(1, 2);`)(
      define,
      define,
      {},
    ) as object;
  const define = (target: object, name: string, value: unknown): object =>
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  const rewritten = make(assignFields(published, new Set(accessorsIn(published))));
  expect(Object.getOwnPropertyDescriptors(rewritten)).toEqual(
    Object.getOwnPropertyDescriptors(make(published)),
  );
  expect(Object.keys(rewritten)).toEqual(['plain', 'later', 'width']);
});
