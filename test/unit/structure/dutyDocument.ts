import { copies, kinds, layouts, relations, type Operand } from '../../../src/forms';
import { parameters, schemes, type Parameter } from '../../../src/schemes';
import { workbookActions } from '../../../src/workbook';
import { relationName } from './duties';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

function rangeOf(parameter: Parameter): string {
  if (parameter.kind === 'grades') return '从高到低，最后一等从 0 起';
  if (parameter.kind === 'choice') return Object.values(parameter.choices).join('、');
  return `${parameter.min}—${parameter.max}${parameter.unit === '%' ? '（小数）' : parameter.unit}`;
}

const fallbackOf = (parameter: Parameter): string =>
  parameter.kind === 'grades'
    ? '方案必须写'
    : parameter.kind === 'choice'
      ? (parameter.choices[parameter.fallback] ?? '')
      : String(parameter.fallback);

const operandText = (operand: Operand): string =>
  operand.kind === 'column'
    ? `${operand.block}.${operand.key} 各行`
    : `${operand.key}${operand.kind === 'cell' ? '（同行）' : ''}`;

const relationKinds = { total: '合计', ratio: '率', score: '得分', grade: '等次', derived: '其他算法' };

/** docs/登记.md 的全文：各张登记表照着写出来，对不上就重写。 */
export function dutyDocument(): string {
  const all = Object.entries(parameters as Readonly<Record<string, Parameter>>);
  return `# 登记

本文由各张登记表写出，请勿手改；改了登记后运行 \`npx vitest run --project unit test/unit/structure -u\`。规则见 审核规则.md，函数见 函数.md。

## 方案参数

${table(
  ['名称', '方案里的位置', '范围', '缺省', '意思'],
  all.map(([, each]) => [
    each.title,
    `\`${each.path.join('.')}\``,
    rangeOf(each),
    fallbackOf(each),
    each.meaning,
  ]),
)}

## 方案

${table(
  ['标识', '名称', '用到的表'],
  schemes.map(({ id, title, forms }) => [`\`${id}\``, title, forms.map(({ form }) => form).join('、')]),
)}

## 表种

${table(
  ['表种', '名称前缀', '字段', '可增行区'],
  kinds.map((kind) => [
    kind.id,
    kind.prefix,
    String(Object.keys(kind.fields).length),
    Object.keys(kind.blocks ?? {}).join('、'),
  ]),
)}

## 版面

${table(
  ['版面', '表种', '版本'],
  layouts.map(({ id, kind, version }) => [id, kind, String(version)]),
)}

## 关系

每个计算格从哪些格来。关系写在字段的公式上（决定 0053），这张表与来龙去脉、合计规则、逐级重算都由它读出。

${table(
  ['计算格', '种类', '来自'],
  relations.map((relation) => [
    relationName(relation),
    relationKinds[relation.kind],
    relation.inputs.map(operandText).join('、'),
  ]),
)}

## 表间照抄

同一个数写在两张表上的。登记在 \`src/forms/relations/copies.ts\` 一处，核对规则（D03、F05、F06、G02、H01、H12）、填一次的取数、来龙去脉都由它读；几个出处用“或”隔开，前面的为准。

${table(
  ['抄写的格', '出处'],
  copies.map((copy) => [
    relationName(copy.to),
    copy.from.map((source) => source.map(relationName).join('＋')).join(' 或 ') +
      (copy.byName ? '（同名的项目）' : ''),
  ]),
)}

## 动作

${table(
  ['动作', '叫法', '定稿以后', '同步次数'],
  Object.entries(workbookActions).map(([name, { title, kind, syncs, perItem }]) => [
    `\`${name}\``,
    title,
    kind === 'exclusive' ? '也许' : '不许',
    perItem === undefined ? String(syncs) : `${syncs}，每张表另加 ${perItem}`,
  ]),
)}
`;
}
