/** Excel 会当成公式、数、日期、真假的开头；写这样的文字要加前缀 '。多加无害，格里看不见。 */
const risky = /^(?:['=+\-@#(（$¥￥.]|\s*[\d０-９]|true$|false$)/i;

/** 保证按文字写入：`=100%`、`+1`、`-`、`@x`、`3-5`、`2022年3月20日` 都原样成为文字。 */
export const asText = (text: string): string => (risky.test(text) ? `'${text}` : text);
