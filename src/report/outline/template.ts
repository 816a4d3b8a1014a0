import { dec, formatAmount, roundHalfUp, type Decimal } from '../../domain';
import type { Place } from '../../submission';
import { rateText } from '../derivation/operand';
import { scoreVerdict } from '../derivation/verdict';
import { evaluateExpression, type Term } from './expression';
import type { Run } from './runs';

/** 句子里的名字从哪里取：先本行、再全篇。 */
export interface Scope {
  readonly figure: (name: string) => Term | null;
  readonly text: (name: string) => string | null;
  /** 这个名字是人写的文字（不是数）。 */
  readonly isText: (name: string) => boolean;
  /** 数缺了，按名字说缺什么。 */
  readonly missing: (name: string) => void;
  /** 本行的名字在出处里写成什么（`表.块#行.`）；全篇的为空串。 */
  readonly prefix?: string;
  /** 已经写好的几截（逐项列出的数，各带出处）。 */
  readonly runs?: (name: string) => readonly Run[] | null;
  readonly isLocal?: (name: string) => boolean;
  /** 本行一列在哪一格。 */
  readonly place?: (name: string) => Place | null;
}

interface Formatted {
  readonly runs: readonly Run[];
}

const plain = (text: string): Run => ({ text });

/** 一个数写成几截文字。 */
type Format = (
  terms: readonly Term[],
  number: (value: Decimal, format: string, part?: string) => Run,
  scope: Scope,
) => readonly Run[] | null;

/**
 * 算出来的率约到两位小数；约了以后正好成整数百分比而其实不是的（99.996%）多写几位，
 * 免得“100%＜100%”这样不成立的式子。
 */
function percent(value: Decimal): string {
  const rounded = roundHalfUp(value, 4);
  const whole = rounded.times(100).mod(1).eq(0);
  return whole && !rounded.eq(value) ? rateText(value) : rateText(rounded);
}

/** 分母为 0 的占比：各地惯例不同，缺省“—”。 */
const ratio =
  (whenZero: string): Format =>
  ([part, whole], number) => {
    if (!part || !whole) return null;
    if (whole.value.eq(0)) return [plain(whenZero)];
    return [number(part.value.div(whole.value), '率', '/')];
  };

/** 增加、减少、持平。`verbs` 是动词，`rate` 写不写变动率，`amount` 写不写变动额。 */
const change =
  (lead: string, verbs: readonly [string, string, string, string], amount: boolean, rate: boolean): Format =>
  ([current, prior], number, scope) => {
    if (!current || !prior) return null;
    const moved = current.value.minus(prior.value);
    const named = lead.replace('{上年}', scope.text('上年') ?? '上年');
    if (moved.eq(0)) return [plain(`与${named.replace(/^[较比]/, '')}持平`)];
    const [up, down, upRate, downRate] = verbs;
    const runs: Run[] = [plain(named)];
    if (amount) runs.push(plain(moved.gt(0) ? up : down), number(moved.abs(), '数', '-'), plain('万元'));
    if (rate && prior.value.gt(0)) {
      if (amount) runs.push(plain('，'));
      runs.push(plain(moved.gt(0) ? upRate : downRate), number(moved.abs().div(prior.value), '率', '%'));
    } else if (!amount) return [plain(`${named}${moved.gt(0) ? up : down}`)];
    return runs;
  };

/** 全部写法，一条一项。 */
export const formats: Readonly<Record<string, Format>> = {
  数: ([term], number) => (term ? [number(term.value, '数')] : null),
  率: ([term], number) => (term ? [number(term.value, '率')] : null),
  占: ratio('—'),
  占比: ratio('0%'),
  较上年: change('较上年', ['增加', '减少', '增加', '减少'], true, true),
  较上年率: change('较上年', ['增加', '减少', '增加', '减少'], false, true),
  比上年: change('比{上年}年度', ['增加', '减少', '增长', '下降'], true, true),
  与百比: ([term]) => {
    if (!term) return null;
    return [plain(term.value.gt(1) ? '＞100%' : term.value.lt(1) ? '＜100%' : '')];
  },
  判语: ([score, weight], number) => {
    if (!score || !weight) return null;
    const text = scoreVerdict(score.value, weight.value);
    if (score.value.eq(weight.value)) return [plain('得满分'), number(score.value, '数'), plain('分')];
    return score.value.gt(weight.value)
      ? [plain(text)]
      : [plain('得'), number(score.value, '数'), plain('分')];
  },
};

/** 印出来的数：金额、个数不补零。 */
export const numberText = (value: Decimal, format: string): string =>
  format === '率' ? percent(value) : formatAmount(value);

/** 文字的写法：去掉编号、比较符。 */
const textFormats: Readonly<Record<string, (text: string) => string>> = {
  一级名: (text) => text.replace(/^\d+[、.]|（[^（）]*）$/g, ''),
  去号: (text) => text.replace(/^[≥≤＞＜=＝>＜<\s]+/, ''),
};

/** 指标值一类文字里的数也带出处：“120个”。 */
function measured(text: string, name: string, format: string, scope: Scope): readonly Run[] {
  const place = scope.place?.(name) ?? null;
  const match = /^(\d+(?:\.\d+)?)(.*)$/s.exec(text);
  if (!match || !place) return [plain(text)];
  const tie = { expression: `${scope.prefix ?? ''}${name}`, format, places: [place] };
  return [{ text: match[1]!, tie }, plain(match[2]!)];
}

/** 年份也是数：写错了要核得出。 */
const years: Readonly<Record<string, true>> = { 年度: true, 上年: true, 下年: true };

function fill(inside: string, scope: Scope): Formatted | string {
  const [expressions = '', format] = inside.split('|');
  const ready = scope.runs?.(expressions) ?? null;
  if (ready) return { runs: ready };
  const textFormat = format === undefined ? undefined : textFormats[format];
  if (textFormat) {
    const text = scope.text(expressions);
    return text === null ? expressions : { runs: measured(textFormat(text), expressions, format!, scope) };
  }
  const year = years[expressions];
  if (year !== undefined && format === undefined) {
    const text = scope.text(expressions)!;
    return { runs: [{ text, tie: { expression: expressions, format: '年', places: [] } }] };
  }
  const words = format === undefined || format === '文' ? scope.text(expressions) : null;
  if (words !== null) return { runs: [plain(words)] };
  const names = expressions.split(',').map((name) => name.trim());
  const terms = names.map((name) => evaluateExpression(name, scope.figure));
  const lacking = names.find((_, at) => terms[at] === null);
  if (lacking !== undefined) return lacking;
  const places: readonly Place[] = terms.flatMap((term) => term!.places);
  const local = (name: string): string =>
    name.replace(/[^+\-*/(),\s]+/g, (word) =>
      scope.isLocal?.(word) ? `${scope.prefix ?? ''}${word}` : word,
    );
  const number = (value: Decimal, as: string, part = ''): Run => ({
    text: numberText(value, as),
    tie: { expression: names.map(local).join(','), format: `${as}${part}`, places },
  });
  const written = formats[format ?? '数']?.(terms as readonly Term[], number, scope);
  return written ? { runs: written } : expressions;
}

/** 写出来的几截，和缺了哪些名字。 */
interface Written {
  readonly runs: readonly Run[];
  readonly lacking: readonly string[];
}

/** 把一段文字里的 `【…】` 换掉；缺数时返回缺的名字。 */
function piece(text: string, scope: Scope): Written {
  const runs: Run[] = [];
  const lacking: string[] = [];
  for (const part of text.split(/(【[^】]*】)/)) {
    if (part === '') continue;
    if (!part.startsWith('【')) {
      runs.push(plain(part));
      continue;
    }
    const filled = fill(part.slice(1, -1), scope);
    if (typeof filled !== 'string') runs.push(...filled.runs);
    else {
      lacking.push(filled);
      runs.push({ text: `（待填：${filled}）`, missing: true });
    }
  }
  return { runs, lacking };
}

/** 可有可无的一截：缺数就不写；只有文字而文字没写，也不写；有数、只差文字的照写，请人补。 */
function isDropped(written: readonly Run[], lacking: readonly string[], scope: Scope): boolean {
  if (lacking.length === 0) return false;
  if (lacking.some((name) => !scope.isText(name))) return true;
  return !written.some(({ tie }) => tie !== undefined && tie.format !== '年');
}

/**
 * 把一句写法变成带出处的文字。`{…}` 是可有可无的一截：里面缺一样就不写；
 * 外面缺的写“（待填：…）”，绝不写 0 顶数。
 */
export function renderTemplate(text: string, scope: Scope): readonly Run[] {
  const { runs, lacking } = nested(text, scope);
  for (const name of lacking) scope.missing(name);
  return runs;
}

/** 可有可无的一截里还可以套一截：里面的自己决定写不写，缺的不算外面缺。 */
function nested(text: string, scope: Scope): Written {
  const runs: Run[] = [];
  const lacking: string[] = [];
  for (const { optional, inside } of optionalParts(text)) {
    const part = optional ? nested(inside, scope) : piece(inside, scope);
    if (optional && isDropped(part.runs, part.lacking, scope)) continue;
    runs.push(...part.runs);
    lacking.push(...part.lacking);
  }
  return { runs, lacking };
}

/** 最外一层的 `{…}` 与它们之间的文字；没有配对的花括号照原样。 */
function optionalParts(text: string): readonly { readonly optional: boolean; readonly inside: string }[] {
  const parts: { optional: boolean; inside: string }[] = [];
  let [depth, from] = [0, 0];
  const take = (to: number, optional: boolean): void => {
    if (to > from) parts.push({ optional, inside: text.slice(from, to) });
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) {
      take(at, false);
      from = at + 1;
    } else if (text[at] === '}' && depth > 0 && --depth === 0) {
      take(at, true);
      from = at + 1;
    }
  }
  if (depth > 0) from = Math.max(0, from - 1);
  take(text.length, false);
  return parts;
}

/** 条件：`名=0`（空着也算）、`名`、`!名`、`名>0`，用“且”连。 */
export function holds(condition: string | undefined, scope: Scope): boolean {
  if (condition === undefined) return true;
  return condition.split('且').every((each) => {
    const match = /^(!?)([^=>]+)(=0|>0)?$/.exec(each.trim());
    if (!match) return false;
    const [, not, name, test] = match;
    const term = evaluateExpression(name!, scope.figure);
    const known = term !== null || (scope.text(name!) ?? '') !== '' || Boolean(scope.runs?.(name!));
    if (test === '=0') return term === null || term.value.eq(0);
    if (test === '>0') return term !== null && term.value.gt(dec(0));
    return not ? !known : known;
  });
}
