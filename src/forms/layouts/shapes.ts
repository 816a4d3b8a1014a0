/** 不成立就记下这句话；返回成不成立。 */
export type Need = (good: boolean, message: string) => boolean;

/** 是一个对象。 */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 是文字。 */
export const isText = (value: unknown): value is string => typeof value === 'string';

/** 是不小于 `least` 的整数。 */
export const isWhole = (value: unknown, least: number): value is number =>
  Number.isInteger(value) && (value as number) >= least;
