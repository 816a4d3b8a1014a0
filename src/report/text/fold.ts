/** 折成半角、去掉空格的文字，和每个字在原文里的位置。 */
export interface FoldedText {
  readonly text: string;
  /** `text` 第 n 个字在原文里是第几个字；末尾多一项是原文长度。 */
  readonly offsets: readonly number[];
}

const blank = /[\s\u00a0\u3000\ufeff]/u;
const wordLike = /[0-9A-Za-z%.]/;

/** 标点统一成全角、数字字母统一成半角：同一句话不同的打法读起来一样。 */
const punctuation: Readonly<Record<string, string>> = {
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '－': '-',
  '−': '-',
  '–': '—',
  '＜': '<',
  '＞': '>',
  '≧': '≥',
  '≦': '≤',
  '￥': '¥',
  '～': '~',
  '\u2236': ':',
  '【': '〔',
  '】': '〕',
  '[': '〔',
  ']': '〕',
  '“': '“',
  '"': '”',
};

function foldChar(char: string): string {
  const code = char.codePointAt(0)!;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  const direct = punctuation[char] ?? punctuation[half];
  return direct ?? half;
}

/** 半角的逗号、冒号、句点：夹在数字中间的是数的一部分，别处是标点。 */
function mark(char: string, before: string, after: string): string {
  const between = /\d/.test(before) && /\d/.test(after);
  if (char === ',') return between ? ',' : '，';
  if (char === ':') return between ? ':' : '：';
  if (char === '.') return /\d/.test(after) || /[A-Za-z.]/.test(before) || /\d/.test(before) ? '.' : '。';
  return char;
}

/** 折一段文字。空格只在两个字母数字之间留一个（表格里“15 12”不能连成 1512）。 */
export function fold(source: string): FoldedText {
  const chars: string[] = [];
  const offsets: number[] = [];
  let pendingBlank = -1;
  for (let index = 0; index < source.length; index++) {
    const raw = source[index]!;
    if (blank.test(raw)) {
      if (pendingBlank < 0) pendingBlank = index;
      continue;
    }
    const char = foldChar(raw);
    const previous = chars.at(-1) ?? '';
    if (pendingBlank >= 0 && wordLike.test(previous) && /[0-9A-Za-z]/.test(char)) {
      chars.push(' ');
      offsets.push(pendingBlank);
    }
    pendingBlank = -1;
    chars.push(char);
    offsets.push(index);
  }
  offsets.push(source.length);
  const text = chars.map((char, i) => mark(char, chars[i - 1] ?? '', chars[i + 1] ?? '')).join('');
  return { text, offsets };
}
