import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveForm } from '../../../src/report';
import { schemes } from '../../../src/schemes';
import type { Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';

const read = (name: string): Submission =>
  submissionOf(
    dataOf(JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))),
  );

const sentences = (name: string): readonly { readonly subject: string; readonly sentence: string }[] =>
  read(name).forms.flatMap((form) => deriveForm(form));

const find = (name: string, subject: string): string | undefined =>
  sentences(name).find((each) => each.subject.endsWith(subject))?.sentence;

describe('写进报告的整句：编号、分值、一般式、代入、结果、比较、得分、句号', () => {
  it.each([
    [
      'xiangxi-2020-corrected',
      '在职人员控制率',
      '①在职人员控制率（3分）：在职人员控制率＝（在职人员数÷编制数）×100%＝（4÷13）×100%＝30.77%，≤100%，根据评分标准，得满分3分。',
    ],
    [
      'xiangxi-2020-corrected',
      '公用经费控制率',
      '①公用经费控制率（8分）：公用经费控制率＝（公用经费实际支出÷公用经费预算数）×100%＝（1.86万元÷14.54万元）×100%＝12.79%，≤100%，根据评分标准，得满分8分。',
    ],
    [
      'hengyang-2022-corrected',
      '招商考察',
      '招商考察（6分）：年度指标值≥3次，实际完成5次，达到指标值，得满分6分。',
    ],
    ['hengyang-2022-corrected', '执行率得分', '执行率得分＝执行率×分值＝68.54%×10，得6.85分，扣3.15分。'],
    ['hengyang-2022-corrected', '总分', '总分＝执行率得分6.85＋指标得分90＝96.85分。'],
    ['heshan-2021', '控制率', '控制率＝（实际在职人数÷编制数）×100%＝（13÷13）×100%＝100%。'],
    [
      'changli-2023',
      '部门整体实际支出率',
      '部门整体实际支出率＝（部门整体决算数÷部门整体调整后预算数）×100%＝（116.15万元÷116.15万元）×100%＝100%。',
    ],
    ['changli-2023', '评优率', '评优率＝（评“优”的个数÷评了等级的个数）×100%＝（1÷1）×100%＝100%。'],
  ])('%s %s', (name, subject, sentence) => {
    expect(find(name, subject)).toBe(sentence);
  });

  it('每一句都有句号，一项一句，没有两个句号', () => {
    for (const name of [
      'heshan-2021',
      'xiangxi-2020',
      'hengyang-2022',
      'shijiazhuang-hitech-2020',
      'changli-2023',
    ])
      for (const { sentence } of sentences(name)) expect(sentence, name).toMatch(/[^。]。$/);
  });

  it('印错的数照实写，不写不成立的等式，不说假满分', () => {
    expect(find('xiangxi-2020', '预算调整率')).toMatch(
      /^②预算调整率（5分）：.*＝12\.45%，表内填报12\.43%.*应得3分，填报4分/,
    );
    expect(find('xiangxi-2020', '预算调整率')).not.toContain('满分4分');
    expect(find('hengyang-2022', '控制率')).toContain('＝80%，表内填报100%。');
  });
});

describe('各地方案的评分表都写得出整句', () => {
  const scored = schemes.filter(({ forms }) =>
    forms.some(({ form }) => form === '部门整体支出绩效评价评分表'),
  );
  const inputs = {
    在职人员数: 9,
    编制数: 10,
    本年三公经费预算数: 4,
    上年三公经费预算数: 5,
    上年结转: 10,
    年初预算: 100,
    本年追加预算: 20,
    剔除的政策性追加: 5,
    年末结余: 6,
    公用经费实际支出: 90,
    公用经费预算数: 100,
    三公经费实际支出: 3,
    政府采购实际金额: 8,
    政府采购预算数: 10,
    在用固定资产: 9,
    固定资产总额: 10,
  };
  it.each(scored.map(({ id }) => [id]))('%s', (id) => {
    const scheme = schemes.find((each) => each.id === id)!;
    const data = {
      scheme: id,
      year: scheme.year ?? 2023,
      unit: '某局',
      forms: [{ form: '部门整体支出绩效评价评分表', values: inputs, rows: {} }],
    };
    const form = submissionOf(dataOf(data)).forms[0]!;
    const rates = form.blocks
      .get('评价指标')!
      .rows.filter(({ cells }) => /^=PBE\./.test(cells.get('指标值')?.expectedFormula ?? ''));
    const derived = deriveForm(form);
    for (const row of rates) {
      const value = row.cells.get('指标值')!.cell.value;
      if (typeof value !== 'number' || typeof row.cells.get('得分')!.cell.value !== 'number') continue;
      const sentence = derived.find(({ subject }) => subject === row.label)?.sentence ?? '';
      expect(sentence.startsWith(`${row.label}（`), `${id} ${row.label}`).toBe(true);
      expect(sentence.split('＝').length, sentence).toBeGreaterThanOrEqual(4);
    }
    expect(rates.length).toBeGreaterThanOrEqual(0);
  });
});
