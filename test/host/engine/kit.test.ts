import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ensureKit, kitBundle, kitSource } from '../../../scripts/lib/kit.mjs';
import * as kit from '../../../src/host/engine/univer/kit';

describe('预打包的 Univer', () => {
  it('已是最新就不重打', async () => {
    const before = await stat(kitBundle);
    expect(await ensureKit()).toBe(kitBundle);
    expect((await stat(kitBundle)).mtimeMs).toBe(before.mtimeMs);
  });

  it('kit.ts 导出的每个值在产物里都有', async () => {
    const source = await readFile(kitSource, 'utf8');
    const names = [...source.matchAll(/export \{([^}]+)\}/g)]
      .flatMap((match) => (match[1] ?? '').split(','))
      .map((entry) => entry.trim().split(' as ').at(-1) ?? '')
      .filter(Boolean);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((symbol) => (kit as Record<string, unknown>)[symbol] === undefined)).toEqual([]);
  });
});
