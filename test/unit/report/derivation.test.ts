import { describe, expect, it } from 'vitest';
import { deriveAt, deriveForm } from '../../../src/report';
import type { FormId } from '../../../src/schemes';
import type { Submission, SubmissionData } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import hengyangCorrected from '../../fixtures/hengyang-2022-corrected.json';
import hengyang from '../../fixtures/hengyang-2022.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { edit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';

const scoring = '部门整体支出绩效评价评分表';
const formOf = (submission: Submission, id: FormId) => submission.forms.find(({ form }) => form.id === id)!;

/** 某一项的说明：字段键，或指标名（序号不论）。 */
function text(data: SubmissionData, form: FormId, subject: string): string | undefined {
  return deriveForm(formOf(submissionOf(data), form)).find((entry) => entry.subject.endsWith(subject))?.text;
}

const scored = (index: number, columns: Readonly<Record<string, string | number | null>>): SubmissionData =>
  edit(dataOf(corrected), { form: scoring, rows: { 评价指标: { [index]: columns } } });

describe('湘西评分表，照印刷的算式', () => {
  it.each([
    ['在职人员控制率', '在职人员控制率＝（4÷6）×100%＝66.67%，≤100%，根据评分标准，得满分3分'],
    ['“三公经费”变动率', '“三公经费”变动率＝（3万元－3万元）÷3万元×100%＝0%，≤0%，根据评分标准，得满分4分'],
    [
      '预算完成率',
      '预算完成率＝（37.31万元＋85.07万元＋97.43万元－47.84万元）÷（37.31万元＋85.07万元＋97.43万元）×100%＝78.24%，＜100%，低21.76个百分点，根据评分标准，得0分，扣5分（达到100%得满分；每低5个百分点扣2分，满5个百分点才扣，最低0分）',
    ],
    ['公用经费控制率', '公用经费控制率＝（1.88万元÷14.54万元）×100%＝12.93%，≤100%，根据评分标准，得满分8分'],
    ['“三公经费”控制率', '“三公经费”控制率＝（2.96万元÷3万元）×100%＝98.67%，≤100%，根据评分标准，得满分8分'],
    ['政府采购执行率', '政府采购执行率＝（0.48万元÷0.48万元）×100%＝100%，根据评分标准，得满分6分'],
    ['固定资产利用率', '固定资产利用率＝（6.54万元÷6.54万元）×100%＝100%，≥100%，根据评分标准，得满分3分'],
    [
      '社会公众或服务对象满意度',
      '社会公众或服务对象满意度＝96.2%×50%＋96%×40%＋96%×10%＝96.1%，≥90%，根据评分标准，得满分6分',
    ],
    ['综合满意度', '综合满意度＝96.2%×50%＋96%×40%＋96%×10%＝96.1%'],
    ['新建楼堂馆所面积控制率', '新建楼堂馆所面积控制率：没有楼堂馆所项目，根据评分标准，得满分1分'],
    ['绩效目标合理性', '绩效目标合理性，根据评分标准，得满分3分'],
    ['总分', '总分＝投入13＋过程55＋产出及效率26＝94分'],
  ])('%s', (subject, sentence) => {
    expect(text(dataOf(printed), scoring, subject)).toBe(sentence);
  });

  it('印错的预算调整率：等式照实算，填报的另写，不说“满分4分”', () => {
    expect(text(dataOf(printed), scoring, '预算调整率')).toBe(
      '预算调整率＝（97.43万元－86.84万元）÷85.07万元×100%＝12.45%，表内填报12.43%，在10%至20%（含）之间，根据评分标准应得3分，填报4分（等于0得5分；＞0且≤10%得4分；＞10%且≤20%得3分；＞20%且≤30%得2分；＞30%不得分；负数按绝对值）',
    );
  });
});

describe('湘西评分表，得分留给公式', () => {
  it.each([
    ['绩效目标合理性', '绩效目标合理性：要点3项，做到3项，根据评分标准，得满分3分'],
    ['管理制度健全性', '管理制度健全性：要点4项，做到4项，根据评分标准，得满分8分'],
    ['资金使用合规性', '资金使用合规性：没有发现不符，根据评分标准，得满分6分'],
    ['行政效能', '行政效能：效果显著，根据评分标准，得满分6分'],
    ['重点工作实际完成率', '重点工作实际完成率为100%，根据评分标准，得满分8分'],
    ['总分', '总分＝投入13＋过程54＋产出及效率26＝93分'],
  ])('%s', (subject, sentence) => {
    expect(text(dataOf(corrected), scoring, subject)).toBe(sentence);
  });

  it('扣了分说明为什么', () => {
    expect(text(scored(12, { 指标值: 2 }), scoring, '资金使用合规性')).toBe(
      '资金使用合规性：发现2例不符，根据评分标准，得4分，扣2分（没有不符得满分；每发现一例扣1分，最低0分）',
    );
    expect(text(scored(17, { 指标值: '95%' }), scoring, '重点工作实际完成率')).toBe(
      '重点工作实际完成率为95%，根据评分标准，得7.6分，扣0.4分（得分＝指标值×分值，不超过分值）',
    );
  });

  it('选中哪一格都找得到那一行的说明', () => {
    const form = formOf(submissionOf(dataOf(corrected)), scoring);
    const row = form.blocks.get('评价指标')!.rows[2]!;
    for (const column of ['三级指标', '评分标准', '指标值', '得分']) {
      expect(deriveAt(form, row.cells.get(column)!.place!)?.text).toMatch(/^在职人员控制率＝（4÷13）/);
    }
    expect(deriveAt(form, form.fields.get('总分')!.place!)?.text).toMatch(/^总分＝/);
    expect(deriveAt(form, form.fields.get('编制数')!.place!)).toBeNull();
    expect(deriveAt(form, { ...row.cells.get('得分')!.place!, row: 999 })).toBeNull();
  });
});

describe('衡阳', () => {
  const department = '部门整体支出绩效自评表';

  it.each([
    ['资金执行率', '资金执行率＝（346.17万元÷505.05万元）×100%＝68.54%'],
    ['执行率得分', '执行率得分＝68.54%×10，得6.85分，扣3.15分'],
    ['招商考察', '招商考察：年度指标值≥3次，实际完成5次，达到指标值，得满分6分'],
    [
      '成本控制',
      '成本控制：年度指标值“成本控制在2022年预算内”，实际完成“控制在预算内”，完成档次为“达成”，得满分10分',
    ],
    ['总分', '总分＝执行率得分6.85＋指标得分90＝96.85分'],
  ])('%s', (subject, sentence) => {
    expect(text(dataOf(hengyangCorrected), department, subject)).toBe(sentence);
  });

  it('印错的数：不写出“（12÷15）×100%＝100%”这样不成立的等式', () => {
    expect(text(dataOf(hengyang), '基础数据表', '控制率')).toBe('控制率＝（12÷15）×100%＝80%，表内填报100%');
    expect(text(dataOf(hengyang), department, '执行率得分')).toBe(
      '执行率得分＝68.54%×10，应得6.85分，表内填报7分',
    );
  });

  it('没达到指标值按比例，写出算式', () => {
    const data = edit(dataOf(hengyangCorrected), {
      form: department,
      rows: { 绩效指标: { 4: { 实际完成值: '90人次' } } },
    });
    expect(text(data, department, '对接客商')).toMatch(
      /^对接客商：年度指标值≥100人次，实际完成90人次，得分＝.*÷.*＝4\.5分，得4\.5分，扣0\.5分$/,
    );
  });
});

describe('昌黎', () => {
  it.each([
    ['部门整体实际支出率', '部门整体实际支出率＝（116.15万元÷116.15万元）×100%＝100%'],
    ['部门整体对年初支出率', '部门整体对年初支出率＝（116.15万元÷134.4万元）×100%＝86.42%'],
    ['一般公共预算.占比', '一般公共预算占比＝（30.629万元÷30.629万元）×100%＝100%'],
    ['评优率', '评优率＝（1÷1）×100%＝100%'],
  ])('%s', (subject, sentence) => {
    expect(text(dataOf(changli), '项目自评结果汇总表', subject)).toBe(sentence);
  });

  it('0/0 写不出算式', () => {
    const subjects = deriveForm(submissionOf(dataOf(changli)).forms[0]!).map(({ subject }) => subject);
    expect(subjects).not.toContain('政府性基金预算.占比');
    expect(subjects).not.toContain('转移支付.评优率');
  });
});
