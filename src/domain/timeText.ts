const two = (value: number): string => String(value).padStart(2, '0');

/** 本地时间，到分，如 2023-02-20 09:05；印在生成的表、命令行里。 */
export const timeText = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
