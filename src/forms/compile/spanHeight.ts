/** 从 `from` 行起、到 `to` 行之前一共多高，与 `heights` 同一个单位；行号从 0 起。 */
export const spanHeight = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((total, height) => total + height, 0);
