import fc from 'fast-check';
import { blocksOf, fieldsOf, findForm } from '../../../src/forms';
import type { FieldSpec } from '../../../src/forms';
import { schemes, type Scheme } from '../../../src/schemes';
import type { DataValue, FormData, RowData, SubmissionData } from '../../../src/submission';

const standards = [
  ...new Set(
    schemes.flatMap(({ forms }) =>
      forms.flatMap(({ indicators }) => indicators.flatMap(({ standard }) => standard ?? [])),
    ),
  ),
];

/** 有讲究的栏：随便写的字读不出东西，从这里取。 */
const pools: Readonly<Record<string, readonly DataValue[]>> = {
  一级指标: ['产出指标', '效益指标', '满意度指标', '产出指标（50分）'],
  二级指标: ['数量指标', '质量指标', '成本指标', '时效指标', '服务对象满意度指标'],
  年度指标值: ['≥300人次', '95%', '≤10天', '=3个', '2023年12月底前', '按期完成', '9-12次', '减少10%', '0起'],
  实际完成值: ['287人次', '93.33%', '12天', '3个', '2023年11月', '完成', '10次', '不适用', '1起', '0'],
  评分标准: standards,
  偏差原因分析及改进措施: ['报名的少，已加开一期。', ''],
};

const cents = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);

/** 一个录入格可以填的：照它的种类取，也可以空着。 */
function valueOf({ key, kind, choices }: FieldSpec): fc.Arbitrary<DataValue> {
  const pool = pools[key] ?? choices;
  const filled = ((): fc.Arbitrary<DataValue> => {
    if (pool !== undefined) return fc.constantFrom(...pool);
    switch (kind) {
      case 'amount':
        return fc.oneof(fc.constant(0), cents(100), cents(9_000));
      case 'count':
        return fc.integer({ min: 0, max: 60 });
      case 'rate':
        return fc.integer({ min: 0, max: 12_000 }).map((value) => value / 10_000);
      case 'measure':
        return fc.constantFrom<DataValue>(0, 0.9333, 1, 3, '无', '');
      case 'score':
        return fc.integer({ min: 0, max: 50 });
      case 'date':
        return fc.constantFrom<DataValue>('2023年3月20日', '');
      case 'signature':
        return fc.constant('');
      case 'text':
      case 'longText':
        return fc.constantFrom('甲', '乙项目', '培训与宣传');
    }
  })();
  return fc.oneof({ weight: 5, arbitrary: filled }, { weight: 1, arbitrary: fc.constant(null) });
}

const valuesOf = (specs: readonly FieldSpec[]): fc.Arbitrary<RowData> =>
  fc.record(
    Object.fromEntries(
      specs.filter(({ formula }) => formula === undefined).map((spec) => [spec.key, valueOf(spec)]),
    ),
  );

function formData(id: string, name: string | null): fc.Arbitrary<FormData> {
  const form = findForm(id);
  return fc.record({
    form: fc.constant(id),
    name: fc.constant(name),
    values: valuesOf(fieldsOf(form)),
    rows: fc.record(
      Object.fromEntries(
        blocksOf(form).map(({ key, columns }) => [key, fc.array(valuesOf(columns), { maxLength: 5 })]),
      ),
    ),
  });
}

/** 照方案要填的表任填：只填录入格，计算格都留公式。 */
export const randomData = (scheme: Scheme): fc.Arbitrary<SubmissionData> =>
  fc
    .tuple(...scheme.forms.map(({ form, perProject }) => formData(form, perProject ? '甲项目' : null)))
    .map((forms) => ({ scheme: scheme.id, year: scheme.year ?? 2024, unit: '某单位', forms }));
