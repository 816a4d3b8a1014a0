import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { deriveForm } from '../../../src/report';
import { blocksOf, compileForm, findForm } from '../../../src/forms';
import { defaultThresholds, fillPrompt, findScheme, parseScheme, type Scheme } from '../../../src/schemes';
import { readSubmission, type Submission, type SubmissionData } from '../../../src/submission';
import { memoryBook } from '../support/memorySource';

const mof = findScheme('mof-2020')!;

type Row = Readonly<Record<string, string | number | null>>;

const good: readonly Row[] = [
  {
    一级指标: '产出指标（50分）',
    二级指标: '数量指标',
    三级指标: '培训场次',
    年度指标值: '≥10场',
    实际完成值: '8场',
    分值: 30,
    偏差原因分析及改进措施: '两场因场地维修改到下年。',
  },
  {
    一级指标: '产出指标（50分）',
    二级指标: '质量指标',
    三级指标: '设备合格率',
    年度指标值: '≥95%',
    实际完成值: '不适用',
    分值: 20,
  },
  {
    一级指标: '效益指标（30分）',
    二级指标: '社会效益指标',
    三级指标: '受益人数',
    年度指标值: '≥100人',
    实际完成值: '100人',
    分值: 30,
  },
  {
    一级指标: '满意度指标（10分）',
    二级指标: '服务对象满意度指标',
    三级指标: '满意度',
    年度指标值: '≥90%',
    实际完成值: '95%',
    分值: 10,
  },
];

const data = (rows: readonly Row[], values: Row = {}): SubmissionData =>
  ({
    scheme: mof.id,
    year: 2024,
    unit: '某单位',
    forms: [
      {
        form: '项目支出绩效自评表',
        name: '甲',
        values: {
          项目名称: '甲',
          '当年财政拨款.全年预算数': 100,
          '当年财政拨款.全年执行数': 93.5,
          ...values,
        },
        rows: { 绩效指标: rows },
      },
    ],
  }) as SubmissionData;

function read(scheme: Scheme, rows: readonly Row[] = good, values: Row = {}): Submission {
  expect(parseScheme(scheme).ok).toBe(true);
  return readSubmission(memoryBook(data(rows, values), scheme))!;
}

const field = (submission: Submission, key: string) => submission.forms[0]!.fields.get(key)!.cell.value;
const findings = (submission: Submission, stage: '填报' | '定稿', ...only: readonly string[]) =>
  auditSubmission(submission, { stage })
    .filter(({ rule }) => only.includes(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
/** 一张表样在方案里的全部提示。 */
const prompts = (scheme: Scheme): string =>
  compileForm(findForm('项目支出绩效自评表'), {
    scheme,
    year: 2024,
    unit: '某单位',
    project: '甲',
    blocks: {},
  })
    .validations.map(({ prompt }) => prompt.message)
    .join('\n');

describe('不适用剔除后折算', () => {
  const rescale: Scheme = { ...mof, notApplicable: 'rescale' };

  it('总分＝（执行率得分＋指标得分）×100÷（100−不适用的分值），等次照评，审核同一口径', () => {
    const submission = read(rescale);
    // (9.35＋24＋30＋10)×100÷80＝91.6875
    expect(field(submission, '总分')).toBe(91.69);
    expect(field(submission, '等次')).toBe('优');
    expect(findings(submission, '定稿', 'E15', 'E20', 'E09')).toEqual([]);
  });

  it.each<[Scheme, Row, string]>([
    [rescale, {}, '总分＝（执行率得分9.35＋指标得分64）×100÷（100−不适用20）＝91.69分'],
    [
      rescale,
      { 总分: 73.35 },
      '总分＝（执行率得分9.35＋指标得分64）×100÷（100−不适用20）＝91.69分，表内填报73.35分',
    ],
    [mof, {}, '总分＝执行率得分9.35＋指标得分64＝73.35分'],
  ])('算式说明照方案折算', (scheme, values, sentence) => {
    const derived = deriveForm(read(scheme, good, values).forms[0]!);
    expect(derived.find(({ subject }) => subject === '总分')?.text).toBe(sentence);
  });

  it('没有不适用的，折算的方案也只写相加', () => {
    const rows = good.map((row) => ({ ...row, ...(row.实际完成值 === '不适用' && { 实际完成值: '95%' }) }));
    const derived = deriveForm(read(rescale, rows).forms[0]!);
    expect(derived.find(({ subject }) => subject === '总分')?.text).toBe(
      '总分＝执行率得分9.35＋指标得分84＝93.35分',
    );
  });

  it('键入的总分没有折算，要说应为几、怎么算的', () => {
    const [line] = findings(read(rescale, good, { 总分: 73.35, 等次: '中' }), '定稿', 'E15');
    expect(line).toBe(
      'E15 总分应为91.69（（执行率得分9.35＋指标得分64）×100÷（100−不适用20）），表内为73.35。',
    );
  });

  it('照计的方案不变：没有得分要说，公式也与从前一样', () => {
    const submission = read(mof);
    expect(field(submission, '总分')).toBe(73.35);
    expect(field(submission, '等次')).toBe('');
    expect(findings(submission, '定稿', 'E20').join()).toContain('设备合格率');
    expect(submission.forms[0]!.fields.get('总分')!.cell.formula).not.toContain('SUMIF');
  });

  it('提示写明怎样折算', () => {
    expect(prompts(rescale)).toContain('本项不适用的填“不适用”，折算总分。');
    expect(prompts(mof)).not.toContain('不适用');
  });
});

describe('完成率上下限得零', () => {
  const limited: Scheme = { ...mof, completionFloor: 0.7, completionCeiling: 1.3 };
  const score = (actual: string) => {
    const [first, ...rest] = good;
    const submission = read(limited, [{ ...first, 实际完成值: actual }, ...rest]);
    return submission.forms[0]!.blocks.get('绩效指标')!.rows[0]!.cells.get('得分')!.cell.value;
  };

  it.each([
    ['6场', 0],
    ['7场', 21],
    ['13场', 30],
    ['14场', 0],
  ])('≥10场，%s → %d', (actual, expected) => expect(score(actual)).toBe(expected));

  it('审核同一口径：键入满分要问', () => {
    const [first, ...rest] = good;
    const submission = read(limited, [{ ...first, 实际完成值: '14场', 得分: 30 }, ...rest]);
    expect(findings(submission, '填报', 'E04').join()).toContain('按规则应得0分');
  });

  it('提示写明上下限，没设的不写', () => {
    expect(prompts(mof)).not.toMatch(/得 0 分/);
    expect(compiledMeaning(limited)).toContain('完成率低于 70% 得 0 分。完成率高于 130% 得 0 分。');
  });
});

/** 得分一栏的含义，照方案填好。 */
function compiledMeaning(scheme: Scheme): string {
  const block = blocksOf(findForm('项目支出绩效自评表')).find(({ key }) => key === '绩效指标')!;
  const column = block.columns.find(({ key }) => key === '得分')!;
  return fillPrompt(column.meaning!, scheme);
}

describe('执行率得分取整', () => {
  it('衡阳印 7：取整的方案公式得 7，审核不说它错', () => {
    const whole: Scheme = { ...mof, execution: { weight: 10, places: 0 } };
    const values = {
      '当年财政拨款.全年预算数': 505.05,
      '当年财政拨款.全年执行数': 346.17,
      执行率偏差原因: '年底集中支付。',
    };
    const submission = read(whole, good, values);
    expect(field(submission, '执行率得分')).toBe(7);
    expect(findings(submission, '填报', 'D06')).toEqual([]);
    expect(findings(read(whole, good, { ...values, 执行率得分: 7 }), '填报', 'D06')).toEqual([]);
    expect(findings(read(mof, good, { ...values, 执行率得分: 7 }), '填报', 'D06')).toHaveLength(1);
  });
});

describe('偏差原因字数', () => {
  const short: Scheme = { ...mof, thresholds: { ...defaultThresholds, reasonLength: 10 } };

  it('设了才管，提示也写明', () => {
    expect(findings(read(short), '填报', 'E24')).toEqual([
      'E24 “培训场次·偏差原因”写了12字，方案规定不超过10字，请精简。',
    ]);
    expect(findings(read(mof), '填报', 'E24')).toEqual([]);
    expect(prompts(short)).toContain('不超过 10 字。');
    expect(prompts(mof)).not.toContain('不超过');
  });
});

describe('两人签字', () => {
  const two: Scheme = { ...mof, signers: 2 };

  it('定稿时两处都要有，不能是同一个人；一人签字的方案不管', () => {
    const same = { 填表人: '张三', 单位负责人: '张 三' };
    expect(findings(read(two, good, same), '填报', 'A17')).toHaveLength(1);
    expect(findings(read(two, good, { 填表人: '张三' }), '定稿', 'A17').join()).toContain('“单位负责人”空着');
    expect(findings(read(two, good, { 填表人: '张三' }), '填报', 'A17')).toEqual([]);
    expect(findings(read(two, good, { 填表人: '张三', 单位负责人: '李四' }), '定稿', 'A17')).toEqual([]);
    expect(findings(read(mof, good, same), '定稿', 'A17')).toEqual([]);
    expect(prompts(two)).toContain('本方案要 2 人签字');
  });
});
