import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSubmission, createAuditor, rules } from '../../../src/audit';
import type { FindingDraft, Rule, Stage } from '../../../src/audit';
import { readSubmission } from '../../../src/submission';
import type { DataValue, Submission } from '../../../src/submission';
import hengyangPrinted from '../../fixtures/hengyang-2022.json';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import type { MemoryBook } from '../support/memorySource';
import { ruleCases } from './cases';
import { readCase } from './cases/ruleCase';
import { cellsOf } from './mutations/cell';
import type { Cell } from './mutations/cell';

const local = rules.filter(({ crossForm }) => crossForm !== true);

/** 给出的结果按表归拢：规则自己走表的次序不必与表的次序相同。 */
function byForm(drafts: Iterable<FindingDraft>, { forms }: Submission): readonly FindingDraft[] {
  const all = [...drafts];
  return forms.flatMap(({ form, name }) =>
    all.filter((draft) => draft.form === form.id && draft.name === name),
  );
}

/** 整份申报给它看，与一张一张给它看，结果一样：它没有偷看别的表。 */
function peeks(rule: Rule, submission: Submission, stage: Stage): boolean {
  const whole = byForm(rule.check(submission, stage, []), submission);
  const apart = submission.forms.flatMap((form) => [
    ...rule.check({ ...submission, forms: [form] }, stage, []),
  ]);
  return JSON.stringify(whole) !== JSON.stringify(byForm(apart, submission));
}

const stages: readonly Stage[] = ['填报', '定稿'];

describe('只看一张表的规则', () => {
  it('没有标明跨表的规则，一张一张给它看，在真实申报上结果一样', () => {
    const submissions = [hengyangPrinted, hengyang, xiangxi].map((json) => submissionOf(dataOf(json)));
    const peeking = local.filter((rule) =>
      submissions.some((submission) => stages.some((stage) => peeks(rule, submission, stage))),
    );
    expect(peeking.map(({ id }) => id)).toEqual([]);
  });

  it('在每条规则应报的用例上也一样', () => {
    const peeking = local.filter((rule) => {
      const ruleCase = ruleCases[rule.id];
      return ruleCase === undefined || peeks(rule, readCase(ruleCase, 'trigger'), ruleCase.stage ?? '填报');
    });
    expect(peeking.map(({ id }) => id)).toEqual([]);
  });
});

/** 像用户那样改一格；返回再读的申报。 */
function change(book: MemoryBook, { reading }: Cell, value: DataValue): Submission {
  const { place } = reading;
  const sheet = book.sheets.find(({ id }) => id === place?.sheetId);
  if (place === null || sheet === undefined) throw new Error('没有位置');
  sheet.type(place.row, place.column, value, reading.spec.kind !== 'text');
  sheet.onChange();
  return readSubmission(book)!;
}

const values: readonly DataValue[] = [null, 0, 4.5, -3, 1e6, '2.46 ✓', '100%', '≥95%', '约5次', '……', '达成'];

describe.each([
  ['衡阳', hengyang],
  ['湘西', xiangxi],
])('%s：记得上一次的审核', (_, json) => {
  it('随便怎么改，与从头审核一模一样', () => {
    const book = memoryBook(dataOf(json));
    const cells = cellsOf(readSubmission(book)!).filter(({ reading }) => reading.place !== null);
    const edits = fc.sample(fc.record({ at: fc.nat(), value: fc.constantFrom(...values) }), {
      numRuns: 30,
      seed: 20_261_121,
    });
    const audit = createAuditor();
    for (const { at, value } of edits) {
      const submission = change(book, cells[at % cells.length]!, value);
      expect(audit(submission)).toEqual(auditSubmission(submission));
    }
  });
});

describe('重审哪些表', () => {
  /** 数一数它看了哪几张表。 */
  function counting(): { readonly seen: string[]; readonly rules: readonly Rule[] } {
    const seen: string[] = [];
    const [first] = rules;
    if (first === undefined) throw new Error('没有规则');
    const rule: Rule = {
      ...first,
      check: ({ forms }) => {
        seen.push(...forms.map(({ form, name }) => name ?? form.id));
        return [];
      },
    };
    return { seen, rules: [rule] };
  }

  it('没有变的表不重审；改了一格只重审那一张；条件变了全部重审', () => {
    const book = memoryBook(dataOf(hengyang));
    const first = readSubmission(book)!;
    const { seen, rules: only } = counting();
    const audit = createAuditor();
    const reviewed = (submission: Submission, stage: Stage = '填报'): readonly string[] => {
      seen.length = 0;
      audit(submission, { rules: only, stage });
      return [...seen];
    };
    const all = first.forms.map(({ form, name }) => name ?? form.id);
    expect(reviewed(first)).toEqual(all);
    expect(reviewed(readSubmission(book)!)).toEqual([]);
    const cell = cellsOf(first).find(({ reading }) => reading.spec.key === '执行率偏差原因')!;
    const changed = change(book, cell, '项目资金年底才下达。');
    expect(reviewed(changed)).toEqual(['部门整体支出绩效自评表']);
    expect(reviewed(changed, '定稿')).toEqual(all);
    expect(reviewed({ ...changed, year: 2021 }, '定稿')).toEqual(all);
    expect(reviewed(changed, '定稿')).toEqual(all);
    expect(reviewed({ ...changed, explanations: new Map([['键', '说明']]) }, '定稿')).toEqual([]);
  });
});
