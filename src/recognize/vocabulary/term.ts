import { rememberedByText } from '../remembered';
import { labelForms } from '../text';

/** 一个概念与它的各地叫法。 */
export interface Term {
  /** 规范的键。 */
  readonly key: string;
  /** 整个标签就是其中之一（空白、括号、编号已去掉）。 */
  readonly words: readonly string[];
  /** 一类写法；只对不长于 {@link LONGEST} 字的标签试。 */
  readonly like?: RegExp;
  /** 什么都能装的（“备注”）：括号里另写着一个概念的，归括号里的。 */
  readonly weak?: true;
}

/** 标签没有这么长的；长的是正文。 */
const LONGEST = 24;

/** 文字 → 概念；认不出为 `null`。先比整词，再试一类写法；写全的优先于去掉括号的。 */
export type Matcher = (text: string) => Term | null;

/** 由一组概念造一个认法，认过的记住。 */
export function matcherOf(terms: readonly Term[]): Matcher {
  const exact = new Map<string, Term>();
  for (const term of terms) {
    for (const word of [term.key, ...term.words]) {
      for (const form of labelForms(word).slice(0, 1)) if (!exact.has(form)) exact.set(form, term);
    }
  }
  const match = (text: string): Term | null => {
    const found = whole(text);
    const bracketed = found?.weak ? /[(（]([^()（）]{2,})[)）]/.exec(text)?.[1] : undefined;
    return (bracketed === undefined ? null : whole(bracketed)) ?? found;
  };
  const whole = (text: string): Term | null => {
    const forms = labelForms(text);
    for (const form of forms) {
      const term = exact.get(form);
      if (term) return term;
    }
    for (const form of forms) {
      if (form.length > LONGEST) continue;
      const term = terms.find(({ like }) => like?.test(form));
      if (term) return term;
    }
    return null;
  };
  const remembered = rememberedByText(match);
  return (text) =>
    text === '' || text.length > 60 || !/[\u4e00-\u9fff]/.test(text) ? null : remembered(text);
}
