import { describe, expect, it } from 'vitest';
import { dec } from '../../../../src/domain/amount';
import {
  describeStandard,
  readStandard,
  readStandardInput,
  scoreByStandard,
  standardExamples,
  type Standard,
  type StandardInput,
} from '../../../../src/domain/standard';

function inputOf(standard: Standard, value: number | string): StandardInput {
  const reading = readStandardInput(standard, value);
  if (!reading.ok) throw new Error(`指标值读不出来：${value}`);
  return reading.input;
}

/** 官方用语 → 几组 [指标值, 应得分]，手算。 */
const phrasings: readonly {
  readonly text: string;
  readonly weight: number;
  readonly source: string;
  readonly cases: readonly (readonly [value: number | string, score: number])[];
}[] = [
  {
    text: '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
    weight: 5,
    source: 'PUBLIC 51dongshi、wenku365、雨花区2022',
    cases: [
      [0.6667, 5],
      [1, 5],
      [1.009, 5],
      [1.01, 4.5],
      [1.0399, 3.5],
      [1.2, 0],
    ],
  },
  {
    text: '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止',
    weight: 8,
    source: 'PUBLIC wanglu 2018',
    cases: [
      [0.9867, 8],
      [1.03, 6.5],
      [2, 0],
    ],
  },
  {
    text: '≤100%计满分，每超出1个百分点扣分值的10%，扣完为止',
    weight: 3,
    source: 'SEED 001：66.67%→3',
    cases: [
      [0.6667, 3],
      [1.02, 2.4],
    ],
  },
  {
    text: '“三公经费”变动率≤0,计8分；“三公经费”＞0，每超过一个百分点扣0.8分，扣完为止。',
    weight: 8,
    source: 'PUBLIC 湖南省表',
    cases: [
      [0, 8],
      [-0.2, 8],
      [0.0199, 7.2],
      [0.5, 0],
    ],
  },
  {
    text: '变动率≤0，计满分；每超过1点扣0.3分',
    weight: 3,
    source: 'PUBLIC 投入19版',
    cases: [
      [0, 3],
      [0.05, 1.5],
    ],
  },
  {
    text: '100%计满分，每低于5%扣2分，扣完为止。',
    weight: 5,
    source: 'PUBLIC 湖南各表；省经信委2015 92.8%→3；SEED 001 78.24%→0',
    cases: [
      [1, 5],
      [0.928, 3],
      [0.7824, 0],
      [0.9501, 5],
      [1.1, 5],
    ],
  },
  {
    text: '预算控制率=0，计5分；0-10%(含)，计4分；10-20%(含)，计3分；20-30%(含)，计2分；大于30%不得分。',
    weight: 5,
    source: 'PUBLIC 湖南省表',
    cases: [
      [0, 5],
      [0.0001, 4],
      [0.1, 4],
      [0.1245, 3],
      [0.2, 3],
      [0.3, 2],
      [0.3993, 0],
      [-0.05, 4],
    ],
  },
  {
    text: '=0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%—30%（含）计2分；大于30%不得分',
    weight: 5,
    source: 'SEED 001 的档（12.45%→3）',
    cases: [
      [0.1245, 3],
      [1.1453, 0],
    ],
  },
  {
    text: '等于0记3分；0～10%（含）记2分；10%～20%（含）记1分；20%～30%（含）记0.5分；超过30%不得分',
    weight: 3,
    source: 'PUBLIC 岳阳',
    cases: [
      [0, 3],
      [0.25, 0.5],
      [0.31, 0],
    ],
  },
  {
    text: '面积控制率100%以下（含）计5分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。',
    weight: 5,
    source: 'PUBLIC 湖南省表；SEED 001',
    cases: [
      [1, 5],
      [1.049, 5],
      [1.05, 3],
      [1.2, 0],
    ],
  },
  {
    text: '100%以下（含）计满分，每超出5%扣2分',
    weight: 1,
    source: 'SEED 001 楼堂馆所 1 分',
    cases: [
      [0.9, 1],
      [1.06, 0],
    ],
  },
  {
    text: '≤100%计满分，每超1个百分点扣1分',
    weight: 6,
    source: 'PUBLIC 岳阳三公控制率',
    cases: [
      [0.9867, 6],
      [1.025, 4],
    ],
  },
  {
    text: '100%计满分，每超过（降低）5%扣2分，扣完为止',
    weight: 6,
    source: 'MEMORY 政府采购执行率',
    cases: [
      [1, 6],
      [0.95, 4],
      [1.05, 4],
      [0.6, 0],
    ],
  },
  {
    text: '90%（含）以上计5分；80%（含）—90%计4分；70%（含）—80%计3分；60%（含）—70%计2分；60%以下不得分',
    weight: 5,
    source: 'PUBLIC 岳阳重点支出安排率',
    cases: [
      [0.9, 5],
      [0.8999, 4],
      [0.6, 2],
      [0.5999, 0],
    ],
  },
  {
    text: '90%（含）以上计6分；80%（含）—90%计4分；70%（含）—80%计2分；低于70%不得分',
    weight: 6,
    source: 'SEED 001 满意度',
    cases: [
      [0.961, 6],
      [0.85, 4],
      [0.7, 2],
      [0.1, 0],
    ],
  },
  {
    text: '≥90%计满分；80%≤满意度＜90%计分值的80%；＜80%不得分',
    weight: 5,
    source: '派生写法',
    cases: [
      [0.9, 5],
      [0.85, 4],
      [0.5, 0],
    ],
  },
  {
    text: '大于等于90%计6分，大于等于80%且小于90%计4分，小于80%计0分',
    weight: 6,
    source: '派生写法',
    cases: [
      [0.9, 6],
      [0.8, 4],
      [0.79, 0],
    ],
  },
  {
    text: '得分=执行率×分值',
    weight: 10,
    source: 'PUBLIC 海淀2016、绥阳2021',
    cases: [
      [0.6854, 6.85],
      [1.2, 10],
    ],
  },
  {
    text: '得分=执行率×该指标分值，最高不得超过分值上限',
    weight: 10,
    source: 'PUBLIC 海淀2016',
    cases: [[0.5, 5]],
  },
  { text: '按比例计分', weight: 8, source: 'PUBLIC wanglu t13', cases: [[0.75, 6]] },
  {
    text: '100%计满分，未完成的按完成比例计分',
    weight: 8,
    source: 'MEMORY 重点工作完成率',
    cases: [
      [1.75, 8],
      [0.5, 4],
    ],
  },
  {
    text: '控制率≤1计5分，否则按比例',
    weight: 5,
    source: 'PUBLIC 新邵2017 在职人员控制率（5÷1.25＝4）',
    cases: [
      [0.9, 5],
      [1, 5],
      [1.25, 4],
    ],
  },
  {
    text: '反向指标：得分=分值×指标值/实际值',
    weight: 10,
    source: 'PUBLIC doczj',
    cases: [
      [0.9, 10],
      [1.25, 8],
    ],
  },
  {
    text: '得分=分值×[1−(实际值−指标值)/指标值]',
    weight: 10,
    source: 'PUBLIC pmkpi',
    cases: [
      [1, 10],
      [1.25, 7.5],
      [2.5, 0],
    ],
  },
  {
    text: '①有内部财务管理制度、会计核算制度；②有厉行节约制度；③制度合法、合规、完整；④得到有效执行，每项2分',
    weight: 8,
    source: 'SEED 001 管理制度健全性',
    cases: [
      [4, 8],
      ['①②④', 6],
      ['✓✓×✓', 6],
      [3, 6],
      [0, 0],
    ],
  },
  {
    text: '①按规定内容公开（1分）；②按规定时限公开（1分）；③真实（1分）；④完整（1分）；⑤准确（1分）',
    weight: 5,
    source: 'SEED 001 预决算信息公开性',
    cases: [[4, 4]],
  },
  {
    text: '①制定规划（分值的50%）；②按规划实施（分值的30%）；③总结（分值的20%）。未安排项目的按满分计算',
    weight: 10,
    source: '派生写法：各项写比例，后面跟不适用条款',
    cases: [
      ['①③', 7],
      [2, 8],
      ['无', 10],
    ],
  },
  {
    text: '①符合财经法规；②手续完整；③经过评估论证；④符合批复用途；⑤无截留挪用。每发现一例不符扣1分，扣完为止',
    weight: 6,
    source: 'PUBLIC 岳阳',
    cases: [
      [0, 6],
      [2, 4],
      [9, 0],
    ],
  },
  { text: '每有一例不符合要求的扣1分', weight: 3, source: 'PUBLIC 岳阳', cases: [[1, 2]] },
  {
    text: '≤100%计满分，每超过1个百分点扣1分，不足一个按一个计',
    weight: 5,
    source: '取整：不足一个按一个计',
    cases: [
      [1.001, 4],
      [1.01, 4],
      [1.011, 3],
    ],
  },
  {
    text: '≤100%计满分，每超过1个百分点扣1分，不足1个百分点按比例扣分',
    weight: 5,
    source: '取整：按比例',
    cases: [[1.015, 3.5]],
  },
  {
    text: '≤100%计满分，每超过1个百分点扣1分，不足一个百分点的不扣',
    weight: 5,
    source: '取整：满一个才扣',
    cases: [[1.019, 4]],
  },
  {
    text: '≤100%计满分，否则不得分',
    weight: 2,
    source: '派生写法',
    cases: [
      [1, 2],
      [1.0001, 0],
    ],
  },
  {
    text: '效果显著计6分；效果一般计3分；效果不明显不得分',
    weight: 6,
    source: 'MEMORY 行政效能、经济社会效益',
    cases: [
      ['显著', 6],
      ['效果一般', 3],
      ['不明显', 0],
    ],
  },
  {
    text: '100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的按满分计算',
    weight: 1,
    source: 'SEED 001 无项目→满分',
    cases: [
      ['无', 1],
      ['—', 1],
    ],
  },
  {
    text: '１００％（含）以下计满分；每超过１个百分点扣０．５分',
    weight: 5,
    source: '全角数字',
    cases: [[1.01, 4.5]],
  },
];

describe.each(phrasings)('$text', ({ text, weight, cases }) => {
  const reading = readStandard(text, dec(weight));

  it('读得懂并说得出来', () => {
    expect(reading).toMatchObject({ ok: true });
    if (reading.ok) expect(describeStandard(reading.standard).length).toBeGreaterThan(4);
  });

  it.each(cases)('%s → %d 分', (value, score) => {
    if (!reading.ok) throw new Error(reading.problems[0]!.message);
    expect(
      Number(scoreByStandard(reading.standard, inputOf(reading.standard, value), dec(weight)).toString()),
    ).toBe(score);
  });
});

describe('举给用户看的例子', () => {
  it.each(standardExamples)('%s', (text) => {
    expect(readStandard(text)).toMatchObject({ ok: true });
  });
});

describe('读不懂的不猜，指出位置', () => {
  it.each([
    ['每超过1个百分点扣0.5份', 0, '看不懂'],
    ['≤100%计满分；视情况酌情扣分', 9, '视情况'],
    ['', 0, '空的'],
    ['扣完为止', 0, '没有写怎么计分'],
    ['每超过1个百分点扣1分', 0, '没写到什么程度得满分'],
  ])('%s', (text, start, words) => {
    const reading = readStandard(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problems[0]!.message).toContain(words);
    expect(reading.problems[0]!.start).toBe(start);
  });

  it.each([
    ['90%以上计6分；80%—90%计4分；80%以下不得分', 6, null],
    ['90%（含）以上计6分；70%（含）—80%计4分；低于70%不得分', 6, '80% 到 90% 之间没有写'],
    ['80%（含）以上计6分；70%（含）—90%计4分；低于70%不得分', 6, '重叠'],
    ['90%（含）以上计6分；80%—90%（含）计4分；80%（含）以下不得分', 6, '重叠'],
    ['90%（含）以上计6分；80%（含）—90%计4分', 6, '低于 80%'],
    ['=0计5分；0—10%（含）计4分', 5, '大于 10%'],
    ['大于90%计6分；小于90%计4分', 6, '90% 不属于任何一档'],
    ['≤100%计6分，每超过1个百分点扣1分', 5, '与分值 5 分不符'],
    ['①甲；②乙，每项2分', 6, '合计 4 分'],
    ['90%（含）以上计8分；低于90%不得分', 6, '超过分值'],
    ['≥100%计满分，每超过1个百分点扣1分', 5, '方向'],
  ])('%s（%d 分）', (text, weight, words) => {
    const reading = readStandard(text, dec(weight));
    if (words === null) return expect(reading).toMatchObject({ ok: true });
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problems[0]!.message).toContain(words);
  });
});
