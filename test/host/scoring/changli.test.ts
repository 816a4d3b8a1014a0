import { beforeAll, describe, expect, it, vi } from 'vitest';
import { totals } from '../../../src/submission';
import type { FormReading, Submission } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import heshan from '../../fixtures/heshan-2021.json';
import { edit } from '../../unit/support/editData';
import { dataOf } from '../../unit/support/memorySource';
import { filledDesk } from '../audit/filledDesk';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const shown = (form: FormReading, key: string): string => form.fields.get(key)!.cell.text;

describe('真客户端、模拟主机里的昌黎 2023', () => {
  let form: FormReading;
  beforeAll(async () => {
    // 报告把分母为 0 的率印成 0%；这里不给这几个数，看公式自己算出什么
    const data = edit(dataOf(changli), {
      form: '项目自评结果汇总表',
      values: {
        '政府性基金预算.占比': undefined,
        '社保基金预算.占比': undefined,
        '国有资本经营预算.占比': undefined,
        '转移支付.评优率': undefined,
      },
    });
    form = (await (await filledDesk(data)).read()).forms[0]!;
  });

  it('P083、P084：对调整后 100%、对年初 86.42% 两个支出率并列', () => {
    const rates = [
      '部门整体实际支出率',
      '部门整体对年初支出率',
      '项目支出实际支出率',
      '项目支出对年初支出率',
    ];
    expect(rates.map((key) => shown(form, key))).toEqual(['100.00%', '86.42%', '100.00%', '61.26%']);
    // 并列：同一行相邻两格
    const [first, second] = rates.map((key) => form.fields.get(key)!.place!);
    expect([second!.row - first!.row, second!.column - first!.column]).toEqual([0, 1]);
  });

  it('P085、P086、P088：四本预算与转移支付的合计、占比，没有的是“—”不是 0%', () => {
    expect(
      ['一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算'].map((key) =>
        shown(form, `${key}.占比`),
      ),
    ).toEqual(['100.00%', '—', '—', '—']);
    expect(form.fields.get('四本预算项目个数合计')!.cell.value).toBe(1);
    expect(form.fields.get('转移支付.资金合计')!.cell.value).toBe(0);
    expect(form.fields.get('转移支付.项目个数')!.cell.value).toBe(0);
    expect(shown(form, '转移支付.评优率')).toBe('—');
  });

  it('P087、P089、P090：评优率 1/1，项目 96 分优、部门 98 分优', () => {
    expect(shown(form, '评优率')).toBe('100.00%');
    const [project] = form.blocks.get('项目')!.rows;
    expect(project).toMatchObject({ label: '招商引资工作经费' });
    expect(project!.cells.get('自评等级')!.cell.value).toBe('优');
    expect(shown(form, '部门整体自评等级')).toBe('优');
  });
});

describe('真客户端、模拟主机里的赫山 2021', () => {
  let submission: Submission;
  beforeAll(async () => {
    submission = await (await filledDesk(dataOf(heshan))).read();
  });

  it('P008：报告里有的数填得进，在职人员控制率 100%；没有得分就没有总分', () => {
    expect(shown(submission.forms[0]!, '控制率')).toBe('100.00%');
    expect(totals(submission)).toMatchObject([{ total: null, grade: '' }]);
    expect(submission.notices).toEqual([]);
  });
});
