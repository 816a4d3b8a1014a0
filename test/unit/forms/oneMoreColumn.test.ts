import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { kinds, parseLayout, type Layout } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import { readSubmission, type SubmissionData } from '../../../src/submission';
import { memoryBook } from '../support/memorySource';

const text = readFileSync(join(import.meta.dirname, '../../../docs/版面.md'), 'utf8');
const published = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';

/** 某县要多一列“责任科室”：只改它的版面 JSON 里的几行字，不碰别的文件。 */
const widened = published
  .replace('{ "name": "戊", "width": 8 }', '{ "name": "戊", "width": 8 }, { "name": "己", "width": 10 }')
  .replace(
    '{ "at": "戊", "caption": "得分" }',
    '{ "at": "戊", "caption": "得分" }, { "at": "己", "caption": "责任科室" }',
  )
  .replace(
    '{ "column": "得分", "at": "戊" }',
    '{ "column": "得分", "at": "戊" }, { "extra": "责任科室", "at": "己" }',
  )
  .replace('"extra": [{', '"extra": [{ "key": "责任科室", "label": "责任科室", "kind": "text" }, {');

const data: SubmissionData = {
  scheme: 'mof-2020',
  year: 2023,
  unit: '某单位',
  forms: [
    {
      form: '项目支出绩效自评表',
      name: '甲项目',
      values: { 项目名称: '甲项目' },
      rows: {
        绩效指标: [
          {
            三级指标: '培训人数',
            年度指标值: '≥100人次',
            实际完成值: '80人次',
            分值: 90,
            '自定义.责任科室': '=培训科',
          },
        ],
      },
    },
  ],
};

describe('多一列，只改一个版面文件', () => {
  it('新的一列插得出、读得回，原来的得分照算，审核照审', () => {
    const layout = JSON.parse(widened) as Layout;
    expect(parseLayout(layout, kinds)).toMatchObject({ ok: true });
    const read = (layouts: readonly Layout[]) =>
      readSubmission(memoryBook(data, findScheme('mof-2020')!, layouts))!;
    const submission = read([layout]);
    const cells = submission.forms[0]!.blocks.get('绩效指标')!.rows[0]!.cells;
    expect(cells.get('自定义.责任科室')?.cell.text).toBe('=培训科');
    expect(cells.get('得分')?.cell.value).toBe(72);
    const rulesOf = (layouts: readonly Layout[]) =>
      auditSubmission(read(layouts), { stage: '定稿' }).map(({ rule, field }) => `${rule} ${field}`);
    expect(rulesOf([layout])).toEqual(rulesOf([JSON.parse(published) as Layout]));
  });
});
