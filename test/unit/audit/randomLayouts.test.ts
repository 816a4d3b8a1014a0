import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { kinds, parseLayout, type Layout } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import { readSubmission, type Place, type SubmissionData } from '../../../src/submission';
import { runs } from '../../support/long';
import { memoryBook } from '../support/memorySource';

const mof = findScheme('mof-2020')!;

/** 一份随机版面的样子：列的次序与有无、资金来源与栏、单位、指标值拆不拆、几行共一个分值与得分不共。 */
const shapes = fc.record({
  unit: fc.constantFrom('元' as const, '万元' as const),
  sources: fc.constantFrom(
    ['当年财政拨款'],
    ['当年财政拨款', '其他资金'],
    ['当年财政拨款', '上年结转资金', '其他资金'],
    ['自定义.中央补助', '自定义.省级资金', '其他资金'],
  ),
  initial: fc.boolean(),
  stageOrder: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  execution: fc.subarray(['执行率分值', '执行率得分'] as const),
  columns: fc.shuffledSubarray(
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    { minLength: 3 },
  ),
  split: fc.boolean(),
  shared: fc.boolean(),
  total: fc.boolean(),
  above: fc.integer({ min: 0, max: 3 }),
});
type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

/** 几行共一个的分值、得分收作自定义栏（认表就是这样放的）。 */
const ownKey = ({ shared }: Pick<Shape, 'shared'>, key: string): string =>
  shared && (key === '分值' || key === '得分') ? `自定义.${key}` : key;

const stageNames = ['年初预算数', '全年预算数', '全年执行数'];

function layoutOf(shape: Shape): Layout {
  const columns = [...new Set([...shape.columns, '三级指标'])];
  const split = shape.split && columns.includes('年度指标值');
  const stages = shape.stageOrder
    .map((i) => stageNames[i] ?? '')
    .filter((name) => shape.initial || name !== '年初预算数');
  const extra = new Map<string, string>();
  const placed = [
    ...columns.map((key) => ownKey(shape, key)),
    ...(split ? ['自定义.指标性质', '自定义.度量单位'] : []),
  ];
  const width = Math.max(placed.length, stages.length + 2 + shape.execution.length);
  const name = (column: number) => `栏${column + 1}`;
  const cell = (key: string) => {
    if (!key.startsWith('自定义.')) return { field: key };
    const own = key.slice('自定义.'.length);
    extra.set(own, /性质|单位/.test(own) ? 'text' : /分/.test(own) ? 'score' : 'amount');
    return { extra: own };
  };
  const line = (cells: readonly object[]) => ({ cells: cells.map((one, at) => ({ at: name(at), ...one })) });
  const rates = ['执行率', ...shape.execution];
  const rows = [
    ...Array.from({ length: shape.above }, () => ({ cells: [] })),
    line([{ caption: '项目名称' }, { field: '项目名称' }]),
    line([{ caption: '资金' }, ...[...stages, ...rates].map((caption) => ({ caption }))]),
    line([
      { caption: '年度资金总额' },
      ...stages.map((stage) => ({
        field: `年度资金总额.${stage}`,
        sum: shape.sources.map((source) => `${source}.${stage}`),
      })),
      ...rates.map((field) => ({ field })),
    ]),
    ...shape.sources.map((source) =>
      line([
        { caption: source.replace('自定义.', '') },
        ...stages.map((stage) => cell(`${source}.${stage}`)),
      ]),
    ),
    { repeat: true, ...line(placed.map((caption) => ({ caption: caption.replace('自定义.', '') }))) },
    {
      block: '绩效指标',
      defaultRows: 2,
      columns: placed.map((key, at) => {
        const { field, ...own } = { field: undefined, ...cell(key) };
        return {
          ...(field === undefined ? own : { column: field }),
          at: name(at),
          ...(split && key === '得分' ? { typed: true } : {}),
        };
      }),
    },
    ...(shape.total && columns.includes('得分')
      ? [line([{ caption: '总分' }, { field: '总分', ...(shape.shared ? { typed: true } : {}) }])]
      : []),
  ];
  return {
    id: '随机',
    kind: '项目支出绩效自评表',
    version: 1,
    ...(shape.unit === '元' ? { unit: '元' } : {}),
    sheetName: '项目-{项目}',
    columns: Array.from({ length: width }, (_, column) => ({ name: name(column), width: 12 })),
    rows,
    ...(extra.size > 0 ? { extra: [...extra].map(([key, kind]) => ({ key, label: key, kind })) } : {}),
    print: { orientation: 'portrait', pagesTall: 0 },
  } as unknown as Layout;
}

const facts = fc.array(
  fc.record({ goal: fc.integer({ min: 1, max: 400 }), done: fc.integer({ min: 1, max: 400 }) }),
  { minLength: 1, maxLength: 6 },
);

function dataOf(
  shape: Shape,
  rows: readonly { goal: number; done: number }[],
  amounts: readonly number[],
): SubmissionData {
  const factor = shape.unit === '元' ? 10_000 : 1;
  const stages = shape.initial ? stageNames : stageNames.slice(1);
  const values = shape.sources.flatMap((source, i) =>
    stages.map((stage) => [`${source}.${stage}`, (amounts[i] ?? 1) * factor] as const),
  );
  const columns = new Set([...shape.columns, '三级指标']);
  const split = shape.split && columns.has('年度指标值');
  const weight = Math.floor(90 / rows.length);
  return {
    scheme: mof.id,
    year: 2024,
    unit: '某单位',
    forms: [
      {
        form: '项目支出绩效自评表',
        name: '甲项目',
        values: { 项目名称: '甲项目', ...Object.fromEntries(values) },
        rows: {
          绩效指标: rows.map(({ goal, done }, i) =>
            Object.fromEntries(
              Object.entries({
                一级指标: '产出指标',
                二级指标: '数量指标',
                三级指标: `培训${i + 1}期人数`,
                年度指标值: split ? goal : `≥${goal}人次`,
                实际完成值: split ? done : `${done}人次`,
                分值: weight,
                偏差原因分析及改进措施: '报名的少，已加开一期。',
                '自定义.指标性质': '≥',
                '自定义.度量单位': '人次',
                // 合并的格只有头一行有数
                ...(i === 0 ? { '自定义.分值': 90, '自定义.得分': 90 } : {}),
              })
                .filter(([key]) => !(shape.shared && key === '分值'))
                .filter(
                  ([key]) =>
                    columns.has(key) ||
                    (split && /性质|单位/.test(key)) ||
                    (shape.shared && columns.has(key.replace('自定义.', ''))),
                ),
            ),
          ),
        },
      },
    ],
  };
}

/** 指标区有哪些列。 */
const columnsOf = ({ rows }: Layout): readonly string[] =>
  rows.flatMap((row) =>
    'block' in row
      ? row.columns.map((one) =>
          typeof one === 'string' ? one : 'extra' in one ? `自定义.${one.extra}` : one.column,
        )
      : [],
  );

/** 数是填的数造成的，不是说公式错（与方案的那条性质同一份）。 */
const aboutData: ReadonlySet<string> = new Set(['A05', 'A14', 'E02', 'E16', 'F04', 'F06']);

describe('自洽：随机版面上，我们的审核不说我们自己的公式错', () => {
  it('列任排、来源任取、元或万元、可有可无的栏任缺、指标值一格或三格、得分一行一个或几行一个', () => {
    let [computed, executed] = [0, 0];
    fc.assert(
      fc.property(
        shapes,
        facts,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 3 }),
        (shape, rows, amounts) => {
          const layout = layoutOf(shape);
          const parsed = parseLayout(layout, kinds);
          if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
          const submission = readSubmission(memoryBook(dataOf(shape, rows, amounts), mof, [layout]));
          if (submission === null) throw new Error('没有读到表');
          const [form] = submission.forms;
          const total = amounts.slice(0, shape.sources.length).reduce((sum, one) => sum + one, 0);
          // 元也换成了万元，合计由公式算出
          expect(form?.fields.get('年度资金总额.全年预算数')?.cell.value).toBe(total);
          expect(form?.fields.get('执行率')?.cell.value).toBe(1);
          executed += 1;
          const key = (place: Place | null): string => JSON.stringify(place);
          const ours = new Set(
            submission.forms.flatMap(({ fields, blocks }) =>
              [
                ...fields.values(),
                ...[...blocks.values()].flatMap((block) =>
                  block.rows.flatMap(({ cells }) => [...cells.values()]),
                ),
              ]
                .filter(({ cell }) => cell.formula !== null)
                .map(({ place }) => key(place)),
            ),
          );
          computed += ours.size;
          const accused = auditSubmission(submission)
            .filter(
              ({ rule, severity, place }) =>
                severity !== '提示' && !aboutData.has(rule) && ours.has(key(place)),
            )
            .map(({ rule, message }) => `${rule} ${message}`);
          expect(accused).toEqual([]);
          // 共一个得分的，不逐行说没有得分、分值不合
          if (shape.shared) {
            const scores = auditSubmission(submission, { stage: '定稿' }).filter(
              ({ rule, message }) => /^E/.test(rule) && /分值|得分/.test(message),
            );
            expect(scores.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
            const shown = columnsOf(layout).filter((key) => /^自定义\.(分值|得分)$/.test(key));
            const [first] = form?.blocks.get('绩效指标')?.rows ?? [];
            for (const key of shown) expect(first?.cells.get(key)?.cell.value).toBe(90);
          }
        },
      ),
      runs(150, 10_000),
    );
    // 真有公式可说
    expect(computed).toBeGreaterThan(executed * 3);
  });
});
