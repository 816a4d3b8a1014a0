import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circles, sourceGraph } from './sourceGraph';

const graph = sourceGraph();

describe('源文件', () => {
  it('文件之间没有圈；主机里互相引用的 API 类除外', () => {
    const found = circles(graph).filter(
      (circle) => !circle.every((file) => file.startsWith('host/objects/')),
    );
    expect(found).toEqual([]);
  });

  it('workbook 里没有朝上的箭头：kernel 不认识动作，动作不认识会话', () => {
    const upward = [...graph].flatMap(([file, targets]) =>
      targets
        .filter(
          (target) =>
            (file.startsWith('workbook/kernel/') && /^workbook\/(actions|session|index)/.test(target)) ||
            (file.startsWith('workbook/actions/') &&
              /^workbook\/(session|index|actions\/index)/.test(target)),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('workbook 的动作之间没有圈', () => {
    const folderOf = (file: string) => /^workbook\/actions\/([^/]+)\//.exec(file)?.[1];
    const folders = new Map<string, string[]>();
    for (const [file, targets] of graph) {
      const from = folderOf(file);
      if (from === undefined) continue;
      const others = targets.flatMap((target) => folderOf(target) ?? []).filter((to) => to !== from);
      folders.set(from, [...(folders.get(from) ?? []), ...others]);
    }
    expect(circles(folders)).toEqual([]);
  });

  it('一个文件不超过 250 行', () => {
    const long = [...graph.keys()].filter(
      (file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});
