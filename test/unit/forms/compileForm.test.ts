import { describe, expect, it } from 'vitest';
import {
  cellAddress,
  compileForm,
  findForm,
  formOfLayout,
  forms,
  layouts,
  type FormLayout,
} from '../../../src/forms';
import { findScheme, schemes } from '../../../src/schemes';

const hengyang = findScheme('hengyang-2022')!;
const unit = '衡阳市投资促进事务中心';
const compile = (id: Parameters<typeof findForm>[0], rows?: number): FormLayout =>
  compileForm(findForm(id), {
    scheme: hengyang,
    year: 2022,
    unit,
    project: id === '项目支出绩效自评表' ? '招商引资工作经费' : null,
    ...(rows ? { blocks: { 绩效指标: { rows } } } : {}),
  });

const captionAt = (layout: FormLayout, address: string): string | number | undefined =>
  layout.cells.find((cell) => cellAddress(cell.row, cell.column) === address)?.content;

describe.each(
  schemes.flatMap((scheme) => forms.map((form) => ({ scheme, form, title: `${scheme.id} ${form.id}` }))),
)('版面 $title', ({ scheme, form }) => {
  const layout = compileForm(form, { scheme, year: 2023, unit, project: '示例项目' });

  it('没有两格重叠，表内每一格都有主', () => {
    const owner = new Map<string, string>();
    for (const cell of layout.cells) {
      for (let row = cell.row; row <= cell.lastRow; row += 1) {
        for (let column = cell.column; column <= cell.lastColumn; column += 1) {
          const address = cellAddress(row, column);
          expect(owner.get(address), `${address} 被占两次`).toBeUndefined();
          owner.set(address, String(cell.content));
        }
      }
    }
    const holes: string[] = [];
    const framed = new Set(layout.cells.filter((cell) => cell.bordered).map((cell) => cell.row));
    for (const row of framed) {
      for (let column = 0; column < form.print.columns; column += 1) {
        if (!owner.has(cellAddress(row, column))) holes.push(cellAddress(row, column));
      }
    }
    expect(holes).toEqual([]);
  });

  it('字不贴格线：有格线、靠左的缩进一格，窄的居中（分层次的标签、说明照旧靠左）；金额居中', () => {
    for (const cell of layout.cells.filter(({ bordered }) => bordered)) {
      const { column, lastColumn, look, kind, align, indented } = cell;
      const width = form.columnWidths.slice(column, lastColumn + 1).reduce((sum, own) => sum + own, 0);
      expect(indented).toBe(align === 'Left' && width >= 18);
      if (align === 'Left' && width < 18) expect(['indent1', 'indent2', 'remark', 'plain']).toContain(look);
      if (kind === 'amount') expect(align).toBe('Center');
    }
    for (const { bordered, indented } of layout.cells) if (!bordered) expect(indented).toBe(false);
  });

  it('名称符合 Excel 的规定且不重复', () => {
    const names = layout.names.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}._]*$/u);
      expect(name.length).toBeLessThanOrEqual(255);
      expect(name).toMatch(new RegExp(`^${form.prefix}_`));
    }
  });

  it('公式里的名称都建了，长度与字符串都在 Excel 限制内', () => {
    const known = new Set(layout.names.map(({ name }) => name));
    for (const { content, isFormula } of layout.cells) {
      if (!isFormula) continue;
      const formula = String(content);
      expect(formula).toMatch(/^=/);
      expect(formula).not.toMatch(/[{}]/);
      expect(formula.length).toBeLessThan(8192);
      for (const [name] of formula.matchAll(new RegExp(`${form.prefix}_[\\p{L}\\p{N}_]+`, 'gu'))) {
        expect(known, `${formula} 用了没有建的名称`).toContain(name);
      }
    }
  });

  it('录入格之外的数据有效性提示都在长度限制内，且每个数字录入格都有', () => {
    for (const { prompt, error } of layout.validations) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect((error?.message ?? '').length).toBeLessThanOrEqual(255);
    }
    const numeric = layout.cells.filter(
      (cell) => cell.input && ['amount', 'count', 'score'].includes(cell.kind),
    );
    for (const cell of numeric) {
      const covered = layout.validations.some(
        ({ rect, rule }) =>
          rule.kind !== 'any' &&
          rect.row <= cell.row &&
          rect.lastRow >= cell.lastRow &&
          rect.column <= cell.column &&
          rect.lastColumn >= cell.column,
      );
      expect(covered, cellAddress(cell.row, cell.column)).toBe(true);
    }
  });
});

describe('基础数据表照官方行次', () => {
  const layout = compile('基础数据表');

  it('年度带进表头', () => {
    expect(captionAt(layout, 'C4')).toBe('2022年实际在职人数');
    expect([captionAt(layout, 'B6'), captionAt(layout, 'C6'), captionAt(layout, 'D6')]).toEqual([
      '2021年决算数',
      '2022年预算数',
      '2022年决算数',
    ]);
    expect(captionAt(layout, 'A3')).toBe(`填报单位：${unit}`);
  });

  it('公用经费等于 8 项明细，三公与项目支出用名称相加', () => {
    expect(captionAt(layout, 'B8')).toBe('=IF(COUNT(B9:B16)=0,"",SUM(B9:B16))');
    expect(captionAt(layout, 'C23')).toBe(
      '=IF(COUNT(基础_业务工作专项_本年预算数,基础_运行维护专项_本年预算数,基础_市级专项资金_本年预算数)=0,"",SUM(基础_业务工作专项_本年预算数,基础_运行维护专项_本年预算数,基础_市级专项资金_本年预算数))',
    );
    expect(captionAt(layout, 'D5')).toBe('=PBE.STAFFRATE(基础_实际在职人数,基础_编制数)');
  });
});

describe('自评表', () => {
  it('执行率与总分的公式读起来像句子', () => {
    const cells = compile('部门整体支出绩效自评表').cells.map(({ content }) => content);
    expect(cells).toContain('=PBE.EXECRATE(自评_执行数,自评_资金总额)');
    expect(cells).toContain('=PBE.EXECSCORE(自评_资金执行率,自评_执行率分值)');
    expect(cells).toContain('=IF(COUNT(自评_绩效指标_得分)=0,"",SUM(自评_绩效指标_得分))');
  });

  it('竖排标题跨到分值合计行，行数变了跟着变', () => {
    for (const rows of [1, 12, 500]) {
      const layout = compile('部门整体支出绩效自评表', rows);
      const tall = layout.cells.find(({ look }) => look === 'vertical')!;
      const block = layout.blocks[0]!;
      expect(block.rows).toBe(rows);
      expect([tall.row, tall.lastRow]).toEqual([block.rect.row - 1, block.rect.lastRow + 1]);
      expect(layout.validations.length).toBe(compile('部门整体支出绩效自评表', 2).validations.length);
    }
  });

  it('一级、二级指标相同的行合并，二级不跨一级', () => {
    const layout = compileForm(findForm('部门整体支出绩效自评表'), {
      scheme: hengyang,
      year: 2022,
      unit,
      project: null,
      blocks: {
        绩效指标: {
          rows: 4,
          groups: { 一级指标: ['产出', '产出', '效益', '效益'], 二级指标: ['甲', '甲', '甲', '乙'] },
        },
      },
    });
    const first = layout.blocks[0]!.rect.row;
    const spans = (column: number): number[][] =>
      layout.cells
        .filter((cell) => cell.role.kind === 'block' && cell.column === column)
        .map((cell) => [cell.row - first, cell.lastRow - first]);
    expect(spans(1)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(spans(2)).toEqual([
      [0, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('封面的标签一行写得下：全角字占两格宽', () => {
    const { columnWidths } = findForm('评价报告封面及概况');
    const caption = captionAt(compile('评价报告封面及概况'), 'A4');
    expect(caption).toBe('部门（单位）名称（盖章）：');
    expect(columnWidths[0]).toBeGreaterThanOrEqual(String(caption).length * 2 + 1);
  });

  it('文字长的行变高，合并格也算', () => {
    const short = compile('部门整体支出绩效自评表');
    const long = compileForm(findForm('部门整体支出绩效自评表'), {
      scheme: hengyang,
      year: 2022,
      unit,
      project: null,
      texts: { fields: { 整体绩效目标: '完成年度招商引资目标任务。'.repeat(60) } },
    });
    const row = short.cells.find(({ content }) => content === '整体绩效目标')!.row;
    expect(long.rowHeights[row]!).toBeGreaterThan(short.rowHeights[row]! * 1.5);
    expect(long.rowHeights[row]!).toBeLessThanOrEqual(409);
  });
});

describe('每页重复的标题行', () => {
  it.each(forms.filter(({ print }) => print.titleRows))('$id 重复的是指标区表头', (form) => {
    const layout = compileForm(form, { scheme: hengyang, year: 2022, unit, project: '示例项目' });
    const [first, last] = layout.titleRows!;
    expect(first).toBe(last);
    const captions = layout.cells.filter((cell) => cell.row === first - 1).map(({ content }) => content);
    expect(captions).toContain('三级指标');
    expect(captions).toContain('得分');
  });
});

it('方案包照表样记的预印分值写成文字的，按数放进格里；指标名照旧是字', () => {
  const layout = layouts.find(({ id }) => id === '项目支出绩效自评表')!;
  const rows = layout.rows.map((row) =>
    'block' in row ? { ...row, presets: [{ 三级指标: '2024', 年度指标值: '30', 分值: '30' }] } : row,
  );
  const form = formOfLayout({ ...layout, id: '外来的一张', rows });
  const { cells } = compileForm(form, { scheme: hengyang, year: 2022, unit, project: '示例' });
  const content = (key: string) =>
    cells.find(({ role }) => role.kind === 'block' && role.index === 0 && role.column.key === key)?.content;
  expect([content('三级指标'), content('年度指标值'), content('分值')]).toEqual(['2024', '30', 30]);
});
