import { expect, it } from 'vitest';
import { rememberValue } from '../../../src/domain';

it('读不出来的也记住：同样的文字不读第二遍', () => {
  const asked: string[] = [];
  const read = rememberValue((text: string): number | undefined => {
    asked.push(text);
    return text === '三' ? 3 : undefined;
  });
  expect([read('三'), read('无'), read('三'), read('无')]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(['三', '无']);
});
