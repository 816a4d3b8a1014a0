/** 缺省的行高与一行字的高，磅。 */
const LEAST = 18;
const LINE = 14;
/** 左右留的边，磅。 */
const PADDING = 6;

/** 一个字多宽，占字号的几成：汉字、全角标点一个字号，其余约一半。 */
const widthOf = (char: string): number => (char >= '\u2e80' || '“”‘’—…≥≤≠×÷'.includes(char) ? 1 : 0.56);

/** 折行的一格要几行。 */
function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(size, width - PADDING);
  return text.split('\n').reduce((lines, piece) => {
    let used = 0;
    for (const char of piece) used += widthOf(char) * size;
    return lines + Math.max(1, Math.ceil(used / room));
  }, 0);
}

/** 折行的文字要多高，磅：打开的软件不一定替我们定行高，所以写好。 */
export const wrappedHeight = (text: string, width: number, size: number): number =>
  Math.max(LEAST, linesIn(text, width, size) * LINE + 4);
