import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { functionMetadata, functionsJson } from '../../../src/functions';
import { functionManual } from '../../../src/functions/manual';

describe('由函数表写出的文件', () => {
  it('docs/函数.md 是最新的（否则运行 node scripts/generate-functions.mjs）', async () => {
    const file = fileURLToPath(new URL('../../../docs/函数.md', import.meta.url));
    const expected = await format(functionManual(), { ...(await resolveConfig(file)), filepath: file });
    expect(await readFile(file, 'utf8')).toBe(expected);
  }, 60_000);

  it('functions.json 是 Excel 认的写法：标识、中文参数名和说明、可省、区域，没有要实验特性的选项', () => {
    const { functions, ...rest } = JSON.parse(functionsJson()) as { functions: Record<string, unknown>[] };
    expect(rest).toEqual({ allowCustomDataForDataTypeAny: true });
    expect(functions.map(({ result, ...entry }) => ({ entry, result }))).toEqual(
      functionMetadata().map((entry) => ({ entry, result: {} })),
    );
    for (const { id, name } of functions)
      expect([id, name]).toEqual([name, expect.stringMatching(/^[A-Z0-9_.]+$/)]);
  });

  it('综合满意度、评优率与指标得分的上级指标是区域，其余都是单格', () => {
    const areas = functionMetadata().flatMap(({ id, parameters }) =>
      parameters
        .filter(({ dimensionality }) => dimensionality === 'matrix')
        .map(({ name }) => `${id}.${name}`),
    );
    expect(areas).toEqual([
      'WEIGHTEDRATE.满意度区域',
      'WEIGHTEDRATE.权重区域',
      'EXCELLENTRATE.等级区域',
      'INDICATORSCORE.上级指标',
    ]);
  });
});
