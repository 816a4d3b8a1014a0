/** 字写在里面印不出字来的字体：印出来是图案、条码，或什么也没有。 */
const symbolFont =
  /^(?:wingdings|webdings|symbol$|marlett|mt extra|zapf ?dingbats|bookshelf symbol|segoe mdl2|ms outlook|adobe ?blank)|3 of 9|code ?(?:39|128)|barcode|idautomation/i;

/** 这种字体印出来不是字。 */
export const isSymbolFont = (name: string): boolean => symbolFont.test(name);
