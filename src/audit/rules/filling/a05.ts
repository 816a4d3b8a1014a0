import { formatAmount, max, min } from '../../../domain';
import type { Actual, Decimal, Target } from '../../../domain';
import type { FormId, Thresholds } from '../../../schemes';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { basicRowsOf } from '../../basicData/basicRows';
import type { BasicRow } from '../../basicData/basicRows';
import { indicatorsOf } from '../../indicators/indicators';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { basicColumns, partRows, projectColumns } from '../../derived/relations';
import { draftAt, fieldOf, formsOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { isUnitSlip } from '../../arithmetic/unitSlip';

const message = '“{字段}”{p}与对比数{b}相差{倍}倍，请核对是否把“元”填成“万元”。';

const huge = '“{字段}”{p}万元，合{亿}亿元，数量级很大，请核对是不是把“元”填成了“万元”（{p}元是{w}万元）。';
const sameNumber =
  '“{字段}”{p}万元，与指标“{指标}”写的{p}元是同一个数，单位应只有一个对，请核对是不是把“元”填成了“万元”。';

/** 单个项目、单个单位的预算到这么多万元（10 亿元）就值得再看一眼单位。 */
const hugeAmount = 100_000;

const projectForm: FormId = '项目支出绩效自评表';

/** 各表上本该相近的几格。 */
const alike: readonly { readonly form: FormId; readonly keys: readonly string[] }[] = [
  ...[...partRows(projectForm, '年度资金总额', '全年预算数'), '年度资金总额'].map((row) => ({
    form: projectForm,
    keys: projectColumns.map((column) => `${row}.${column}`),
  })),
  { form: '部门整体支出绩效自评表', keys: ['资金总额', '执行数'] },
  ...['部门整体', '项目支出'].map((row) => ({
    form: '项目自评结果汇总表' as const,
    keys: ['年初预算数', '调整后预算数', '决算数'].map((stage) => `${row}${stage}`),
  })),
  {
    form: '部门整体支出绩效评价评分表',
    keys: ['本年三公经费预算数', '上年三公经费预算数', '三公经费实际支出'],
  },
  { form: '部门整体支出绩效评价评分表', keys: ['公用经费预算数', '公用经费实际支出'] },
  { form: '部门整体支出绩效评价评分表', keys: ['政府采购预算数', '政府采购实际金额'] },
  { form: '部门整体支出绩效评价评分表', keys: ['在用固定资产', '固定资产总额'] },
];

/** 同一行里一格与别的格差上百倍：多半是一个填元、一个填万元。 */
export const a05: Rule = {
  id: 'A05',
  severity: '核实',
  title: '疑把元填成万元',
  scope: '各表上本年与上年、决算与预算的金额',
  plain:
    '这个数和它的上年数、预算数比，大得或小得不像话，常见的是把“元”直接填进了“万元”的格。真是这么多的，写一句说明。',
  condition:
    '本年/上年、决算/预算在 0.01～100 倍之间（较大的数不足 100 万元的不比；完好的公式不比）；自评表预算总额不与指标里的“元”同数；到 10 亿元的提示看一眼单位',
  message,
  basis: '报表单位：万元',
  source: '常规（MEMORY）',
  parameters: ['unitFactor'],
  check: (submission) => [
    ...groupsOf(submission).flatMap((group) => checkGroup(group, submission.scheme.thresholds)),
    ...budgets.flatMap(({ form, key }) =>
      formsOf(submission, form).flatMap((reading) => checkBudget(reading, key)),
    ),
  ],
};

const leaves = (row: BasicRow): readonly BasicRow[] =>
  row.parts.length === 0 ? [row] : [row, ...row.parts.flatMap(leaves)];

function basicGroups(form: FormReading): readonly (readonly Subject[])[] {
  const { expenditure, threePublic, projects, procurement } = basicRowsOf(form);
  return [expenditure, threePublic, projects, procurement]
    .flatMap(leaves)
    .map((row) => basicColumns.map((column) => row.at(column)));
}

const groupsOf = (submission: Submission): readonly (readonly Subject[])[] => [
  ...formsOf(submission, '基础数据表').flatMap(basicGroups),
  ...alike.flatMap(({ form, keys }) =>
    formsOf(submission, form).map((reading) => keys.map((key) => fieldOf(reading, key))),
  ),
];

/** 自评表的预算总额：没有别的数可比时看数量级，与本表指标里以元计的同一个数看单位。 */
const budgets: readonly { readonly form: FormId; readonly key: string }[] = [
  { form: projectForm, key: '年度资金总额.全年预算数' },
  { form: '部门整体支出绩效自评表', key: '资金总额' },
];

function checkBudget(form: FormReading, key: string): readonly FindingDraft[] {
  const subject = fieldOf(form, key);
  const value = numberOf(subject.reading);
  if (value === null || value.lte(0)) return [];
  const named = { 字段: nameOf(subject), p: formatAmount(value) };
  const twin = value.lt(leastYuan)
    ? undefined
    : indicatorsOf(form).find(({ goal, done }) => isYuan(goal, value) || isYuan(done, value));
  if (twin)
    return [
      draftAt(subject, {
        message: say(sameNumber, { ...named, 指标: twin.row.label }),
        related: [twin.target],
      }),
    ];
  if (value.lt(hugeAmount)) return [];
  return [
    draftAt(subject, {
      severity: '提示',
      message: say(huge, {
        ...named,
        亿: formatAmount(value.div(10_000), 2),
        w: formatAmount(value.div(10_000), 2),
      }),
    }),
  ];
}

/** 小于一千的数与指标里的撞上不稀奇。 */
const leastYuan = 1000;

/** 指标里写的是以元计的这个数。 */
const isYuan = (text: Target | Actual, value: Decimal): boolean =>
  text.kind === 'quantity' && text.quantity.unit === '元' && text.quantity.value.eq(value);

interface Amount {
  readonly subject: Subject;
  readonly value: Decimal;
}

function checkGroup(group: readonly Subject[], thresholds: Thresholds): readonly FindingDraft[] {
  const amounts = group.filter(isTyped).flatMap((subject): Amount[] => {
    const value = numberOf(subject.reading);
    return value === null || value.lte(0) ? [] : [{ subject, value }];
  });
  const odd = oddOneOut(amounts, thresholds);
  const other = odd && amounts.find((amount) => amount !== odd);
  if (!odd || !other) return [];
  const times = max(odd.value, other.value).div(min(odd.value, other.value));
  return [
    draftAt(odd.subject, {
      message: say(message, {
        字段: nameOf(odd.subject),
        p: formatAmount(odd.value),
        b: formatAmount(other.value),
        倍: formatAmount(times, 0),
      }),
      related: amounts.filter((amount) => amount !== odd).map(({ subject }) => subject),
    }),
  ];
}

/** 公式算出的合计跟着明细走，毛病在明细。部门表的资金总额例外：它的明细没有别的可比。 */
const isTyped = ({ reading: { spec, overridden } }: Subject): boolean =>
  spec.formula === undefined || overridden || spec.key === '资金总额';

/** 与别的都差上百倍的那一格；只有两格时取大的。 */
function oddOneOut(amounts: readonly Amount[], thresholds: Thresholds): Amount | undefined {
  const differs = (one: Amount): boolean =>
    amounts.every((other) => other === one || isUnitSlip(one.value, other.value, thresholds));
  const candidates = amounts.length < 2 ? [] : amounts.filter(differs);
  return candidates.reduce<Amount | undefined>(
    (found, amount) => (found === undefined || amount.value.gt(found.value) ? amount : found),
    undefined,
  );
}
