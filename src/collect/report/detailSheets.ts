import type { BookComposer } from '../../xlsx';
import { fromMicro } from '../lake/micro';
import type { RowOf } from '../lake/tables';
import { ratio } from './ratio';
import { setUp, sourceLink } from './sheetSetup';
import type { SummaryInput } from './summaryInput';
import { sumOf, writeTable, writeTitle, type TableColumn } from './table';

const unitColumns = (
  sourceAddress: SummaryInput['sourceAddress'],
): readonly TableColumn<RowOf<'units'>>[] => [
  { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
  { caption: '地区', width: 70, look: 'text', content: ({ region }) => region },
  { caption: '主管部门', width: 120, look: 'text', content: ({ department }) => department },
  { caption: '单位编码', width: 90, look: 'text', content: ({ code }) => code },
  {
    caption: '单位',
    width: 150,
    look: 'link',
    content: ({ unit }) => unit,
    link: ({ file }) => ({ address: sourceAddress(file) }),
  },
  { caption: '定稿', width: 50, look: 'center', content: ({ sealState }) => sealState },
  {
    caption: '部门总分',
    width: 56,
    look: 'score',
    content: ({ departmentTotal }) => (departmentTotal === null ? '' : fromMicro(departmentTotal)),
  },
  { caption: '等次', width: 40, look: 'center', content: ({ departmentGrade }) => departmentGrade },
  { caption: '错误', width: 44, look: 'count', content: ({ errors }) => errors },
  { caption: '核实', width: 44, look: 'count', content: ({ verifies }) => verifies },
  { caption: '提示', width: 44, look: 'count', content: ({ hints }) => hints },
];

const money = (value: number | null) => (value === null ? '' : fromMicro(value));

/** 昌黎一式《项目自评结果汇总表》的六列在前，后面是底数；得分点开到源文件的那一格。 */
const projectColumns = (
  fileOf: ReadonlyMap<string, string>,
  sourceAddress: SummaryInput['sourceAddress'],
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
    link: ({ digest, sheet, cell }) => sourceLink(sourceAddress(fileOf.get(digest) ?? ''), sheet, cell),
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

/** 明细的两张表：单位一览、项目自评结果汇总表。 */
export function detailSheets(
  book: BookComposer,
  title: string,
  units: readonly RowOf<'units'>[],
  projects: readonly RowOf<'projects'>[],
  sourceAddress: SummaryInput['sourceAddress'],
): void {
  const list = book.sheet('单位一览');
  const columns = unitColumns(sourceAddress);
  setUp(list, columns, 3);
  writeTitle(list, `${title}报送单位一览`, '单位点开到它报来的工作簿。', columns.length);
  writeTable(list, columns, units);
  const sum = (pick: 'annualBudget' | 'executed') =>
    projects.reduce((total, each) => total + (each[pick] ?? 0), 0);
  const sheet = book.sheet('项目自评结果汇总表');
  const fileOf = new Map(units.map(({ digest, file }) => [digest, file]));
  const wide = projectColumns(fileOf, sourceAddress, {
    budget: sum('annualBudget'),
    executed: sum('executed'),
  });
  setUp(sheet, wide, 3);
  writeTitle(sheet, `${title}项目自评结果汇总表`, '金额：万元。自评得分点开到源文件的那一格。', wide.length);
  writeTable(sheet, wide, projects);
}
