/** 自定义栏在数据里的键，不会与表种的键撞上。 */
export const extraKey = (key: string): string => `自定义.${key}`;

/** 自定义栏在 Excel 名称里的部分；名称里只许字母、数字、下划线一类的字。 */
export const extraName = (key: string): string => extraKey(key).replace(/[^\p{L}\p{Nd}_]/gu, '_');
