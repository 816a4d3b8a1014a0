import { BookComposer } from '../../xlsx';
import { fromMicro } from '../lake/micro';
import { budgets, executionBands, grades, type RollUp } from '../rollUp/measures';
import { chartOf } from './charts';
import { groupColumns, type GroupLine } from './groupColumns';
import { absentSheet, acrossSheet, rulesSheet, yearOnYearSheet } from './listSheets';
import { ratio } from './ratio';
import { setUp } from './sheetSetup';
import type { SummaryInput } from './summaryInput';
import { sumOf, writeTable, writeTitle, type TableColumn } from './table';

function groupsSheet(book: BookComposer, { year, by, now, expected, detail }: SummaryInput): void {
  const sheet = book.sheet(`按${by}汇总`, '#4472C4');
  const lines: GroupLine[] = now.groups.map((group) => ({
    ...group,
    expected: expected.get(group.group) ?? 0,
  }));
  const columns = groupColumns(by, lines, detail);
  setUp(sheet, columns, 3);
  writeTitle(
    sheet,
    `${year}年度绩效自评按${by}汇总表`,
    '金额：万元。率与合计是表内公式；一个单位报了几份的只取一份。',
    columns.length,
  );
  writeTable(sheet, columns, lines);
  sheet.pageLayout({ paperSize: 'A3' });
}

function distributionSheet(book: BookComposer, { year, now }: SummaryInput): void {
  const sheet = book.sheet('等级与执行率分布', '#70AD47');
  const count = (pick: (group: RollUp['groups'][number]) => number) =>
    now.groups.reduce((sum, group) => sum + pick(group), 0);
  const table = (captions: readonly string[], counts: readonly number[], name: string) => {
    const all = counts.reduce((sum, each) => sum + each, 0);
    const lines = captions.map((caption, i) => ({ caption, count: counts[i] ?? 0 }));
    const total = sheet.nextRow + 2 + lines.length;
    const columns: readonly TableColumn<(typeof lines)[number]>[] = [
      { caption: name, width: 110, look: 'center', content: ({ caption }) => caption },
      {
        caption: '项目个数',
        width: 70,
        look: 'count',
        content: (line) => line.count,
        total: { look: 'totalCount', content: sumOf(1, all) },
      },
      {
        caption: '占比',
        width: 70,
        look: 'rate',
        content: (line, row) =>
          ratio({ cell: `B${row}`, value: line.count }, { cell: `B$${total}`, value: all }, 4),
        total: {
          look: 'totalRate',
          content: (first, last, row) =>
            ratio({ cell: `SUM(B${first}:B${last})`, value: all }, { cell: `B${row}`, value: all }, 4),
        },
      },
    ];
    return writeTable(sheet, columns, lines);
  };
  sheet.widths([110, 70, 70, 20, 70, 70, 70, 70, 70]);
  writeTitle(
    sheet,
    `${year}年度项目自评等级与预算执行率分布`,
    '评优率＝优÷（优＋良＋中＋差）；没有总分、没有预算的另列，不算 0。',
    9,
  );
  const graded = table(
    [...grades, '其他或未评'],
    [0, 1, 2, 3, 4].map((i) => count(({ gradeCounts }) => gradeCounts[i] ?? 0)),
    '等级',
  );
  sheet.chart(
    chartOf(
      sheet,
      'Doughnut',
      '等级分布',
      { ...graded, names: 0, values: 1 },
      { row: 2, column: 4, rows: 13, columns: 5 },
    ),
  );
  while (sheet.nextRow < 17) sheet.skip();
  const bands = [...executionBands.map(({ label }) => label), '没有执行率'];
  const rated = table(
    bands,
    bands.map((_, i) => count(({ bandCounts }) => bandCounts[i] ?? 0)),
    '执行率',
  );
  sheet.chart(
    chartOf(
      sheet,
      'ColumnClustered',
      '执行率分布（项目个数）',
      { ...rated, names: 0, values: 1 },
      { row: 17, column: 4, rows: 14, columns: 5 },
    ),
  );
  sheet.pageLayout({ zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 }, headersFooters: {} });
}

function budgetsSheet(book: BookComposer, { year, by, now }: SummaryInput): void {
  const sheet = book.sheet('四本预算', '#FFC000');
  const groups = [...new Set(now.budgets.map(({ group }) => group))];
  const cell = (group: string, budget: string) =>
    now.budgets.find((each) => each.group === group && each.budget === budget);
  const sum = (budget: string, pick: 'projects' | 'funds') =>
    now.budgets.filter((each) => each.budget === budget).reduce((total, each) => total + each[pick], 0);
  const columns: readonly TableColumn<string>[] = [
    { caption: by, width: 150, look: 'text', content: (group) => group },
    ...budgets.flatMap((budget, i): TableColumn<string>[] => [
      {
        caption: `${budget}项目个数`,
        width: 70,
        look: 'count',
        content: (group) => cell(group, budget)?.projects ?? 0,
        total: { look: 'totalCount', content: sumOf(1 + i * 2, sum(budget, 'projects')) },
      },
      {
        caption: `${budget}资金`,
        width: 90,
        look: 'money',
        content: (group) => fromMicro(cell(group, budget)?.funds ?? 0),
        total: { look: 'totalMoney', content: sumOf(2 + i * 2, fromMicro(sum(budget, 'funds'))) },
      },
    ]),
  ];
  setUp(sheet, columns, 3);
  writeTitle(
    sheet,
    `${year}年度四本预算项目自评汇总`,
    '金额：万元。数出自各单位《项目自评结果汇总表》；没有这张表的单位分不出哪本预算，不计在内。',
    columns.length,
  );
  writeTable(sheet, columns, groups);
}

/** 汇总的主簿。 */
export function summaryBook(input: SummaryInput, ruleTitles: ReadonlyMap<string, string>): BookComposer {
  const book = new BookComposer();
  groupsSheet(book, input);
  distributionSheet(book, input);
  budgetsSheet(book, input);
  absentSheet(book, input);
  rulesSheet(book, input, ruleTitles);
  yearOnYearSheet(book, input);
  acrossSheet(book, input);
  return book;
}
