import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { describe, expect, it } from 'vitest';
import { functionMetadata } from '../../../src/functions';

describe('functions.json', () => {
  it('构建用的生成器读出的函数与函数表一一对应', async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(
      ['src/functions/functions.ts'],
      true,
    );
    expect(errors).toEqual([]);
    const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual(functionMetadata().map(({ id }) => id));
    for (const { id } of functions) expect(id).toMatch(/^[A-Z0-9_.]+$/);
  });
});
