import { fromMicro, writeTable, writeTitle, type Sampled, type TableColumn } from '../../collect';
import { BookComposer } from '../../xlsx';

const COLUMNS: readonly TableColumn<Sampled>[] = [
  { caption: '序号', width: 34, look: 'center', content: (_, __, i) => i + 1 },
  { caption: '地区', width: 70, look: 'text', content: ({ project }) => project.region },
  { caption: '主管部门', width: 120, look: 'text', content: ({ project }) => project.department },
  { caption: '单位', width: 140, look: 'text', content: ({ project }) => project.unit },
  { caption: '项目名称', width: 170, look: 'text', content: ({ project }) => project.project },
  {
    caption: '全年预算数',
    width: 76,
    look: 'money',
    content: ({ project }) => (project.annualBudget === null ? '' : fromMicro(project.annualBudget)),
  },
  {
    caption: '自评得分',
    width: 54,
    look: 'score',
    content: ({ project }) => (project.total === null ? '' : fromMicro(project.total)),
  },
  { caption: '自评等级', width: 46, look: 'center', content: ({ project }) => project.grade },
  { caption: '为什么抽中', width: 220, look: 'text', content: ({ reasons }) => reasons.join('；') },
];

/** 抽查名单，写明种子。 */
export function sampleBook(drawn: readonly Sampled[], year: number, seed: number): Uint8Array {
  const book = new BookComposer();
  const sheet = book.sheet('抽查名单');
  sheet.widths(COLUMNS.map(({ width }) => width));
  sheet.freezeAt(3);
  writeTitle(
    sheet,
    `${year}年度绩效自评抽查名单`,
    `抽签的种子 ${seed}：同样的种子、同样的库、同样的办法，抽出来总是一样。`,
    COLUMNS.length,
  );
  writeTable(sheet, COLUMNS, drawn);
  return book.write({ title: '抽查名单' });
}
