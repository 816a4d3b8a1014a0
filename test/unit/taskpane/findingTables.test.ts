import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/audit';
import type { Place, Submission } from '../../../src/submission';
import { findingTables, type FindingTable } from '../../../src/taskpane/app/findings/findingTables';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const [basic, department] = ['基础数据表', '部门整体支出绩效自评表'];

async function inserted(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane;
}

async function submissionOf(pane: FakePane): Promise<Submission> {
  await pane.actions.refresh();
  const { overview } = pane.store.get();
  if (overview === null) throw new Error('没有总览');
  return overview.submission;
}

function placeOf({ forms }: Submission, sheetName: string, key: string): Place {
  const place = forms.find((form) => form.sheetName === sheetName)?.fields.get(key)?.place;
  if (!place) throw new Error(`没有 ${sheetName} 的 ${key}`);
  return place;
}

/** 小表写成文字：出问题的格加【】，牵涉到的格加*。 */
const drawn = ({ columns, rows }: FindingTable): readonly string[] => [
  columns.join(' '),
  ...rows.map(({ title, cells }) =>
    [
      title,
      ...cells.map((cell) => {
        if (cell === null) return '—';
        const text = cell.text || '空';
        if (cell.role === 'main') return `【${[text, cell.expected].join(' ').trim()}】`;
        return cell.role === 'related' ? `${text}*` : text;
      }),
    ].join(' '),
  ),
];

describe('审核结果周围的格', () => {
  it('合计对不上：出问题的格、应为、牵涉到的明细，上下各一行对照', async () => {
    const pane = await inserted();
    pane.session.type(basic, '项目支出.本年预算数', 25.5);
    pane.session.type(basic, '业务工作专项.本年预算数', 12);
    pane.session.type(basic, '运行维护专项.本年预算数', 10.5);
    pane.session.type(basic, '公务接待.本年预算数', 3);
    const submission = await submissionOf(pane);
    const at = (key: string) => placeOf(submission, basic, key);
    const finding: Finding = {
      ...b05,
      place: at('项目支出.本年预算数'),
      related: [at('业务工作专项.本年预算数'), at('运行维护专项.本年预算数')],
    };
    const [table, ...others] = findingTables(submission, finding);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ sheetName: basic, omitted: 0 });
    expect(drawn(table!)).toEqual([
      '本年预算数',
      '公务接待 3',
      '项目支出 【25.5 应为 22.5】',
      '业务工作专项 12*',
      '运行维护专项 10.5*',
    ]);
  });

  it('指标行：牵涉到的几栏并排，上下两个指标作对照', async () => {
    const pane = await inserted();
    const { blocks } = pane.session.sheet(department).layout;
    expect(blocks[0]?.rows).toBeGreaterThan(2);
    const cell = (column: string, index: number) => ({ block: '绩效指标', index, column });
    for (const index of [0, 1, 2]) {
      pane.session.typeRow(department, cell('三级指标', index), `指标${index + 1}`);
      pane.session.typeRow(department, cell('年度指标值', index), `≥${index + 3}次`);
    }
    pane.session.typeRow(department, cell('实际完成值', 1), '9次');
    const submission = await submissionOf(pane);
    const form = submission.forms.find(({ sheetName }) => sheetName === department);
    const row = form?.blocks.get('绩效指标')?.rows[1];
    const at = (column: string) => row?.cells.get(column)?.place ?? null;
    const finding: Finding = {
      ...b05,
      severity: '核实',
      form: department,
      place: at('实际完成值'),
      related: [at('年度指标值')!],
      actual: '9次',
      expected: '≥4次',
    };
    const [table] = findingTables(submission, finding);
    expect(drawn(table!)).toEqual([
      '年度指标值 实际完成值',
      '指标1 ≥3次 空',
      '指标2 ≥4次* 【9次 对照 “≥4次”】',
      '指标3 ≥5次 空',
    ]);
  });

  it('跨表的勾稽：一张工作表一张小表，出问题的在前；单列的字段一行一格', async () => {
    const pane = await inserted();
    pane.session.type(department, '执行数', 346.17);
    pane.session.type(basic, '部门基本支出.本年决算数', 323.67);
    pane.session.type(basic, '项目支出.本年决算数', 22.5);
    const submission = await submissionOf(pane);
    const finding: Finding = {
      ...b05,
      form: department,
      place: placeOf(submission, department, '执行数'),
      related: [
        placeOf(submission, basic, '部门基本支出.本年决算数'),
        placeOf(submission, basic, '项目支出.本年决算数'),
        placeOf(submission, department, '资金总额'),
      ],
      expected: null,
    };
    const tables = findingTables(submission, finding);
    expect(tables.map(({ sheetName }) => sheetName)).toEqual([department, basic]);
    expect(drawn(tables[0]!)).toEqual(['', '资金总额 空*', '执行数 【346.17】']);
    const [own] = findingTables(submission, { ...finding, actual: 346.17, expected: 505.05 });
    expect(drawn(own!)).toContain('执行数 【346.17 应为 505.05】');
    const [sum] = findingTables(submission, { ...finding, actual: 400, expected: 505.05 });
    expect(drawn(sum!)).toContain('执行数 【346.17】');
    expect(drawn(tables[1]!)).toEqual(['本年决算数', '部门基本支出 323.67*', '项目支出 22.5*']);
  });

  it('整栏都牵涉到时只列 12 行，出问题的一定在；没有可对照的就没有小表', async () => {
    const pane = await inserted();
    const submission = await submissionOf(pane);
    const top = placeOf(submission, basic, '部门基本支出.上年决算数');
    const main = placeOf(submission, basic, '政府采购金额.上年决算数');
    const whole = { ...top, lastRow: main.lastRow };
    const [table] = findingTables(submission, { ...b05, place: main, related: [whole] });
    expect(table?.rows).toHaveLength(12);
    expect(table?.rows.at(-1)?.cells[0]?.role).toBe('main');
    expect(table?.omitted).toBeGreaterThan(5);
    expect(findingTables(submission, b05)).toEqual([]);
    const alone = { ...b05, place: placeOf(submission, basic, '厉行节约保障措施') };
    expect(findingTables(submission, { ...alone, place: { ...alone.place, sheetId: '别的表' } })).toEqual([]);
  });
});
