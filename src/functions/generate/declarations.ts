import { isArea, pbeFunctions, type PbeFunction } from '../../domain';
import { describeParameter } from '../metadata';

const header = `// 由 scripts/generate-functions.mjs 按函数表生成，不要手改。
// 只有声明：custom-functions-metadata-plugin 从这里读出 functions.json，实现由 register.ts 登记。
`;

/** `src/functions/functions.ts` 应有的内容。 */
export function declarationSource(): string {
  return [header, ...pbeFunctions.map(declare)].join('\n');
}

function declare(entry: PbeFunction): string {
  const parameters = entry.parameters.map((parameter) => {
    const type = isArea(parameter) ? 'unknown[][]' : 'unknown';
    return `  ${parameter.label}${parameter.optional ? '?' : ''}: ${type},`;
  });
  return [
    '/**',
    ` * ${entry.description}`,
    ` * @customfunction ${entry.id} ${entry.id}`,
    ...entry.parameters.map((parameter) => ` * @param ${parameter.label} ${describeParameter(parameter)}`),
    ' */',
    `export declare function ${entry.id}(`,
    ...parameters,
    '): unknown;',
    '',
  ].join('\n');
}
