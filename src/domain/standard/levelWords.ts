import { outcomeWord } from './scales';

/** 各档共有的开头，如“资料齐全、资料基本齐全、资料不齐全”的“资料”；一个字的不算。 */
function sharedStart(labels: readonly string[]): string {
  const [first = '', ...rest] = labels;
  let length = first.length;
  for (const label of rest) {
    while (length > 0 && !label.startsWith(first.slice(0, length))) length -= 1;
  }
  // 有一档正好就是共有的开头（完成、完成一半），去掉就没有字了
  return length >= 2 && labels.every((label) => label.length > length) ? first.slice(0, length) : '';
}

/** 写在说法前面的程度。 */
const degree = /^(?:较为|比较|较|基本|不够|不太|欠|不|未|非常|很)/;

/** 一档可以省写成什么：A级写A、资料齐全写齐全、优秀（90分以上）写优秀。 */
function shortWords(labels: readonly string[], label: string): readonly string[] {
  const plain = label.replace(/\([^()]*\)$/, '');
  const grade = plain.replace(/[级类档等]$/, '');
  const start = sharedStart(labels);
  const reached = plain.replace(
    /^(?:[一-龥]{0,8}(?:结果|等级|等次|评价|考核|评定))?(?:达到|获得?|评为|为)/,
    '',
  );
  // 制度健全、较健全、不健全：另几档只写了程度，这一档的说法就是“健全”
  const others = labels.filter((other) => other !== label);
  const stem = others[0]?.replace(degree, '') ?? '';
  const shared = stem.length > 1 && plain.endsWith(stem) && others.every((other) => other.endsWith(stem));
  return [
    plain,
    reached,
    grade,
    outcomeWord(plain),
    start === '' ? '' : plain.slice(start.length),
    shared && others.every((other) => degree.test(other)) ? stem : '',
    ...endings(plain, others),
  ].filter((word) => word !== '' && word !== label);
}

/** 否定、程度的字后面断开，意思就变了。 */
const broken = /[不未没无非较很最基本欠略部分比不]$/;

/** “项目后续运行有保障”写“有保障”：别的档里没有这几个字的末尾几个字。 */
function endings(label: string, others: readonly string[]): readonly string[] {
  const tails = [...label]
    .map((_, index) => label.slice(index))
    .filter(
      (tail) =>
        tail.length > 1 && tail.length < label.length && (tail.length < 7 || tail.length > label.length - 5),
    );
  const last = label.slice(-1);
  const single =
    /[强高好大优快低弱差小慢]/.test(last) &&
    !broken.test(label.slice(0, -1)) &&
    others.every((other) => !other.endsWith(last) || broken.test(other.slice(0, -1)));
  const unique = tails.filter(
    (tail) => !broken.test(label.slice(0, -tail.length)) && !others.some((other) => other.includes(tail)),
  );
  return single && label.length > 2 ? [last, ...unique] : unique;
}

/**
 * 指标值填哪些词算这一档：原词、前面带“效果、成效”的，和不会与别的档混淆的省写。
 *
 * @param levels 各档，按评分标准的次序
 * @param label 这一档
 */
export function levelWords(levels: readonly { readonly label: string }[], label: string): readonly string[] {
  const labels = levels.map((level) => level.label);
  const taken = new Set(
    labels.filter((other) => other !== label).flatMap((other) => [other, ...shortWords(labels, other)]),
  );
  const short = shortWords(labels, label).filter((word) => !taken.has(word));
  return [...new Set([label, `效果${label}`, `成效${label}`, ...short])];
}
