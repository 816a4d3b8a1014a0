import { isArea, pbeFunctions, type CellInput, type PbeFunction, type PbeParameter } from '../domain';
import { FUNCTION_NAMESPACE } from './metadata';

const header = `# PBE 函数

> 由 scripts/generate-functions.mjs 按函数表生成，不要手改；改函数表后运行 \`node scripts/generate-functions.mjs\`。

## 约定

- 必填的格子有一个空着，结果就是空的：空表不会显示一片 0。空白不是 0。
- 分母为 0 显示“—”，不是 0%；上游是“—”的率接着显示“—”，得分接着空着。
- 不是数的文字（如“2.46 ✓”）显示 #VALUE!，鼠标停在格子上能看到中文原因。
- 率是小数，四舍五入到四位，单元格格式 0.00%；得分缺省两位。金额与分值按十进制算，不会有 22.500000000000004。
- 桌面版 Excel 把空单元格传成 0，网页版传空：因此指标值、实际完成值、完成档次和分值里的数字 0 一律当空白（文字 0 才是 0）；
  执行数、预算数等金额里的 0 就是 0。RULESCORE 的指标值要分清空着与 0，引用单元格时写成 \`F12&""\`。
- 没有加载项的人也要能看：定稿时每个函数换成下面的“等价原生公式”，没有的换成当时的值。
`;

/** `docs/函数.md` 应有的内容。 */
export function functionManual(): string {
  return [header, ...pbeFunctions.map(section)].join('\n');
}

function section(entry: PbeFunction): string {
  return [
    `## ${FUNCTION_NAMESPACE}.${entry.id} ${entry.title}`,
    '',
    entry.description,
    '',
    `用法：\`${FUNCTION_NAMESPACE}.${entry.id}(${entry.parameters.map(usage).join(', ')})\``,
    '',
    '| 参数 | 单位 | 说明 |',
    '| --- | --- | --- |',
    ...entry.parameters.map(parameterRow),
    '',
    `结果：${entry.result.description}。依据：${entry.source}。`,
    '',
    '| 例 | 结果 | 出处 |',
    '| --- | --- | --- |',
    ...entry.examples.map(
      ({ formula, result, source }) =>
        `| \`=${formula}\` | ${result === '' ? '（空）' : result} | ${source} |`,
    ),
    '',
    ...native(entry),
  ].join('\n');
}

function usage({ label, optional }: PbeParameter): string {
  return optional ? `[${label}]` : label;
}

function parameterRow(parameter: PbeParameter): string {
  const { label, unit, description, optional } = parameter;
  const notes = [description, isArea(parameter) ? '区域' : '', optional ? '可省' : '']
    .filter(Boolean)
    .join('；');
  return `| ${label} | ${unit || '—'} | ${notes} |`;
}

function native(entry: PbeFunction): string[] {
  if (entry.native.kind === 'frozen') return [`等价原生公式：没有（定值）。${entry.native.why}`, ''];
  if (entry.native.kind === 'compiled') {
    return [`等价原生公式：${entry.native.how}例如第一例：`, '', ...code(compiledExample(entry) ?? ''), ''];
  }
  const required = entry.parameters.filter(({ optional }) => !optional).map(({ label }) => label);
  return ['等价原生公式：', '', ...code(entry.native.write(required) ?? ''), ''];
}

const code = (formula: string): string[] => ['```text', `=${formula}`, '```'];

/** 第一例的等价公式，实参写成参数名。 */
function compiledExample({ native: equivalent, parameters, examples }: PbeFunction): string | null {
  if (equivalent.kind !== 'compiled') return null;
  return equivalent.compile(
    parameters.map(({ label }, i) => ({ formula: label, value: examples[0]?.args[i] as CellInput })),
  );
}
