import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomNames, rooms, withDependencies } from '../../../rooms.mjs';
import { roomFiles } from '../../../scripts/lib/roomFiles.mjs';
import { roomProblem } from '../../../scripts/lib/roomRule.mjs';

describe('rooms.mjs', () => {
  it('src 下的每个文件夹都登记了，登记了的都有', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...roomNames].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('只依赖排在前面的房间：没有圈，没有朝上的箭头', () => {
    const backward = roomNames.flatMap((name, index) =>
      rooms[name]!.may.filter((other) => !roomNames.slice(0, index).includes(other)).map(
        (other) => `${name} → ${other}`,
      ),
    );
    expect(backward).toEqual([]);
  });

  it('tsconfig、references、架构文档的表都由它写出（对不上就跑 npm run rooms）', async () => {
    const stale = (await roomFiles()).filter(([path, text]) => readFileSync(path, 'utf8') !== text);
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  it('进生产包的房间不依赖不许进包的', () => {
    // xlsx 只借 host 的类型与常数，构建后的包检查盯着
    const leaks = roomNames
      .filter((name) => rooms[name]!.bundled === 'pane')
      .flatMap((name) => rooms[name]!.may.filter((other) => rooms[other]!.bundled === 'never'));
    expect(leaks).toEqual([]);
  });

  it('依赖的依赖也算', () => {
    expect(withDependencies(['workbench'])).toEqual(expect.arrayContaining(['display', 'host', 'xlsx']));
  });
});

describe('跨房间的 import', () => {
  const from = (file: string, source: string) => roomProblem(resolve('src', file), source);

  it('只许列着的房间，只许从 index 或声明的入口进', () => {
    expect(from('audit/rules/a.ts', '../../submission')).toBeNull();
    expect(from('audit/rules/a.ts', '../../submission/record/seal/seal')).toContain('index');
    expect(from('audit/rules/a.ts', '../../workbook')).toContain('不可以依赖');
    expect(from('cli/run.ts', '../host/node')).toBeNull();
    expect(from('cli/run.ts', '../host/createHost')).toContain('node');
  });

  it('自己房间里与别的房间同名的文件夹不算', () => {
    expect(from('workbook/finalize/a.ts', '../functions/staleFormulas')).toBeNull();
    expect(from('audit/rules/a.ts', 'vitest')).toBeNull();
  });
});
