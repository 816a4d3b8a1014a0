/** 只能取一头的说法：同一件事的不同结果，一行里都写出来就是档次。 */
const outcomes: readonly (readonly string[])[] = [
  ['下降', '减少', '降低', '持平', '不变', '相同', '上升', '增长', '增加', '提高', '提升'],
  ['非常明显', '非常显著', '较为明显', '较明显', '较显著', '不明显', '不显著', '明显', '显著', '一般'],
  ['非常好', '很好', '较好', '较差', '一般', '好', '差'],
  ['很强', '较强', '较弱', '强', '一般', '弱'],
  ['很高', '较高', '较低', '较差', '高', '一般', '低', '差'],
  ['节约', '持平', '超支'],
  ['相符', '基本相符', '不相符', '不符'],
  ['一致', '基本一致', '不一致'],
  ['是', '否', '不是'],
  ['有', '无', '没有'],
  ['达到', '部分达到', '基本达到', '未达到'],
  ['提前', '按时', '按期', '及时', '准时', '延期', '逾期', '滞后', '超期'],
];

/** 说法的末尾是哪个结果：三公经费较上年下降 → 下降；没有为空串。 */
export function outcomeWord(label: string): string {
  const found = outcomes.flat().find((word) => word.length > 1 && label.endsWith(word));
  // “不及时、较及时”的末尾不是“及时”
  return found && !degreeBefore.test(label.slice(0, -found.length)) ? found : '';
}

const degreeBefore = /(?:不|未|没有?|无|较|较为|基本|部分|欠|很|非常|明显|略有?|有所)$/;

/** 程度：加在同一个说法前面（资料齐全、资料基本齐全、资料不齐全）。 */
const degrees =
  /^(?:非常|十分|很|完全|全部|全面|较为|比较|较|基本上|基本|大部分|部分|有些|有所|略有|一般|不够|不太|欠|未能|未|不|没有|没|无)/;

/** 拆成“主语、程度、说法”：资料基本齐全 → 资料、基本、齐全。 */
function stems(label: string): readonly string[] {
  return Array.from({ length: Math.min(label.length, 8) }, (_, index) => {
    const start = label.slice(0, index);
    const rest = label.slice(index);
    return `${start}|${rest.replace(degrees, '')}`;
  });
}

/** 各档是同一个说法加不同的程度。 */
function sameStem(labels: readonly string[]): boolean {
  const [first = '', ...rest] = labels.map(stems);
  return [...first].some((stem) => !stem.endsWith('|') && rest.every((other) => other.includes(stem)));
}

/**
 * 这几个说法是不是一件事的几种结果，只能取一个：下降／持平／上升，资料齐全／基本齐全／不齐全。
 *
 * @param labels 各段的说法，至少两个、各不相同
 */
export function isScale(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const bare = labels.map((label) => label.replace(/的$/, ''));
  if (sameStem(bare)) return true;
  return outcomes.some((words) => {
    const ends = bare.map((label) => words.find((word) => label.endsWith(word)));
    return ends.every((word) => word !== undefined) && new Set(ends).size === labels.length;
  });
}
