import type { BookComposer } from '../../xlsx';
import { fromMicro } from '../lake/micro';
import type { RowOf } from '../lake/tables';
import { detailNames, type DetailPlan } from './detailPlan';
import { ratio } from './ratio';
import { place, setUp, sourceLink } from './sheetSetup';
import type { SummaryInput } from './summaryInput';
import { sumOf, writeTable, writeTitle, type TableColumn } from './table';

function unitColumns(
  { projects, projectsLink, findingsLink }: DetailPlan,
  addressOf: ReadonlyMap<string, string>,
): readonly TableColumn<RowOf<'units'>>[] {
  const counts = new Map<string, number>();
  for (const { digest } of projects) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  const projectCount = (digest: string): number => counts.get(digest) ?? 0;
  return [
    { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
    { caption: '地区', width: 70, look: 'text', content: ({ region }) => region },
    { caption: '主管部门', width: 120, look: 'text', content: ({ department }) => department },
    { caption: '单位编码', width: 90, look: 'text', content: ({ code }) => code },
    {
      caption: '单位',
      width: 150,
      look: 'link',
      content: ({ unit }) => unit,
      link: ({ digest }) => ({ address: addressOf.get(digest) ?? '' }),
    },
    { caption: '定稿', width: 50, look: 'center', content: ({ sealState }) => sealState },
    {
      caption: '部门总分',
      width: 56,
      look: 'score',
      content: ({ departmentTotal }) => (departmentTotal === null ? '' : fromMicro(departmentTotal)),
    },
    { caption: '等次', width: 40, look: 'center', content: ({ departmentGrade }) => departmentGrade },
    {
      caption: '项目个数',
      width: 44,
      look: 'count',
      content: ({ digest }) => projectCount(digest),
      link: ({ digest }) => projectsLink(digest),
    },
    {
      caption: '错误',
      width: 44,
      look: 'count',
      content: ({ errors }) => errors,
      link: ({ digest, errors }) => (errors > 0 ? findingsLink(digest) : null),
    },
    {
      caption: '核实',
      width: 44,
      look: 'count',
      content: ({ verifies }) => verifies,
      link: ({ digest, verifies }) => (verifies > 0 ? findingsLink(digest) : null),
    },
    { caption: '提示', width: 44, look: 'count', content: ({ hints }) => hints },
    { caption: '复核', width: 44, look: 'center', content: ({ reviewState }) => reviewState },
    {
      caption: '复核得分',
      width: 56,
      look: 'score',
      content: ({ reviewedTotal }) => (reviewedTotal === null ? '' : fromMicro(reviewedTotal)),
    },
    {
      caption: '自评工作质量',
      width: 56,
      look: 'score',
      content: ({ reviewedQuality }) => (reviewedQuality === null ? '' : fromMicro(reviewedQuality)),
    },
  ];
}

const money = (value: number | null) => (value === null ? '' : fromMicro(value));

/** 昌黎一式《项目自评结果汇总表》的六列在前，后面是底数；得分点开到源文件的那一格。 */
const projectColumns = (
  addressOf: ReadonlyMap<string, string>,
  total: { readonly budget: number; readonly executed: number },
): readonly TableColumn<RowOf<'projects'>>[] => [
  { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
  { caption: '主管部门（单位）', width: 150, look: 'text', content: ({ unit }) => unit },
  { caption: '项目名称', width: 180, look: 'text', content: ({ project }) => project },
  {
    caption: '预算金额（调整后）',
    width: 80,
    look: 'money',
    content: ({ annualBudget }) => money(annualBudget),
    total: { look: 'totalMoney', content: sumOf(3, fromMicro(total.budget)) },
  },
  {
    caption: '自评得分',
    width: 56,
    look: 'score',
    content: ({ total: score }) => money(score),
    link: ({ digest, sheet, cell }) => sourceLink(addressOf.get(digest) ?? '', sheet, cell),
  },
  { caption: '自评等级', width: 50, look: 'center', content: ({ grade }) => grade },
  {
    caption: '全年执行数',
    width: 80,
    look: 'money',
    content: ({ executed }) => money(executed),
    total: { look: 'totalMoney', content: sumOf(6, fromMicro(total.executed)) },
  },
  {
    caption: '执行率',
    width: 56,
    look: 'rate',
    content: ({ executed, annualBudget }, row) =>
      ratio(
        { cell: `G${row}`, value: money(executed) || 0 },
        { cell: `D${row}`, value: money(annualBudget) || 0 },
        4,
      ),
  },
];

/** 逐条的审核结果；位置点开到源文件的那一格。 */
const findingColumns = (
  addressOf: ReadonlyMap<string, string>,
): readonly TableColumn<RowOf<'findings'>>[] => [
  { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
  { caption: '单位', width: 130, look: 'text', content: ({ unit }) => unit },
  { caption: '项目', width: 110, look: 'text', content: ({ project }) => project },
  { caption: '级别', width: 40, look: 'center', content: ({ severity }) => severity },
  { caption: '规则', width: 44, look: 'center', content: ({ rule }) => rule },
  {
    caption: '位置',
    width: 120,
    look: 'link',
    content: ({ sheet, cell }) => (sheet === '' ? '' : place(sheet, cell)),
    link: ({ digest, sheet, cell }) => sourceLink(addressOf.get(digest) ?? '', sheet, cell),
  },
  { caption: '内容', width: 260, look: 'text', content: ({ message }) => message },
  { caption: '审核说明', width: 160, look: 'text', content: ({ explanation }) => explanation },
];

/** 明细的各张表：单位一览、项目自评结果汇总表、审核结果明细（库太大时没有）。 */
export function detailSheets(
  book: BookComposer,
  title: string,
  plan: DetailPlan,
  sourceAddress: SummaryInput['sourceAddress'],
): void {
  const { units, projects, findings, unlisted } = plan;
  // 一个单位几十行都指着同一个文件，地址只算一次
  const addressOf = new Map(units.map(({ digest, file }) => [digest, sourceAddress(file)]));
  const sum = (pick: 'annualBudget' | 'executed') =>
    projects.reduce((total, each) => total + (each[pick] ?? 0), 0);
  const write = <R>(
    name: string,
    heading: string,
    note: string,
    columns: readonly TableColumn<R>[],
    rows: readonly R[],
  ): void => {
    const sheet = book.sheet(name);
    setUp(sheet, columns, 3);
    writeTitle(sheet, `${title}${heading}`, note, columns.length);
    writeTable(sheet, columns, rows);
  };
  write(
    detailNames.units,
    '报送单位一览',
    '单位点开到它报来的工作簿，项目个数、错误、核实点开到本簿的明细。',
    unitColumns(plan, addressOf),
    units,
  );
  write(
    detailNames.projects,
    '项目自评结果汇总表',
    '金额：万元。自评得分点开到源文件的那一格。',
    projectColumns(addressOf, { budget: sum('annualBudget'), executed: sum('executed') }),
    projects,
  );
  if (findings === null) return;
  write(
    detailNames.findings,
    '审核结果明细',
    `位置点开到源文件的那一格。${unlisted > 0 ? `另有 ${unlisted} 条提示或列不下的没有列，条数在“审核结果按规则”里。` : ''}`,
    findingColumns(addressOf),
    findings,
  );
}
