/**
 * `npm run long` 的测试按整套跑，平时在 `npm test` 里抽样（种子固定）。
 * 环境变量写了数就按它（单跑一个文件、想多几例时）。
 */
export const isLong = process.env['PBE_LONG'] === '1';

/** 随机测试跑多少例：平时、整套。 */
export const cases = (usual: number, long: number): number =>
  Number(process.env['PBE_CASES'] ?? (isLong ? long : usual));

/** 随机测试的 fast-check 参数：平时种子固定，整套时每次换一组。 */
export const runs = (usual: number, long: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: cases(usual, long),
  ...(isLong ? {} : { seed: 20_221_231 }),
});
