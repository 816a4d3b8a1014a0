import type { BookComposer } from '../../xlsx';
import { fromMicro } from '../lake/micro';
import type { RollUp } from '../rollUp/measures';
import { change } from './ratio';
import { place, setUp, sourceLink } from './sheetSetup';
import type { AbsentLine, AcrossLine, SummaryInput } from './summaryInput';
import { letters, writeTable, writeTitle, type TableColumn } from './table';

/** 未报送、退回、未通过的单位。 */
export function absentSheet(book: BookComposer, { year, absent, sourceAddress }: SummaryInput): void {
  const sheet = book.sheet('未报送与未通过', '#C00000');
  const columns: readonly TableColumn<AbsentLine>[] = [
    { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
    { caption: '情况', width: 80, look: 'center', content: ({ state }) => state },
    { caption: '地区', width: 80, look: 'text', content: ({ region }) => region },
    { caption: '主管部门', width: 120, look: 'text', content: ({ department }) => department },
    { caption: '单位编码', width: 90, look: 'text', content: ({ code }) => code },
    { caption: '单位', width: 160, look: 'text', content: ({ unit }) => unit },
    { caption: '原因', width: 220, look: 'text', content: ({ reason }) => reason },
    {
      caption: '文件',
      width: 200,
      look: 'link',
      content: ({ file }) => file,
      link: ({ file }) => (file ? { address: sourceAddress(file) } : null),
    },
  ];
  setUp(sheet, columns, 3);
  writeTitle(
    sheet,
    `${year}年度未报送、退回、未通过的单位`,
    '未通过＝还有错误级的审核结果；读不了的文件不知道是谁的。',
    columns.length,
  );
  writeTable(sheet, columns, absent);
}

/** 审核结果按规则。 */
export function rulesSheet(
  book: BookComposer,
  { year, now }: SummaryInput,
  titles: ReadonlyMap<string, string>,
): void {
  const sheet = book.sheet('审核结果按规则');
  const columns: readonly TableColumn<RollUp['rules'][number]>[] = [
    { caption: '规则', width: 60, look: 'center', content: ({ rule }) => rule },
    { caption: '级别', width: 50, look: 'center', content: ({ severity }) => severity },
    { caption: '查什么', width: 260, look: 'text', content: ({ rule }) => titles.get(rule) ?? '' },
    { caption: '条数', width: 60, look: 'count', content: ({ findings }) => findings },
    { caption: '单位数', width: 60, look: 'count', content: ({ units }) => units },
    { caption: '已说明', width: 60, look: 'count', content: ({ explained }) => explained },
  ];
  setUp(sheet, columns, 3);
  writeTitle(sheet, `${year}年度审核结果按规则`, '从多到少。', columns.length);
  writeTable(sheet, columns, now.rules);
}

/** 与上年比较；库里没有上年就没有这张表。 */
export function yearOnYearSheet(book: BookComposer, { year, by, now, before }: SummaryInput): void {
  if (!before) return;
  const sheet = book.sheet('与上年比较');
  const last = new Map(before.groups.map((group) => [group.group, group]));
  const pairs = now.groups.map((group) => ({ group, last: last.get(group.group) }));
  const items = [
    ['报送单位', 'count', (group: RollUp['groups'][number] | undefined) => group?.units ?? 0],
    ['项目个数', 'count', (group: RollUp['groups'][number] | undefined) => group?.projects ?? 0],
    [
      '全年预算数',
      'money',
      (group: RollUp['groups'][number] | undefined) => fromMicro(group?.annualBudget ?? 0),
    ],
    ['全年执行数', 'money', (group: RollUp['groups'][number] | undefined) => fromMicro(group?.executed ?? 0)],
  ] as const;
  const columns: readonly TableColumn<(typeof pairs)[number]>[] = [
    { caption: by, width: 150, look: 'text', content: ({ group }) => group.group },
    ...items.flatMap(([caption, look, pick], i): TableColumn<(typeof pairs)[number]>[] => {
      const [a, b] = [letters(1 + i * 3), letters(2 + i * 3)];
      return [
        { caption: `${caption}（上年）`, width: 80, look, content: (pair) => pick(pair.last) },
        { caption: `${caption}（本年）`, width: 80, look, content: (pair) => pick(pair.group) },
        {
          caption: '变动率',
          width: 56,
          look: 'rate',
          content: (pair, row) =>
            change(
              { cell: `${b}${row}`, value: pick(pair.group) },
              { cell: `${a}${row}`, value: pick(pair.last) },
            ),
        },
      ];
    }),
  ];
  setUp(sheet, columns, 3);
  writeTitle(sheet, `${year}年度与上年比较`, '金额：万元。上年没有的写“—”。', columns.length);
  writeTable(sheet, columns, pairs);
}

/** 跨单位的雷同与异常，两处都点得开。 */
export function acrossSheet(book: BookComposer, { year, across, sourceAddress }: SummaryInput): void {
  const sheet = book.sheet('雷同与异常');
  const link = (side: AcrossLine['second']) =>
    side ? sourceLink(sourceAddress(side.file), side.sheet, side.cell) : null;
  const shown = (side: AcrossLine['second']) => (side && side.sheet ? place(side.sheet, side.cell) : '');
  const columns: readonly TableColumn<AcrossLine>[] = [
    { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
    { caption: '种类', width: 64, look: 'center', content: ({ kind }) => kind },
    { caption: '单位一', width: 120, look: 'text', content: ({ first }) => first.unit },
    {
      caption: '位置一',
      width: 110,
      look: 'link',
      content: ({ first }) => shown(first),
      link: ({ first }) => link(first),
    },
    { caption: '单位二', width: 120, look: 'text', content: ({ second }) => second?.unit ?? '' },
    {
      caption: '位置二',
      width: 110,
      look: 'link',
      content: ({ second }) => shown(second),
      link: ({ second }) => link(second),
    },
    { caption: '原文', width: 220, look: 'text', content: ({ first }) => first.text },
    { caption: '为什么列出', width: 240, look: 'text', content: ({ reason }) => reason },
  ];
  setUp(sheet, columns, 3);
  writeTitle(
    sheet,
    `${year}年度跨单位的雷同与异常`,
    '只是提请查看，不是结论：改写过的抄袭、图片里的文字、没有收进来的单位都看不到。',
    columns.length,
  );
  writeTable(sheet, columns, across);
}
