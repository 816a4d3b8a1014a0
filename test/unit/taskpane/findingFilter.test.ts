import { expect, it } from 'vitest';
import type { Finding } from '../../../src/audit';
import { filterSections, noFilter, rulesPresent } from '../../../src/taskpane/app/findings/findingFilter';
import { b05 } from './support/findings';

const a06: Finding = { ...b05, key: 'a', rule: 'A06', severity: '核实' };
const d01: Finding = { ...b05, key: 'd', rule: 'D01', severity: '提示' };
const sections = [
  { key: '1', title: '基础数据表', findings: [b05, a06] },
  { key: '2', title: '项目-甲', findings: [b05, d01] },
];
const shown = (filter: Partial<typeof noFilter>, added: readonly Finding[] = []) =>
  filterSections(sections, { ...noFilter, ...filter }, new Set(added)).map(({ title, findings }) =>
    [title, ...findings.map(({ rule }) => rule)].join(' '),
  );

it('按级别、表、规则筛，空了的组不列', () => {
  expect(shown({})).toEqual(['基础数据表 B05 A06', '项目-甲 B05 D01']);
  expect(shown({ hidden: ['错误', '提示'] })).toEqual(['基础数据表 A06']);
  expect(shown({ sheet: '项目-甲', hidden: ['错误'] })).toEqual(['项目-甲 D01']);
  expect(shown({ rule: 'B05' })).toEqual(['基础数据表 B05', '项目-甲 B05']);
  expect(shown({ onlyAdded: true }, [d01])).toEqual(['项目-甲 D01']);
  expect(shown({ sheet: '基础数据表', rule: 'D01' })).toEqual([]);
});

it('选中的表、规则改好了，没有新增了，就当没筛', () => {
  expect(shown({ sheet: '已经没有的表', rule: 'C01', onlyAdded: true })).toEqual(shown({}));
});

it('规则清单按规则号，带条数', () => {
  expect(rulesPresent([d01, b05, a06, b05])).toEqual([
    ['A06', 1],
    ['B05', 2],
    ['D01', 1],
  ]);
});
