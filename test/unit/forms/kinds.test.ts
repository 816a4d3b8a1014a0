import { describe, expect, it } from 'vitest';
import {
  compileForm,
  compileLayout,
  fieldsOf,
  findForm,
  forms,
  kinds,
  layouts,
  type ColumnKey,
  type FieldKey,
  type Kind,
  type Layout,
  type LayoutOf,
} from '../../../src/forms';
import { findScheme } from '../../../src/schemes';

const mof = findScheme('mof-2020')!;
const context = { scheme: mof, year: 2024, unit: '某单位', project: '甲' };
const kindOf = (id: string): Kind => kinds.find((kind) => kind.id === id)!;

type Project = Extract<(typeof kinds)[number], { readonly id: '项目支出绩效自评表' }>;

/** 去掉一条竖栏，起止在它上面的格与列也去掉；跨过它的格缩短。 */
function withoutColumn(layout: Layout, name: string): Layout {
  const kept = layout.columns.filter((column) => column.name !== name);
  return {
    ...layout,
    columns: kept,
    rows: layout.rows.map((row) =>
      'block' in row
        ? {
            ...row,
            columns: row.columns.filter((placed) => {
              const { at, to = at } = typeof placed === 'string' ? { at: placed } : placed;
              return at !== name && to !== name;
            }),
          }
        : { ...row, cells: row.cells.filter(({ at, to }) => at !== name && to !== name) },
    ),
  };
}

describe('表种与版面', () => {
  it('键写错了编译不过', () => {
    const field: FieldKey<Project> = '年度资金总额.全年执行数';
    const column: ColumnKey<Project, '绩效指标'> = '完成档次';
    // @ts-expect-error 没有这个字段
    const wrongField: FieldKey<Project> = '年度资金总额.全年决算数';
    // @ts-expect-error 没有这一列
    const wrongColumn: ColumnKey<Project, '绩效指标'> = '评分标准';
    // @ts-expect-error 版面里放了别的表种的字段
    const rows: LayoutOf<Project>['rows'] = [{ cells: [{ at: '甲', field: '编制数' }] }];
    expect([field, column, wrongField, wrongColumn, rows]).toHaveLength(5);
  });

  it('版面是纯数据：写成 JSON 再读回，排出来一模一样', () => {
    for (const layout of layouts) {
      const again = JSON.parse(JSON.stringify(layout)) as Layout;
      expect(again).toEqual(layout);
      expect(compileLayout(kindOf(layout.kind), again)).toEqual(findForm(layout.id));
    }
  });

  it('表种的字段、列都有版面用到', () => {
    for (const kind of kinds as readonly Kind[]) {
      const form = findForm(kind.id);
      expect(
        fieldsOf(form)
          .map(({ key }) => key)
          .sort(),
      ).toEqual(Object.keys(kind.fields).sort());
    }
  });

  it.each(layouts.map((layout) => [layout.id, layout] as const))(
    '%s 少了任何一条竖栏都排得出来，不用没有的字段',
    (_, layout) => {
      for (const { name } of layout.columns) {
        const form = compileLayout(kindOf(layout.kind), withoutColumn(layout, name));
        expect(() => compileForm(form, context)).not.toThrow();
      }
    },
  );

  it('没有完成档次一列：得分公式里用空文字代替；没有得分合计：总分直接加各指标得分', () => {
    const layout = layouts.find(({ id }) => id === '项目支出绩效自评表')!;
    const form = compileLayout(kindOf(layout.kind), withoutColumn(layout, '完成档次'));
    const block = form.rows.find((row) => row.kind === 'block')!;
    expect(block.columns.find(({ key }) => key === '得分')?.formula).toBe(
      '=PBE.INDICATORSCORE({@年度指标值},{@实际完成值},{@分值},"",{?反向算法},{?得分位数},{?完成率下限},{?完成率上限},{@三级指标},{^一级指标:二级指标})',
    );
    const rows = layout.rows.map((row) =>
      'block' in row ? row : { ...row, cells: row.cells.filter(({ field }) => field !== '得分合计') },
    );
    const total = fieldsOf(compileLayout(kindOf(layout.kind), { ...layout, rows })).find(
      ({ key }) => key === '总分',
    );
    expect(total?.formula).toBe(
      '=IF(COUNT({执行率得分},{#绩效指标.得分})=0,"",{?折算前}SUM({执行率得分},{#绩效指标.得分}){?折算后})',
    );
  });

  it('同一表种可以有几个版面；自定义栏照排、有名称，金额单位随版面', () => {
    const base = layouts.find(({ id }) => id === '项目支出绩效自评表')!;
    const layout: Layout = {
      ...base,
      id: '福州-2024-项目',
      unit: '元',
      columns: [...base.columns, { name: '计量单位', width: 8 }],
      extra: [
        { key: '项目负责人', label: '项目负责人', kind: 'text' },
        { key: '计量单位', label: '计量单位', kind: 'text' },
      ],
      rows: base.rows.map((row, index) => {
        if ('block' in row)
          return { ...row, columns: [...row.columns, { extra: '计量单位', at: '计量单位' }] };
        return index === 0 ? { cells: [{ at: '计量单位', extra: '项目负责人' }, ...row.cells] } : row;
      }),
    };
    const form = compileLayout(kindOf(layout.kind), layout);
    expect(form).toMatchObject({
      id: '项目支出绩效自评表',
      layout: '福州-2024-项目',
      kind: '项目支出绩效自评表',
      unit: '元',
    });
    const names = compileForm(form, context).names.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['项目_自定义_项目负责人', '项目_绩效指标_自定义_计量单位', '项目_项目名称']),
    );
  });

  it('版面用了没有的字段、列、竖栏，说是哪一个', () => {
    const base = layouts.find(({ id }) => id === '评价人员及意见')!;
    const compile = (rows: Layout['rows']) => () => compileLayout(kindOf(base.kind), { ...base, rows });
    expect(compile([{ cells: [{ at: '姓名', field: '编制数' }] }])).toThrow('没有字段“编制数”');
    expect(compile([{ cells: [{ at: '丙', caption: '' }] }])).toThrow('没有竖栏“丙”');
    expect(compile([{ block: '绩效指标', columns: [], defaultRows: 1 }])).toThrow('没有可增行区“绩效指标”');
    expect(compile([{ block: '评价人员', columns: ['得分'], defaultRows: 1 }])).toThrow('没有列“得分”');
    expect(forms.every(({ id, kind }) => id === kind)).toBe(true);
  });
});
