import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  parseLayer,
  qualityLines,
  readReviewSheet,
  reviewParts,
  signLayer,
  splitTarget,
  standingOf,
  stateOf,
  stepProblem,
  submissionDiff,
  writeLayer,
  writeReviewSheet,
} from '../../../src/collect';
import { attachmentIds } from '../../../src/submission';
import { SheetComposer, StyleIndex } from '../../../src/xlsx';
import original from '../../fixtures/hengyang-2022.json';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf, submissionOf } from '../support/memorySource';

const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
const event = {
  state: '报送',
  time: '2023-03-21T01:00:00Z',
  reviewer: '王某',
  reason: '',
  seal: 'a1',
} as const;
const plain = { version: 1, seal: 'a1', reviewer: '王某', rows: [], totals: [], events: [event] } as const;

describe('复核层', () => {
  it('绑在定稿上：换了定稿、改了登记都不作数；写进 XML 再读回一样', async () => {
    const layer = await signLayer(plain, digest);
    expect(await standingOf(layer, 'a1', digest)).toBe('有效');
    expect(await standingOf(layer, 'b2', digest)).toBe('对着的不是这份定稿');
    expect(await standingOf({ ...layer, reviewer: '赵某' }, 'a1', digest)).toBe('登记被改过');
    const row = {
      key: 'k',
      indicator: '<&>“”',
      weight: '10',
      selfScore: '10',
      reviewedValue: '',
      reviewedScore: '7',
      code: '3-1',
      remark: ']]>',
    };
    const written = await signLayer({ ...plain, rows: [row] }, digest);
    expect(parseLayer(writeLayer(written))).toEqual(written);
    expect(parseLayer('<review xmlns="urn:pbe:review:1">坏</review>')).toBeNull();
    expect(parseLayer('<review xmlns="urn:pbe:review:1">{"version":1}</review>')).toBeNull();
  });

  it('报送 → 退回 → 重报 → 认可；跳着走说出为什么', () => {
    expect(stateOf({ events: [] })).toBe('报送');
    expect(stateOf({ events: [event, { ...event, state: '退回' }] })).toBe('退回');
    expect([stepProblem('报送', '退回'), stepProblem('退回', '重报'), stepProblem('重报', '认可')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(stepProblem('退回', '认可')).toContain('重报');
    expect(stepProblem('认可', '退回')).toContain('已经认可');
  });

  it.each([
    ['≥95%', { operator: '≥', value: '95', unit: '%' }],
    ['不低于3次', { operator: '不低于', value: '3', unit: '次' }],
    ['长期', { operator: '', value: '长期', unit: '' }],
  ])('指标值“%s”拆成性质、值、单位', (target, split) => expect(splitTarget(target)).toEqual(split));
});

describe('复核表', () => {
  const submission = submissionOf(dataOf(corrected));
  const parts = reviewParts(submission);

  function sheetOf() {
    const sheet = new SheetComposer('复核表', new StyleIndex([]));
    writeReviewSheet(sheet, '某单位', parts, qualityLines(submission), submission.scheme.grades);
    return sheet.finish();
  }

  it('部门与每个项目各一段，每条指标一行；照抄单位的值，不引用单位的格', () => {
    const cells = [...sheetOf().cells.values()];
    expect(parts.map(({ form }) => form)).toEqual([
      '部门整体支出绩效自评表',
      '项目支出绩效自评表',
      '项目支出绩效自评表',
    ]);
    const lines = parts.flatMap((part) => part.lines);
    const shown = cells.map(({ value }) => value);
    expect(lines.every(({ indicator, key }) => shown.includes(indicator) && shown.includes(key))).toBe(true);
    expect(cells.every(({ formula }) => formula === null || !formula.includes('!'))).toBe(true);
  });

  it('自评工作质量：一处毛病也没有的才建议满分；看不出的照实说，不建议分', () => {
    const lines = qualityLines(submission);
    expect(lines.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const of = (title: string) => lines.find((line) => line.title.startsWith(title));
    expect(of('要素齐全')).toMatchObject({ proposed: 10, note: '必填都填了，没有错误级的审核结果。' });
    expect(of('资料上传')).toMatchObject({
      proposed: '',
      note: expect.stringContaining('附件没有勾') as string,
    });
    expect(of('结论准确')).toMatchObject({
      proposed: '',
      note: expect.stringContaining('没有说明的核实') as string,
    });
    expect(of('问题深刻')).toMatchObject({ proposed: '', note: '不能机械判定，请复核人评。' });
    const broken = submissionOf(dataOf(original));
    expect(qualityLines(broken).find(({ title }) => title.startsWith('要素'))?.proposed).toBe('');
    const all = {
      ...submission,
      attachments: attachmentIds(['调查问卷', '制度文件', '决算批复', '佐证材料']),
    };
    expect(qualityLines(all)[0]?.note).toBe('没有登记过佐证。');
  });

  it('读回复核人填的；没动过的行不算', () => {
    const { cells } = sheetOf();
    const first = parts[0]?.lines[0];
    const keyCell = [...cells].find(([, { value }]) => value === first?.key)?.[0] ?? 0;
    const row = Math.floor(keyCell / 16_384);
    const typed = new Map([
      [10, '3-1'],
      [11, '7'],
      [13, '没有算法'],
    ]);
    const readable = {
      rowCount: 200,
      cell(r: number, c: number) {
        const value = (r === row ? typed.get(c) : undefined) ?? cells.get(r * 16_384 + c)?.value ?? '';
        return { value, text: String(value) };
      },
    };
    const { rows, totals } = readReviewSheet(readable);
    expect(rows).toEqual([
      expect.objectContaining({ key: first?.key, reviewedScore: '7', code: '3-1', remark: '没有算法' }),
    ]);
    expect(totals.map(({ project }) => project)).toEqual(parts.map(({ project }) => project));
  });
});

describe('pbe diff', () => {
  const before = dataOf(corrected);

  it('没变的没有；改了值、删了表都说出在哪里', () => {
    expect(submissionDiff(submissionOf(before), submissionOf(before))).toEqual([]);
    const after = {
      ...before,
      forms: before.forms
        .slice(0, -1)
        .map((form) =>
          form.form === '基础数据表' ? { ...form, values: { ...form.values, 编制数: 16 } } : form,
        ),
    };
    const changes = submissionDiff(submissionOf(before), submissionOf(after));
    expect(changes[0]).toMatchObject({ kind: '删了表', form: '项目支出绩效自评表' });
    expect(changes.filter(({ kind }) => kind === '改了')).toContainEqual(
      expect.objectContaining({
        field: '编制数',
        before: '15',
        after: '16',
        place: expect.stringMatching(/^基础数据表!/) as string,
      }),
    );
  });
});
