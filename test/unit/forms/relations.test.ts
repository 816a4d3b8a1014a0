import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  carriedTexts,
  fieldsOf,
  forms,
  partsOfColumn,
  partsOfTotal,
  relations,
  sourcesOf,
  usesOf,
} from '../../../src/forms';

const basic = '基础数据表';
const department = '部门整体支出绩效自评表';
const income = '部门收支情况表';
const keys = (
  links: readonly { readonly form: string; readonly block: string | null; readonly key: string }[],
) => links.map(({ form, block, key }) => [form, block, key].filter((part) => part !== null).join('/'));

describe('关系由字段的公式读出', () => {
  it('每个计算字段、计算列都有关系，引用的都是表上有的', () => {
    const computed = forms.flatMap((form) => [
      ...fieldsOf(form).filter(({ formula }) => formula !== undefined),
      ...blocksOf(form).flatMap(({ columns }) => columns.filter(({ formula }) => formula !== undefined)),
    ]);
    expect(relations).toHaveLength(computed.length);
    for (const { form, inputs, key, block } of relations) {
      expect(inputs.length, `${form} ${key}`).toBeGreaterThan(0);
      const layout = forms.find(({ id }) => id === form)!;
      for (const input of inputs) {
        const within = input.kind === 'column' ? input.block : input.kind === 'cell' ? block : null;
        const known =
          within === null ? fieldsOf(layout) : blocksOf(layout).find((each) => each.key === within)!.columns;
        expect(known.map((spec) => spec.key)).toContain(input.key);
      }
    }
  });

  it('可以从上年带过来的文字：都是表上有的录入栏，都是文字或填表人', () => {
    for (const { form, standing, revised } of carriedTexts) {
      const specs = fieldsOf(forms.find(({ id }) => id === form)!);
      for (const key of [...standing, ...revised]) {
        const spec = specs.find((each) => each.key === key);
        expect(spec?.kind, `${form} ${key}`).toMatch(/^(text|longText|signature)$/);
        expect(spec?.formula, `${form} ${key}`).toBeUndefined();
      }
    }
  });

  it('合计的下级：区域按版面展开，逐项写的照写', () => {
    expect(partsOfTotal(basic, '公用经费.本年决算数')).toHaveLength(8);
    expect(partsOfTotal(department, '资金总额')).toEqual([
      '公共财政拨款',
      '政府性基金拨款',
      '纳入专户管理的非税收入拨款',
      '其他资金',
    ]);
    expect(partsOfColumn(income, '支出和结余', '支出合计')).toEqual(['基本支出', '项目支出']);
    expect(() => partsOfTotal(basic, '编制数')).toThrow('不是由字段加成的合计');
  });
});

describe('这个数从哪来、到哪去', () => {
  it('资金执行率从执行数、资金总额来，到执行率得分去', () => {
    const node = { form: department, key: '资金执行率', block: null } as const;
    expect(keys(sourcesOf(node))).toEqual([`${department}/执行数`, `${department}/资金总额`]);
    expect(keys(usesOf(node))).toEqual([`${department}/执行率得分`]);
    expect(sourcesOf(node)[0]?.kind).toBe('ratio');
  });

  it('行里的得分从同一行来，到得分合计与等次去', () => {
    const node = { form: department, key: '得分', block: '绩效指标' } as const;
    expect(sourcesOf(node).every(({ sameRow }) => sameRow)).toBe(true);
    expect(keys(usesOf(node))).toEqual(expect.arrayContaining([`${department}/得分合计`]));
  });

  it('上年决算数从上年工作簿的本年决算数来', () => {
    const links = sourcesOf({ form: basic, key: '会议费、培训费.上年决算数', block: null });
    expect(links).toMatchObject([{ key: '会议费、培训费.本年决算数', kind: 'lastYear' }]);
    expect(sourcesOf({ form: basic, key: '上年决算数', block: '业务工作专项' })).toMatchObject([
      { key: '本年决算数', block: '业务工作专项', kind: 'lastYear' },
    ]);
  });

  it('来路与去路互为反向', () => {
    for (const { form, key, block } of relations) {
      for (const source of sourcesOf({ form, key, block }).filter(({ kind }) => kind !== 'lastYear')) {
        expect(keys(usesOf(source))).toContain(keys([{ form, key, block }])[0]);
      }
    }
  });
});
