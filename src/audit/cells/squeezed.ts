/** 不计空白、全半角的文字，比两处写的是不是一样。 */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
