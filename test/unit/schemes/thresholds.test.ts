import { describe, expect, it } from 'vitest';
import {
  defaultThresholds,
  parameterName,
  schemes,
  thresholdKeys as keys,
  thresholdParameters,
} from '../../../src/schemes';

describe('审核参数的说明', () => {
  it('每个阈值都有一条，中文名各不相同', () => {
    expect(Object.keys(thresholdParameters).sort()).toEqual([...keys].sort());
    const titles = keys.map((key) => thresholdParameters[key].title);
    expect(new Set(titles).size).toBe(keys.length);
  });

  it('名称合 Excel 的规矩：只有字，不像单元格地址', () => {
    for (const key of keys) expect(parameterName(key)).toMatch(/^审核参数_[\u4e00-\u9fff]+$/);
  });

  it('缺省值与各方案的值都在许可的范围里', () => {
    for (const thresholds of [defaultThresholds, ...schemes.map((scheme) => scheme.thresholds)]) {
      for (const key of keys) {
        const { min, max } = thresholdParameters[key];
        expect(thresholds[key], key).toBeGreaterThanOrEqual(min);
        expect(thresholds[key], key).toBeLessThanOrEqual(max);
      }
    }
  });
});
