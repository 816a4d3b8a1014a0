import { describe, expect, it } from 'vitest';
import { auditSubmission, liveFormats, rules } from '../../../src/audit';
import type { LiveFormat } from '../../../src/audit';
import {
  blockName,
  columnLetters,
  fieldName,
  findBlock,
  findForm,
  rectAddress,
  resolveFormula,
} from '../../../src/forms';
import { schemes } from '../../../src/schemes';
import type { SourceRect, SubmissionData } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { evaluate } from '../support/formula/evaluate';
import { dataOf, lookup, memoryBook, submissionOf } from '../support/memorySource';
import type { MemoryBook } from '../support/memorySource';
import { ruleCases } from './ruleCases';

const base = dataOf(corrected);

/** 在各张表上把一条原生条件格式算一遍，返回变色的“字段”或“字段第几行”。 */
function coloured(book: MemoryBook, data: SubmissionData, live: LiveFormat): readonly string[] {
  const form = findForm(live.form);
  const scheme = schemes.find(({ id }) => id === data.scheme);
  if (scheme === undefined) throw new Error('没有方案');
  return data.forms.flatMap((formData, index) => {
    const sheet = book.sheets[index];
    if (formData.form !== live.form || sheet === undefined) return [];
    const rect = (name: string): SourceRect => {
      const found = book.names.find(
        (candidate) => candidate.name === name && (candidate.sheetId ?? sheet.id) === sheet.id,
      );
      if (!found?.target) throw new Error(`没有名称 ${name}`);
      return found.target.rect;
    };
    const at = (row: number | null): boolean =>
      evaluate(
        resolveFormula(live.formula, {
          form,
          scheme,
          span: (from, to) =>
            rectAddress({
              ...rect(fieldName(form, from)),
              lastRow: rect(fieldName(form, to)).lastRow,
            }),
          sameRow: (key) => {
            const column = findBlock(form, '绩效指标')?.columns.find((candidate) => candidate.key === key);
            return `$${columnLetters(column?.column ?? -1)}${(row ?? 0) + 1}`;
          },
        }),
        (reference) => lookup(book, sheet, reference),
      ) === true;
    if (!live.field.startsWith('绩效指标.')) return at(null) ? [live.field] : [];
    const block = rect(blockName(form, '绩效指标'));
    return Array.from({ length: block.lastRow - block.row + 1 }, (_, i) => i).flatMap((i) =>
      at(block.row + i) ? [`${live.field}#${i}`] : [],
    );
  });
}

const allColoured = (data: SubmissionData): readonly string[] => {
  const book = memoryBook(data);
  return liveFormats.flatMap((live) => coloured(book, data, live));
};

describe('原生条件格式', () => {
  it.each(schemes.map(({ id }) => id))('空表一处也不变色、没有结果（%s）', (scheme) => {
    const empty: SubmissionData = {
      ...base,
      scheme,
      forms: base.forms.map(({ form, name }) => ({ form, name, values: {}, rows: {} })),
    };
    expect(allColoured(empty)).toEqual([]);
    expect(auditSubmission(submissionOf(empty))).toEqual([]);
  });

  it('改正后的衡阳一处也不变色', () => {
    expect(allColoured(base)).toEqual([]);
  });

  it('照印刷的衡阳只在审核会报的格上变色', () => {
    const data = dataOf(printed);
    expect(allColoured(data)).toEqual(['控制率', '项目支出.本年预算数', '基本支出', '执行率偏差原因']);
  });

  it('合计下级有文字时不变色，由审核报 A02', () => {
    expect(
      allColoured(
        edit(base, {
          form: '基础数据表',
          values: { '公用经费.本年决算数': 69.72, '办公经费.本年决算数': '2.46 ✓' },
        }),
      ),
    ).toEqual([]);
  });

  it('只用原生函数，条数不随行数增长', () => {
    for (const { formula } of liveFormats) expect(formula).not.toMatch(/PBE\./);
    expect(liveFormats.length).toBeLessThan(60);
  });
});

describe.each(rules.filter(({ live }) => live !== undefined).map((rule) => [rule.id, rule] as const))(
  '%s 的条件格式',
  (id, { live = [] }) => {
    const colouredBy = (edits: readonly FormEdit[]) => {
      const data = edit(base, ...edits);
      const book = memoryBook(data);
      return live.flatMap((format) => coloured(book, data, format));
    };

    it('应报的变色，不应报的不变色', () => {
      expect(colouredBy(ruleCases[id]?.trigger ?? [])).not.toEqual([]);
      expect(colouredBy(ruleCases[id]?.silent ?? [])).toEqual([]);
    });
  },
);
