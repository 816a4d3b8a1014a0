import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { functionMetadata } from '../../../src/functions';
import { declarationSource } from '../../../src/functions/generate/declarations';
import { functionManual } from '../../../src/functions/generate/manual';

function fileOf(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

describe('由函数表生成的文件', () => {
  it.each([
    ['src/functions/functions.ts', declarationSource],
    ['docs/函数.md', functionManual],
  ])(
    '%s 是最新的（否则运行 node scripts/generate-functions.mjs）',
    async (path, generate) => {
      const file = fileOf(path);
      const expected = await format(generate(), { ...(await resolveConfig(file)), filepath: file });
      expect(await readFile(file, 'utf8')).toBe(expected);
    },
    60_000,
  );

  it('functions.json 与函数表一致：标识、中文参数名和说明、可省、区域', async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(
      fileOf('src/functions/functions.ts'),
    );
    expect(errors).toEqual([]);
    const { functions } = JSON.parse(metadataJson) as { functions: Record<string, unknown>[] };
    const essentials = functions.map(({ id, name, description, parameters }) => ({
      id,
      name,
      description,
      parameters,
    }));
    expect(essentials).toEqual(functionMetadata());
    for (const { options } of functions) {
      const enabled = Object.entries(options ?? {}).filter(([, on]) => on);
      expect(enabled).toEqual([]);
    }
  }, 60_000);

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
