import { describe, expect, it } from 'vitest';
import { parseActual, parseTarget, type QuantityTarget, type Target } from '../../../../src/domain';

function quantity(text: string): QuantityTarget {
  const target = parseTarget(text);
  if (target.kind !== 'quantity') throw new Error(`“${text}”读成了 ${target.kind}`);
  return target;
}

/** 一行说清一个定量指标值：比较符 数 单位。 */
function brief(text: string): string {
  const target = quantity(text);
  return `${target.operator}${target.quantity.value.toFixed()}${target.quantity.unit}`;
}

describe('比较符的各种写法', () => {
  it.each([
    [
      '≥3次',
      '>=3次',
      '＞＝3次',
      '=>3次',
      '≧3次',
      '≥ ３次',
      '不低于3次',
      '不少于3次',
      '不小于3次',
      '至少3次',
      '达到3次',
    ],
    ['大于等于3次', '3次以上', '3次（含）以上', '3次（含3次）以上', '3次及以上', '≥3次（含）', '不得少于3次'],
  ])('都是 ≥3次', (...texts) => {
    for (const text of texts) expect(brief(text), text).toBe('≥3次');
  });

  it.each([
    [
      '≤5%',
      '<=5%',
      '＜＝5%',
      '=<5%',
      '≦5%',
      '≤５％',
      '不超过5%',
      '不高于5%',
      '不多于5%',
      '不大于5%',
      '至多5%',
    ],
    ['控制在5%以内', '控制在5%', '5%以下', '5%以内', '5%（含）以下', '小于等于5%', '不得超过5%'],
  ])('都是 ≤5%', (...texts) => {
    for (const text of texts) expect(brief(text), text).toBe('≤5%');
  });

  it('大于、小于、等于', () => {
    for (const text of ['＞5个', '>5个', '超过5个', '大于5个', '高于5个'])
      expect(brief(text), text).toBe('>5个');
    for (const text of ['＜5个', '<5个', '小于5个', '低于5个']) expect(brief(text), text).toBe('<5个');
    for (const text of ['=100%', '＝100%', '等于100%', ' = 100% ']) expect(brief(text), text).toBe('=100%');
  });

  it('没写比较符：率和 0 缺省“=”，数量缺省“≥”', () => {
    for (const [text, expected] of [
      ['100%', '=100%'],
      ['200人次', '≥200人次'],
      ['共4个', '≥4个'],
      ['0起', '=0起'],
    ] as const) {
      expect(brief(text)).toBe(expected);
      expect(quantity(text).operatorWritten).toBe(false);
    }
    expect(quantity('≥3次').operatorWritten).toBe(true);
  });
});

describe('单位与说明文字', () => {
  it.each([
    ['≥939亿元', '93900000000', '元'],
    ['983.74亿元', '98374000000', '元'],
    ['1.2万人次', '12000', '人次'],
    ['22.5万元', '225000', '元'],
    ['630万美元', '6300000', '美元'],
    ['30万', '300000', ''],
    ['5‰', '0.5', '%'],
    ['3个百分点', '3', '%'],
    ['≤500元/人', '500', '元/人'],
    ['3次/年以上', '3', '次'],
    ['PM2.5浓度≤35μg/m3', '35', 'μg/立方米'],
    ['1,234.5万元', '12345000', '元'],
  ])('%s → %s %s', (text, base, baseUnit) => {
    const { quantity: read } = quantity(text);
    expect(read.base.toFixed()).toBe(base);
    expect(read.baseUnit).toBe(baseUnit);
  });

  it('前面的说明文字不妨碍读数，起止指向原文', () => {
    const cases = [
      ['履约率70%以上', '履约率', '70%以上'],
      ['增长12%以上', '增长', '12%以上'],
      ['共4个', '共', '4个'],
      ['“三类500强”企业投资项目共4个', '“三类500强”企业投资项目共', '4个'],
      ['完成投资 ≥ ９３９亿元', '完成投资', '≥ ９３９亿元'],
      ['世界500强企业3家', '世界500强企业', '3家'],
      ['2022年新增5家企业', '2022年新增', '5家'],
    ] as const;
    for (const [text, label, span] of cases) {
      const target = quantity(text);
      expect(target.label).toBe(label);
      expect(text.slice(target.span.start, target.span.end)).toBe(span);
    }
  });

  it('记下增减方向', () => {
    expect(quantity('增长12%以上').trend).toBe('up');
    expect(quantity('较上年下降5%').trend).toBe('down');
    expect(quantity('≥5%').trend).toBeUndefined();
  });

  it.each(['2000余家', '近400人', '约5次', '5次左右', '220余次', '2万余人', '2000多家', '约占80%'])(
    '“%s”是近似数',
    (text) => {
      expect(quantity(text).approximate).toBe(true);
    },
  );
});

describe('区间与日期', () => {
  it.each([
    ['0.5-1万', '5000', '10000'],
    ['3—5次', '3', '5'],
    ['3次-5次', '3', '5'],
    ['80%～90%', '80', '90'],
    ['80~90%', '80', '90'],
    ['1至2万元', '10000', '20000'],
  ])('%s', (text, low, high) => {
    const target = parseTarget(text);
    expect(target.kind === 'range' && [target.low.base.toFixed(), target.high.base.toFixed()]).toEqual([
      low,
      high,
    ]);
  });

  it.each([
    ['2022年12月31日前', 2022, 1231, 1231],
    ['6月30日前', undefined, 630, 630],
    ['12月底前', undefined, 1231, 1231],
    ['2022年9月底前', 2022, 931, 931],
    ['9月前', undefined, 831, 931],
    ['2022年底', 2022, 1231, 1231],
    ['年底前完成', undefined, 1231, 1231],
    ['2022-12-31', 2022, 1231, 1231],
  ])('期限 %s', (text, year, certain, latest) => {
    const target = parseTarget(text);
    expect(target.kind === 'date' && target.date).toMatchObject({ year, certain, latest });
  });
});

describe('不是数的', () => {
  it.each([
    '2022年全年',
    '2022年',
    '成本控制在2022年预算内',
    '成本控制在2022预算内',
    '成本不超过预算安排',
    '积极吸引',
    '长期',
    '通过发放问卷调查',
    '完成2022年招商任务',
    '2021-2023年',
    'ISO9001认证',
    '国家5A级景区',
    '1+N',
    '1:1',
    '2/3',
    '≥',
    '1月1日起',
    '12月底前完成3次培训',
    '制定方案1套，培训50人',
    '未完成5次',
  ])('“%s”是定性', (text) => {
    expect(parseTarget(text).kind).toBe('qualitative');
  });

  it('年度时段记下期末', () => {
    const target: Target = parseTarget('2022年全年');
    expect(target.kind === 'qualitative' && target.deadline).toMatchObject({ year: 2022, certain: 1231 });
    expect(parseTarget('长期')).not.toHaveProperty('deadline');
  });

  it.each(['', '  ', '—', '/', '——', '\u3000'])('“%s”是空', (text) => {
    expect(parseTarget(text).kind).toBe('empty');
  });
});

describe('实际完成值', () => {
  it('照抄的比较符留着，“达到”只是动词', () => {
    const copied = parseActual('≥95%');
    expect(copied.kind === 'quantity' && copied.operator).toBe('≥');
    const reached = parseActual('达到98.5%');
    expect(reached.kind === 'quantity' && reached.operator).toBeUndefined();
    const plain = parseActual('5次，超额完成');
    expect(plain.kind === 'quantity' && plain.quantity.value.toString()).toBe('5');
  });
});
