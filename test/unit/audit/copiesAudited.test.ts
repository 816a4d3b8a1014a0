import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import {
  blocksOf,
  conclusions,
  copies,
  fieldsOf,
  findForm,
  type Copy,
  type RelationNode,
} from '../../../src/forms';
import { schemes, type FormId, type Scheme } from '../../../src/schemes';
import { readSubmission, type DataValue, type FormData, type SubmissionData } from '../../../src/submission';
import { relationName } from '../structure/duties';
import { memoryBook } from '../support/memorySource';

const project = '甲项目';

/** 出处写的、抄写的格写的：数差得多，字不同。 */
const written = {
  number: { source: 100, copy: 107.13 },
  text: { source: '优', copy: '差' },
} as const;

const specOf = ({ form, key, block }: RelationNode) => {
  const all =
    block === null
      ? fieldsOf(findForm(form))
      : blocksOf(findForm(form)).find((each) => each.key === block)!.columns;
  return all.find((each) => each.key === key)!;
};

const isText = (node: RelationNode): boolean => ['text', 'longText'].includes(specOf(node).kind);

/** 往一份空申报里写一处；可增行区写在头一行，行名是那个项目。 */
function write(forms: FormData[], node: RelationNode, value: DataValue): void {
  const form = forms.find((each) => each.form === node.form)!;
  if (node.block === null) {
    (form.values as Record<string, DataValue>)[node.key] = value;
    return;
  }
  const columns = blocksOf(findForm(node.form)).find(({ key }) => key === node.block)!.columns;
  const name = columns.find(({ key }) => /名称$/.test(key))!.key;
  (form.rows as Record<string, unknown>)[node.block] = [{ [name]: project, [node.key]: value }];
}

/** 得分、等次要整张表评完、自己没有错误才比（H12 的用例另看）。 */
const isFigure = ({ to }: Copy): boolean =>
  !conclusions.some(({ form, score, grade }) => form === to.form && [score, grade].includes(to.key));

/** 有这几张表的方案；没有一个方案都有的（只有方案包才这样配），往一个方案里添上。 */
function schemeWith(wanted: readonly FormId[]): Scheme {
  const has = ({ forms }: Scheme, id: FormId): boolean => forms.some(({ form }) => form === id);
  const best = schemes.find((scheme) => wanted.every((id) => has(scheme, id)));
  if (best !== undefined) return best;
  const base = schemes.find((scheme) => has(scheme, wanted[0]!))!;
  const more = wanted
    .filter((id) => !has(base, id))
    .map((id) => schemes.flatMap(({ forms }) => forms).find(({ form }) => form === id)!);
  return { ...base, forms: [...base.forms, ...more] };
}

/** 出处与抄写的格写得不一样的一份申报。 */
function disagreeing(scheme: Scheme, { to }: Copy, source: readonly RelationNode[]): SubmissionData {
  const forms: FormData[] = scheme.forms.map(({ form, perProject }) => ({
    form,
    name: perProject ? project : null,
    values: {},
    rows: {},
  }));
  const kind = isText(to) ? written.text : written.number;
  source.forEach((node) => write(forms, node, kind.source));
  write(forms, to, source.length > 1 ? 507.13 : kind.copy);
  return { version: 1, scheme: scheme.id, year: 2023, forms } as unknown as SubmissionData;
}

/** 审核说没说这一格，或说别处时牵涉到它；只说它空着、不像数、公式没了的不算。 */
function isCaught(scheme: Scheme, copy: Copy, source: readonly RelationNode[]): boolean {
  const submission = readSubmission(memoryBook(disagreeing(scheme, copy, source), scheme))!;
  const form = submission.forms.find((each) => each.form.id === copy.to.form)!;
  const cells = copy.to.block === null ? form.fields : form.blocks.get(copy.to.block)!.rows[0]!.cells;
  const place = cells.get(copy.to.key)!.place!;
  const isHere = (at: typeof place | null): boolean =>
    at !== null && at.sheetId === place.sheetId && at.row === place.row && at.column === place.column;
  return auditSubmission(submission, { stage: '定稿' }).some(
    ({ rule, place: at, related }) => !/^A(?!22)/.test(rule) && (isHere(at) || related.some(isHere)),
  );
}

describe('表间照抄都审得到', () => {
  const tried = copies.filter(isFigure).flatMap((copy) =>
    copy.from.map((source) => {
      const wanted = [copy.to, ...source].map(({ form }) => form);
      return {
        name: `${relationName(copy.to)} ← ${source.map(relationName).join('＋')}`,
        scheme: schemeWith(wanted),
        copy,
        source,
      };
    }),
  );

  it('抄的与出处不一样，那一格就有话说', () => {
    expect(
      tried.filter(({ scheme, copy, source }) => !isCaught(scheme, copy, source)).map(({ name }) => name),
    ).toEqual([]);
  });
});
