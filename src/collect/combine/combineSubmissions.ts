import type { FieldReading, FormReading, Submission, SubmissionData } from '../../submission';
import { numberIn, textIn } from '../extract/formFacts';
import { fromMicro } from '../lake/micro';

type FormData = SubmissionData['forms'][number];
type Value = FormData['values'][string];

/** 一个部门的几份合成的一份，与要告诉用户的话。 */
export interface Combined {
  readonly data: SubmissionData;
  /** 没有合上的、要人定的，一句一条。 */
  readonly notes: readonly string[];
}

/** 官方的汇总表：本身就是“部门（含所属预算单位）”的口径，几份可以合成一份。 */
const SUMMARY_KINDS = ['项目自评结果汇总表', '部门收支情况表'];

/** 报告正文里数所属单位的两个字段。 */
const FIGURES = { form: '报告正文数据表', count: '所属预算单位个数', list: '所属预算单位名单' };

/** 表上给机构编的号，合起来要重编。 */
const NUMBERED = /^\s*\d+\s*[、.．]\s*/;
/** 空表上印着的机构名，换成单位自己的名字才分得清。 */
const PLACEHOLDER = /^二级机构\d*$/;

/** 哪一份、它的这张表。 */
interface Part {
  readonly unit: string;
  readonly form: FormReading;
}

const partsOf = (submissions: readonly Submission[], kind: string): readonly Part[] =>
  submissions.flatMap(({ unit, forms }) =>
    forms.filter(({ form }) => form.id === kind).map((form) => ({ unit, form })),
  );

/** 数与文字照抄；真假写成显示的文字。 */
const copied = ({ cell }: FieldReading): Value => (typeof cell.value === 'boolean' ? cell.text : cell.value);

/** 各份这一格之和；都空着为 `null`；有一份不是数就不加，留给人看。 */
function sumOf(key: string, parts: readonly Part[], kind: string, notes: string[]): Value {
  let [sum, filled] = [0, 0];
  for (const { unit, form } of parts) {
    const reading = form.fields.get(key);
    if (textIn(reading) === '') continue;
    const value = numberIn(reading);
    if (value === null) {
      notes.push(`《${kind}》“${key}”：${unit}填的是“${textIn(reading)}”，不是一个数，合计没有填。`);
      return null;
    }
    sum += value;
    filled += 1;
  }
  return filled === 0 ? null : fromMicro(sum);
}

/** 分数、文字不能相加：只有部门自己那一份的照抄。 */
function ownValue(key: string, parts: readonly Part[], unit: string): Value {
  const own = parts.find((part) => part.unit === unit)?.form.fields.get(key);
  return own === undefined || own.cell.value === '' ? null : copied(own);
}

function valuesOf(kind: string, parts: readonly Part[], unit: string, notes: string[]): FormData['values'] {
  const specs = new Map(
    parts.flatMap(({ form }) => [...form.fields.values()].map(({ spec }) => [spec.key, spec] as const)),
  );
  const values: Record<string, Value> = {};
  for (const { key, kind: of, formula } of specs.values()) {
    if (formula !== undefined) continue;
    const value =
      of === 'amount' || of === 'count' ? sumOf(key, parts, kind, notes) : ownValue(key, parts, unit);
    if (value !== null) values[key] = value;
    else if (of === 'score') notes.push(`《${kind}》“${key}”要部门自己评，没有填。`);
  }
  return values;
}

/** 一行里要抄的格：公式的不抄，照表样重算；单位手填盖掉公式的照他印的抄，审核会说对不上。 */
function cellsOf(cells: ReadonlyMap<string, FieldReading>): Record<string, Value> {
  return Object.fromEntries(
    [...cells].flatMap(([key, reading]) => {
      const { spec, cell, overridden } = reading;
      return (spec.formula !== undefined && !overridden) || cell.value === '' ? [] : [[key, copied(reading)]];
    }),
  );
}

function rowsOf(block: string, parts: readonly Part[]): FormData['rows'][string] {
  const rows = parts.flatMap(({ unit, form }) =>
    (form.blocks.get(block)?.rows ?? [])
      .map(({ cells }) => ({ unit, values: cellsOf(cells) }))
      .filter(({ values }) => Object.keys(values).some((key) => key !== '机构名称')),
  );
  return rows.map(({ unit, values }, i) => {
    if (typeof values['机构名称'] !== 'string') return values;
    const name = values['机构名称'].replace(NUMBERED, '').trim();
    return { ...values, 机构名称: `${i + 1}、${PLACEHOLDER.test(name) ? unit : name}` };
  });
}

function summaryOf(kind: string, parts: readonly Part[], unit: string, notes: string[]): FormData {
  const blocks = [...new Set(parts.flatMap(({ form }) => [...form.blocks.keys()]))];
  return {
    form: kind,
    name: null,
    values: valuesOf(kind, parts, unit, notes),
    rows: Object.fromEntries(blocks.map((block) => [block, rowsOf(block, parts)])),
  };
}

/**
 * 一个部门的几份（含所属预算单位）合成一份部门的数据：资金、个数逐分相加，项目、机构一行行接起来，
 * 率、等级、汇总行留给表里的公式；分数只有部门自己那一份的照抄。
 *
 * @param unit 部门的名称
 * @throws Error 方案或年度不同、没有官方汇总表（中文，给用户看）
 */
export function combineSubmissions(unit: string, submissions: readonly Submission[]): Combined {
  const [first] = submissions;
  if (!first) throw new Error('没有要合的工作簿。');
  const odd = submissions.find(({ scheme, year }) => scheme.id !== first.scheme.id || year !== first.year);
  if (odd)
    throw new Error(
      `${odd.unit}用的是 ${odd.scheme.title}、${odd.year} 年度，与${first.unit}的 ${first.scheme.title}、${first.year} 年度不同，不能合。`,
    );
  const notes: string[] = [];
  const forms = SUMMARY_KINDS.flatMap((kind) => {
    const parts = partsOf(submissions, kind);
    return parts.length === 0 ? [] : [summaryOf(kind, parts, unit, notes)];
  });
  if (forms.length === 0) throw new Error(`这几份里没有《${SUMMARY_KINDS.join('》《')}》，没有可合的。`);
  if (partsOf(submissions, FIGURES.form).length > 0)
    forms.push({
      form: FIGURES.form,
      name: null,
      values: {
        [FIGURES.count]: submissions.length,
        [FIGURES.list]: submissions.map((each) => each.unit).join('、'),
      },
      rows: {},
    });
  return { data: { scheme: first.scheme.id, year: first.year, unit, forms }, notes };
}
