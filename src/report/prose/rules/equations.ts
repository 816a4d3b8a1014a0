import { dec, type Decimal } from '../../../domain';
import type { ProseRule } from '../proseRule';

/** 一段算式里的数与符号。 */
const token = /(\d+(?:,\d{3})*(?:\.\d+)?)(万元|亿元|元|分|%|人|名|个)?|[+\-×÷*/（）]/g;

/** 算一段只有数和四则的算式；有别的字、除以 0 返回 null。 */
export function evaluate(text: string): Decimal | null {
  const tokens = [...text.matchAll(token)];
  if (tokens.length === 0 || tokens.map(([all]) => all).join('') !== text) return null;
  let at = 0;
  const peek = (): string => tokens[at]?.[0] ?? '';
  const factor = (): Decimal | null => {
    const current = tokens[at];
    if (!current) return null;
    at++;
    if (current[1] !== undefined) {
      const value = dec(current[1].replaceAll(',', ''));
      return current[2] === '%' ? value.div(100) : current[2] === '亿元' ? value.times(10000) : value;
    }
    if (current[0] !== '（') return null;
    const inner = sum();
    if (peek() !== '）') return null;
    at++;
    return inner;
  };
  const product = (): Decimal | null => {
    let value = factor();
    while (value && /^[×÷*/]$/.test(peek())) {
      const operator = tokens[at++]![0];
      const next = factor();
      if (!next || (/[÷/]/.test(operator) && next.eq(0))) return null;
      value = /[×*]/.test(operator) ? value.times(next) : value.div(next);
    }
    return value;
  };
  const sum = (): Decimal | null => {
    let value = product();
    while (value && /^[+-]$/.test(peek())) {
      const operator = tokens[at++]![0];
      const next = product();
      if (!next) return null;
      value = operator === '+' ? value.plus(next) : value.minus(next);
    }
    return value;
  };
  const value = sum();
  return at === tokens.length ? value : null;
}

const isExpression = (text: string): boolean => /[÷×+\-*/]/.test(text) && evaluate(text) !== null;

/** 印的数与算出来的：按印的位数四舍五入。 */
function rounds(printed: string, exact: Decimal): boolean {
  const places = printed.replace(/[^\d.]/g, '').split('.')[1]?.length ?? 0;
  return exact
    .times(printed.endsWith('%') ? 100 : 1)
    .round(places, 1)
    .eq(dec(printed.replace(/[^\d.-]/g, '')));
}

/** “（甲÷乙）×100%＝12.43%”的结果。 */
export const equations: ProseRule = {
  id: 'G03',
  title: '算式的结果不对',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const text = sentence.text
        .replaceAll('=', '＝')
        .replaceAll('+', '+')
        .replaceAll('＋', '+')
        .replaceAll('－', '-');
      if (!text.includes('＝')) continue;
      const pieces = text.split(/[＝，。；：<>≤≥]/);
      const marks = [...text.matchAll(/[＝，。；：<>≤≥]/g)].map(([mark]) => mark);
      for (const [at, piece] of pieces.entries()) {
        if (marks[at] !== '＝' || !isExpression(piece)) continue;
        const result = /^-?[\d,]+(?:\.\d+)?(?:%|万元|分|元)?/.exec(pieces[at + 1] ?? '')?.[0];
        const exact = evaluate(piece);
        if (result === undefined || !exact || result !== pieces[at + 1]) continue;
        if (rounds(result, exact)) continue;
        const due = result.endsWith('%')
          ? `${exact.times(100).round(2, 1).toString()}%`
          : exact.round(2, 1).toString();
        yield { sentence, printed: result, expected: due, message: `${piece}＝${due}，写的是${result}。` };
      }
    }
  },
};

const compare: Readonly<Record<string, (a: Decimal, b: Decimal) => boolean>> = {
  '<': (a, b) => a.lt(b),
  '>': (a, b) => a.gt(b),
  '≤': (a, b) => a.lte(b),
  '≥': (a, b) => a.gte(b),
};

/** “12.43%＜10%”这样不成立的式子。 */
export const inequalities: ProseRule = {
  id: 'G04',
  title: '不等式不成立',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      for (const match of sentence.text.matchAll(
        // 一串数字只从头上起一次，不从每一位起
        /(?<!\d)(\d+(?:\.\d+)?)(%|万元|分)?([<>≤≥])(\d+(?:\.\d+)?)(%|万元|分)?/g,
      )) {
        const [all, left, leftUnit = '', mark, right, rightUnit = ''] = match;
        if (leftUnit !== rightUnit || compare[mark!]!(dec(left!), dec(right!))) continue;
        yield { sentence, printed: all, message: `“${all}”不成立。` };
      }
    }
  },
};

/** 算式里的数要与同一句前面说的一致：前面写 37.39，算式里用 37.31。 */
export const operands: ProseRule = {
  id: 'G02',
  title: '算式里的数与前面写的不同',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const at = sentence.text.search(/[＝=]（*\d/);
      if (at < 0) continue;
      const said = sentence.quantities.filter(
        (q) => q.end <= at && (q.kind === 'money' || q.kind === 'count'),
      );
      const expression = /^[＝=]([\d.,万元名人（）+\-×÷*/%]+)/.exec(sentence.text.slice(at))?.[1] ?? '';
      const used = [...expression.matchAll(/(\d+(?:\.\d+)?)(?:万元|人|名)?(?=[）+\-÷×]|$)/g)]
        .map((m) => dec(m[1]!))
        .filter((n) => !n.eq(100));
      const missing = said.filter(
        (q) => !used.some((n) => n.eq(q.printed)) && !/其中|追加|（|年度$/.test(q.label),
      );
      const extra = used.filter((n) => !said.some((q) => q.printed.eq(n)));
      const one = missing[0];
      const other = one && extra.find((n) => n.minus(one.printed).abs().lte(one.printed.abs().times('0.9')));
      if (!one || !other || said.length > used.length + 1) continue;
      yield {
        sentence,
        printed: `${one.raw}${one.unit}`,
        message: `前面写${one.raw}${one.unit}，算式里用的是${other.toString()}。`,
      };
    }
  },
};
