import { describe, expect, it } from 'vitest';
import { hashOf, sampled } from '../../support/sampled';

const all = Array.from({ length: 200 }, (_, index) => `第 ${index} 例`);
const nameOf = (name: string): string => name;

describe('抽样', () => {
  it('长的全取；平时约取几分之一，次序不变，每次一样', () => {
    expect(sampled(all, { every: 4, nameOf }, true)).toEqual(all);
    const taken = sampled(all, { every: 4, nameOf }, false);
    expect(taken.length).toBeGreaterThan(30);
    expect(taken.length).toBeLessThan(70);
    expect(taken).toEqual(all.filter((name) => taken.includes(name)));
    expect(sampled([...all].reverse(), { every: 4, nameOf }, false)).toEqual([...taken].reverse());
  });

  it('加一例、删一例，别的取不取不变', () => {
    const taken = sampled(all, { every: 4, nameOf }, false);
    expect(sampled(all.slice(1), { every: 4, nameOf }, false)).toEqual(
      taken.filter((name) => name !== all[0]),
    );
  });

  it('每一类至少一例；总要跑的都在；写错了名字说出来', () => {
    const kindOf = (name: string): string => (name.endsWith('7 例') ? name : '');
    const taken = sampled(all, { every: 1000, nameOf, kindOf, always: ['第 3 例'] }, false);
    expect(taken).toEqual(
      expect.arrayContaining(['第 3 例', ...all.filter((name) => name.endsWith('7 例'))]),
    );
    expect(new Set(taken.map(kindOf))).toEqual(new Set(all.map(kindOf)));
    expect(() => sampled(all, { every: 4, nameOf, always: ['第 999 例'] }, false)).toThrow('第 999 例');
  });

  it('散列摊得匀：四份各有四分之一上下', () => {
    const shares = [0, 1, 2, 3].map((share) => all.filter((name) => hashOf(name) % 4 === share).length);
    expect(Math.min(...shares)).toBeGreaterThan(30);
    expect(Math.max(...shares)).toBeLessThan(70);
  });
});
