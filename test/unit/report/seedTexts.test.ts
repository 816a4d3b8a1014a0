import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/report';
import { dataOf, submissionOf } from '../support/memorySource';

/** 原件的文字不进仓库；旁边放着就核，没有就跳过。 */
const folder = ['../../../../shared/domain/seeds/', '../../../../../shared/domain/seeds/']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));

/** 原件、它印出来的工作簿、应当在哪一句报哪条规则。 */
const expected: readonly {
  readonly text: string;
  readonly book: string;
  readonly found: readonly (readonly [rule: string, words: string])[];
  /** 应有的错误一共几条：多了就是冤枉。 */
  readonly errors: number;
}[] = [
  {
    text: '000_5adf402d10fbcc74.txt',
    book: 'heshan-2021',
    errors: 0,
    found: [
      ['H06', '超额完成'],
      ['H06', '低于年初预算'],
      ['H06', '控制在预算总额以内'],
      ['H14', '控制在预算总额以内'],
      ['A11', '支出支出'],
      ['A11', '（2）'],
    ],
  },
  {
    text: '001_6af160f4ee43dd25.txt',
    book: 'xiangxi-2020',
    errors: 8,
    found: [
      ['H01', '项目支出58.38万元'],
      ['H01', '37.39万元'],
      ['H01', '事业编制人数6人'],
      ['T01', '其他资本性支出0.12万元'],
      ['T01', '实际追加预算为6.1万元'],
      ['G04', '12.43%＜10%'],
      ['G03', '12.43%'],
      ['G06', '得满分4分'],
      ['E07', '175%'],
      ['E07', '28.8%'],
      ['H03', '114.7%'],
      ['H08', '履约率70%以上'],
      ['H08', '目标1'],
      ['A11', '群众路线实践活动'],
    ],
  },
  {
    text: '002_f2c7e368ed8109e5.txt',
    book: 'hengyang-2022',
    errors: 0,
    found: [['A09', '衡阳投资促进事务中心']],
  },
  {
    text: '003_51a908e257d3fa29.txt',
    book: 'shijiazhuang-hitech-2020',
    errors: 0,
    found: [
      ['H08', '30 个'],
      ['E07', '160个'],
      ['H07', '截至10月底'],
      ['H15', '两倍'],
      ['H14', '经费支出都受到很大影响'],
    ],
  },
  {
    text: '004_4560883b7276504f.txt',
    book: 'changli-2023',
    errors: 0,
    found: [
      ['E06', '98分'],
      ['H14', '各项产出达到预期'],
      ['H08', '1669'],
    ],
  },
];

describe.skipIf(folder === undefined)('五份原件的文字对它们印的工作簿', () => {
  it.each(expected.map((each) => [each.book, each] as const))('%s', (_, { text, book, found, errors }) => {
    const data: unknown = JSON.parse(
      readFileSync(new URL(`../../fixtures/${book}.json`, import.meta.url), 'utf8'),
    );
    const source = readFileSync(new URL(text, folder), 'utf8');
    const paragraphs = source.split('\n').map((line) => ({ text: line }));
    const { findings } = checkReport(paragraphs, null, submissionOf(dataOf(data)));
    for (const [rule, words] of found) {
      const hit = findings.some(
        (each) => each.rule === rule && `${each.quote}${each.printed}`.includes(words),
      );
      expect(hit, `${rule} ${words}`).toBe(true);
    }
    expect(findings.filter(({ severity }) => severity === '错误').map(({ message }) => message)).toHaveLength(
      errors,
    );
  });
});
