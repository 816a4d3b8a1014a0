import type { GroupTotals } from '../rollUp/measures';
import { fromMicro } from '../lake/micro';
import { ratio } from './ratio';
import type { Look } from './styles';
import type { SummaryInput } from './summaryInput';
import { letters, sumOf, type TableColumn } from './table';

/** 一堆，加上名册里应报多少。 */
export interface GroupLine extends GroupTotals {
  readonly expected: number;
}

type Pick = (group: GroupLine) => number;
const grade =
  (i: number): Pick =>
  ({ gradeCounts }) =>
    gradeCounts[i] ?? 0;
const graded: Pick = ({ gradeCounts }) => gradeCounts.slice(0, 4).reduce((sum, count) => sum + count, 0);

/** 数的列：怎样取、什么样子。 */
const NUMBERS: readonly (readonly [
  caption: string,
  width: number,
  look: 'count' | 'money' | 'score',
  pick: Pick,
])[] = [
  ['应报单位', 48, 'count', ({ expected }) => expected],
  ['报送单位', 48, 'count', ({ units }) => units],
  ['定稿有效', 48, 'count', ({ sealed }) => sealed],
  ['没有错误', 48, 'count', ({ clean }) => clean],
  ['项目个数', 52, 'count', ({ projects }) => projects],
  ['年初预算数', 86, 'money', (group) => fromMicro(group.initialBudget)],
  ['全年预算数', 86, 'money', (group) => fromMicro(group.annualBudget)],
  ['全年执行数', 86, 'money', (group) => fromMicro(group.executed)],
  ['优', 38, 'count', grade(0)],
  ['良', 38, 'count', grade(1)],
  ['中', 38, 'count', grade(2)],
  ['差', 38, 'count', grade(3)],
  ['其他或未评', 44, 'count', grade(4)],
  ['有得分的项目', 50, 'count', ({ scored }) => scored],
  ['得分之和', 70, 'score', (group) => fromMicro(group.scoreSum)],
  ['错误', 44, 'count', ({ errors }) => errors],
  ['核实', 44, 'count', ({ verifies }) => verifies],
  ['提示', 44, 'count', ({ hints }) => hints],
];

const FIRST = 2;
const column = (caption: string): number => FIRST + NUMBERS.findIndex(([name]) => name === caption);
const pickOf = (caption: string): Pick => NUMBERS.find(([name]) => name === caption)?.[3] ?? (() => 0);
const TOTAL_LOOKS: Readonly<Record<'count' | 'money' | 'score', Look>> = {
  count: 'totalCount',
  money: 'totalMoney',
  score: 'totalScore',
};

/** 两列的商：哪列除以哪列、几位。分母可以是几列之和。 */
const RATES = [
  { caption: '报送率', part: '报送单位', wholeCell: ['应报单位', '应报单位'], places: 4, look: 'rate' },
  { caption: '执行率', part: '全年执行数', wholeCell: ['全年预算数', '全年预算数'], places: 4, look: 'rate' },
  {
    caption: '平均得分',
    part: '得分之和',
    wholeCell: ['有得分的项目', '有得分的项目'],
    places: 2,
    look: 'score',
  },
  { caption: '评优率', part: '优', wholeCell: ['优', '差'], places: 4, look: 'rate' },
] as const;

const wholeCell = ([from, to]: readonly [string, string], row: number): string =>
  from === to
    ? `${letters(column(from))}${row}`
    : `SUM(${letters(column(from))}${row}:${letters(column(to))}${row})`;

const wholeValue = ([from, to]: readonly [string, string]): Pick => (from === to ? pickOf(from) : graded);

/** 汇总表的各列；合计行要用到全部的堆。 */
export function groupColumns(
  caption: string,
  groups: readonly GroupLine[],
  link: SummaryInput['detail'],
): readonly TableColumn<GroupLine>[] {
  const sum = (pick: Pick): number =>
    Number(groups.reduce((total, group) => total + Math.round(pick(group) * 1e6), 0)) / 1e6;
  return [
    { caption: '序号', width: 34, look: 'center', content: (_, __, index) => index + 1 },
    { caption, width: 130, look: 'link', content: ({ group }) => group, link: ({ group }) => link(group) },
    ...NUMBERS.map(([name, width, look, pick], i): TableColumn<GroupLine> => ({
      caption: name,
      width,
      look,
      content: (group) => pick(group),
      total: { look: TOTAL_LOOKS[look], content: sumOf(FIRST + i, sum(pick)) },
    })),
    ...RATES.map(({ caption: name, part, wholeCell: cells, places, look }): TableColumn<GroupLine> => {
      const content = (partValue: number, whole: number, row: number) =>
        ratio(
          { cell: `${letters(column(part))}${row}`, value: partValue },
          { cell: wholeCell(cells, row), value: whole },
          places,
        );
      return {
        caption: name,
        width: 56,
        look,
        content: (group, row) => content(pickOf(part)(group), wholeValue(cells)(group), row),
        total: {
          look: look === 'rate' ? 'totalRate' : 'totalScore',
          content: (_, __, row) => content(sum(pickOf(part)), sum(wholeValue(cells)), row),
        },
      };
    }),
  ];
}
