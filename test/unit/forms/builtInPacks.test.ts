import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { builtInPack, packedSchemes, parsePack, readPack, writePack, type Layout } from '../../../src/forms';
import { layoutFrom, recognizeGrid, type Proposal } from '../../../src/recognize';
import { findScheme, schemes } from '../../../src/schemes';
import { gridOf, layoutFixtures } from '../recognize/layoutFixture';

/** 内置方案的版面取自哪张公开的表；公开的表没有列宽，看着印出来的纸推的，半角字符。 */
const sources: Readonly<
  Record<
    string,
    {
      readonly fixture: string;
      readonly file: string;
      readonly of: string;
      readonly widths: readonly number[];
      /** 公开的只有前半截：没有见到哪里。 */
      readonly unseen?: string;
      /** 认成别的表种的（自评报告里的表）：当作哪种表，哪一格是哪个字段，由人定的。 */
      readonly byHand?: {
        readonly kind: string;
        readonly cells: Readonly<Record<string, string>>;
        /** 资金来源各行（从哪行到哪行）各列是哪一栏：列号 → 栏名。 */
        readonly stages: {
          readonly from: number;
          readonly to: number;
          readonly names: Readonly<Record<number, string>>;
        };
      };
    }
  >
> = {
  'tianchang-2022': {
    fixture: 'ah-tianchang-2022',
    file: '安徽省/天长-2022',
    of: '安徽省天长市 2022 年',
    unseen: '表注第 1 条以后',
    widths: [5, 9, 15, 15, 13, 14, 7, 9, 17],
  },
  'changli-2023': {
    fixture: 'heb-changli-hz-2023',
    file: '河北省/昌黎-2023',
    of: '河北省昌黎县 2023 年',
    widths: [8, 24, 28, 18, 10, 10],
  },
  'hebei-county': {
    fixture: 'heb-langfang-2019',
    file: '河北省/县级-2020',
    of: '河北省廊坊市 2019 年',
    widths: [5, 9, 15, 15, 12, 12, 8, 9, 18],
  },
  'chengan-2020': {
    fixture: 'heb-chengan-2020',
    file: '河北省/成安-2020',
    of: '河北省成安县 2020 年',
    widths: [6, 14, 14, 24, 9, 10, 12, 14, 12, 10, 9, 11],
    unseen: '执行率一行、合计、综合结论',
  },
  'hunan-province': {
    fixture: 'hun-yuhua-pf-2022',
    file: '湖南省/省表',
    of: '湖南省雨花区 2022 年',
    widths: [10, 7, 12, 7, 18, 7, 36, 36, 8],
    unseen: '过程的后半、产出及效率、合计行',
  },
  'yueyang-project': {
    fixture: 'hun-yueyangxian-2021',
    file: '湖南省/岳阳项目',
    of: '湖南省岳阳县 2021 年',
    widths: [16, 11, 16, 11, 16, 11, 16, 11],
    unseen: '第三节（绩效情况）以后',
    byHand: {
      kind: '项目支出绩效自评表',
      cells: { '4,1': '年度资金总额.全年预算数', '4,5': '年度资金总额.全年执行数' },
      stages: { from: 5, to: 9, names: { 1: '计划安排', 3: '实际到位', 5: '实际支出', 7: '结余' } },
    },
  },
  hubei: {
    fixture: 'hub-wuhan-sw-2020',
    file: '湖北省/二十分-2020',
    of: '湖北省武汉市 2020 年',
    unseen: '备注“定量指标计分原则”以后',
    widths: [13, 10, 13, 19, 17, 17, 15],
  },
  yunnan: {
    fixture: 'yn-yongde-2022',
    file: '云南省/二十分-2022',
    of: '云南省永德县 2022 年',
    widths: [10, 15, 18, 11, 15, 15, 15, 8, 10, 18],
  },
  'sichuan-2021': {
    fixture: 'sc-zhongjiang-2022',
    file: '四川省/四川-2021',
    of: '四川省中江县 2022 年',
    unseen: '表注第 3 条以后',
    widths: [5, 9, 15, 17, 13, 11, 12, 8, 14],
  },
  'sichuan-2023': {
    fixture: 'sc-qingshen-2023',
    file: '四川省/四川-2023',
    of: '四川省青神县 2023 年',
    widths: [7, 17, 15, 18, 10, 12, 10, 13, 8, 8, 20],
  },
  'chongqing-2021': {
    fixture: 'cq-kexuecheng-2021',
    file: '重庆市/重庆-2021',
    of: '重庆市科学城 2021 年',
    widths: [7, 20, 10, 10, 12, 12, 12, 10, 9, 9, 10],
    unseen: '表的后半截',
  },
  'ningde-2020': {
    fixture: 'fj-ningde-dzj-2020',
    file: '福建省/宁德-2020',
    of: '福建省宁德市 2020 年',
    widths: [8, 14, 14, 16, 13, 13, 18, 12, 14],
    unseen: '第三个指标以后的行、表脚',
  },
  'transfer-project': {
    fixture: 'sc-langzhong-zyzf-2021',
    file: '全国/转移支付-项目',
    of: '四川省阆中市 2021 年',
    unseen: '表注第 3 条以后',
    widths: [6, 9, 15, 20, 16, 18, 20],
  },
};

/** 固定文字里写死了那一个单位、那一个项目的，换成占位。 */
const specific: readonly (readonly [RegExp, string])[] = [
  [/^部门:临沧市.*$/, '部门:{单位}'],
  [/^.*市级服务贸易发展资金项目自评表$/, '{年度} 年{项目}项目自评表'],
  [/^\( ?2020 年度\)$/, '({年度} 年度)'],
  [/^车辆购置税.*绩效目标自评$/, '{项目}绩效目标自评'],
  [/^成安县民政局(?=\{年度\})/, '{单位}'],
];

/** 公开的表注截在半句的，到写完的那一条为止。 */
const wholeNote = (caption: string): string =>
  /^(注|备注)[:：]/.test(caption) && !/[。；）)]$/.test(caption)
    ? caption.replace(/(。|[,，](?=\s*\d+[.、]))(?![\s\S]*(?:。|[,，]\s*\d+[.、]))[\s\S]*$/, '。')
    : caption;

const general = (caption: string): string =>
  wholeNote(specific.reduce((text, [found, put]) => text.replace(found, put), caption).trim());

/** 自定义栏的标签也一样，占位不要。 */
const label = (text: string): string => general(text).replace(/[:：]?\{[^{}]*\}/g, '');

/** 由人定的：换成那种表，那几格是那几个字段。 */
function settled(proposal: Proposal, byHand: (typeof sources)[string]['byHand']): Proposal {
  if (byHand === undefined) return proposal;
  const { kind, cells, stages } = byHand;
  const isGiven = ({ row, column }: { row: number; column: number }) => `${row},${column}` in cells;
  const given = Object.entries(cells).map(([place, field]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return { row, column, field };
  });
  return {
    ...proposal,
    kind,
    cells: [...proposal.cells.filter((cell) => !isGiven(cell)), ...given],
    extra: proposal.extra
      .filter((cell) => !isGiven(cell))
      .map((cell) => {
        const stage = stages.names[cell.column];
        const isSource = cell.row >= stages.from && cell.row <= stages.to && stage !== undefined;
        return isSource ? { ...cell, label: `${cell.label.split('.')[0]}.${stage}` } : cell;
      }),
  };
}

/** 版面：印好的指标是那一个单位的，不带；行数给几行，要几行加几行。 */
function layoutOf(id: string): Layout {
  const { fixture, of, widths, unseen, byHand } = sources[id]!;
  const found = layoutFixtures.find((each) => each.id === fixture)!;
  const grid = { ...gridOf(found), columnWidths: widths.map((width) => (width * 7 + 5) * 0.75) };
  const proposal = settled(recognizeGrid(grid)[0]!, byHand);
  const layout = layoutFrom(grid, proposal, { id: `${id}-版面`, title: '', atOrigin: true })!;
  return {
    ...layout,
    title: `${of}${layout.kind}`,
    basis: [
      { text: `字段的位置、固定文字：公开的${of}${layout.kind}（${fixture}）`, evidence: 'PUBLIC' },
      { text: '列宽、缺省行数、自定义栏的种类：推的，没有见到原件', evidence: 'MEMORY' },
      ...(unseen === undefined
        ? []
        : [{ text: `${unseen}：没有见到，版面上没有`, evidence: 'MEMORY' as const }]),
    ],
    ...(layout.extra
      ? { extra: layout.extra.map((one) => ({ ...one, key: label(one.key), label: label(one.label) })) }
      : {}),
    rows: layout.rows.map((row) => {
      if (!('block' in row))
        return {
          ...row,
          cells: row.cells.map((cell) =>
            cell.caption !== undefined
              ? { ...cell, caption: general(cell.caption) }
              : cell.extra !== undefined
                ? { ...cell, extra: label(cell.extra) }
                : cell,
          ),
        };
      const { presets: _, ...rest } = row;
      return { ...rest, defaultRows: Math.min(6, row.defaultRows) };
    }),
  };
}

describe('内置方案带的版面', () => {
  it.each(Object.keys(sources))('%s：是从公开的表认出来的（改了认法：npx vitest -u）', async (id) => {
    const path = join(
      import.meta.dirname,
      '../../../src/forms/packs',
      sources[id]!.file,
      `${layoutOf(id).kind}.json`,
    );
    const config = await resolveConfig(path);
    const text = await format(JSON.stringify(layoutOf(id)), { ...config, parser: 'json' });
    await expect(text).toMatchFileSnapshot(path);
  });

  it.each(Object.keys(sources))(
    '%s：连方案一份方案包，证据等级逐条写着，照它认原来的表不用问',
    async (id) => {
      const pack = await builtInPack(findScheme(id)!);
      const parsed = parsePack(JSON.parse(JSON.stringify(pack)));
      expect(parsed).toEqual({ ok: true, pack });
      expect(pack.basis.length).toBeGreaterThan(0);
      const partly = sources[id]!.unseen === undefined ? [] : ['MEMORY'];
      expect(pack.layouts.map(({ basis }) => basis?.map(({ evidence }) => evidence))).toEqual([
        ['PUBLIC', 'MEMORY', ...partly],
      ]);
      const fixture = layoutFixtures.find((each) => each.id === sources[id]!.fixture)!;
      const [plain] = recognizeGrid(gridOf(fixture));
      const [known] = recognizeGrid(gridOf(fixture), pack.layouts);
      expect([known?.confidence, known?.questions]).toEqual([1, []]);
      const { byHand } = sources[id]!;
      const fields = new Map(
        settled(plain!, byHand).cells.map(({ row, column, field }) => [`${row},${column}`, field]),
      );
      for (const { row, column, field } of known!.cells)
        expect([row, column, field]).toEqual([row, column, fields.get(`${row},${column}`)]);
    },
  );

  it('每一份内置方案都写得成一个方案包文件，读回来一样；没有自带版面的照内置版面', async () => {
    for (const scheme of schemes) {
      const pack = await builtInPack(scheme);
      expect(readPack(writePack(pack))).toEqual({ ok: true, pack });
      expect([pack.id, pack.basis.length > 0]).toEqual([scheme.id, true]);
      expect([scheme.id, pack.layouts.length > 0]).toEqual([scheme.id, packedSchemes.includes(scheme.id)]);
    }
  });

  it('名单与方案对得上', () => {
    expect([...packedSchemes].sort()).toEqual(Object.keys(sources).sort());
    for (const id of packedSchemes) expect(findScheme(id)).toBeDefined();
  });

  it('固定文字前后没有空格、表注不停在半句、不写死某一个单位', async () => {
    const odd: string[] = [];
    for (const id of packedSchemes) {
      const { layouts } = await builtInPack(findScheme(id)!);
      for (const { title = '', rows, extra = [] } of layouts) {
        const captions = rows
          .flatMap((row) => ('block' in row ? [] : row.cells))
          .flatMap((cell) => cell.caption ?? []);
        for (const text of [title, ...captions, ...extra.flatMap((one) => [one.key, one.label])]) {
          const note = /^(注|备注|说明)[:：]/.test(text);
          const own = /[\u4e00-\u9fff](局|厅|委员会|办公室|中心|人民政府)/.test(
            text.replace(/\{[^{}]*\}/g, ''),
          );
          if (text !== text.trim() || (note && !/[。；）)]$/.test(text)) || (own && !note))
            odd.push(`${id}：${text}`);
        }
      }
    }
    expect(odd).toEqual([]);
  });
});
