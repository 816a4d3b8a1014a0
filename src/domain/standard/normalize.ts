/** 去掉空白、统一全半角之后的文字，以及每个字符在原文里的位置。 */
export interface NormalizedText {
  readonly text: string;
  /** `origin[i]` 是 text[i] 在原文的下标；多一项指向原文末尾。 */
  readonly origin: readonly number[];
}

const folded: Readonly<Record<string, string>> = {
  '，': ',',
  '、': '、',
  '；': ';',
  '。': ';',
  '\n': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '％': '%',
  '﹪': '%',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '×': '*',
  '＊': '*',
  '✕': '*',
  '÷': '/',
  '／': '/',
  '－': '-',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '．': '.',
  '＋': '+',
  '“': '',
  '”': '',
  '"': '',
};

/**
 * 全角变半角、各种横线变“-”、“记”变“计”、去掉空白与引号，位置可以还原到原文。
 */
export function normalize(source: string): NormalizedText {
  let text = '';
  // 末字另记：看边拼边长的字符串的末尾，每看一次引擎都要把它整个拼平
  let last = '';
  const origin: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index]!;
    const code = char.charCodeAt(0);
    const digit = code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : char;
    const out = folded[digit] ?? (/\s/.test(digit) ? '' : digit);
    if (out === ';' && char === '\n' && /[<>≤≥=,:;]/.test(last)) continue;
    if (out === '' || (out === '-' && last === '-')) continue;
    // “记满分、记5分”就是计；“记录”的记不是
    last = out === '记' && /^\s*[\d０-９满分]/.test(source.slice(index + 1, index + 4)) ? '计' : out;
    text += last;
    origin.push(index);
  }
  origin.push(source.length);
  return { text, origin };
}
