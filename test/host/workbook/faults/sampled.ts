import { isLong } from '../../../support/long';

/** 平时抽样；`npm run long` 每个动作都断一遍（几十分钟）。 */
export const exhaustive = isLong;

/**
 * 一批 `count` 个动作里断哪几个（0 起）：头 `dense` 个、末 `tail` 个隔一个断一个，中间每隔 `step` 个取一个。
 * 结构、内容、名称的动作排在头尾，中间多是样子，动作多而且彼此一样。
 */
export const sampledActions = (
  count: number,
  { dense = 0, tail = 0, step }: { readonly dense?: number; readonly tail?: number; readonly step: number },
): readonly number[] =>
  Array.from({ length: count }, (_, action) => action).filter(
    (action) =>
      exhaustive ||
      ((action < dense || action >= count - tail) && action % 2 === 0) ||
      (action >= dense && (action - dense) % step === 0),
  );
