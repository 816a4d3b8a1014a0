import { describe, expect, it } from 'vitest';
import {
  duplicates,
  forecastGaps,
  fromMicro,
  fullMarks,
  outliers,
  repeatedAmounts,
  sample,
} from '../../../src/collect';
import { forecastsOf } from '../../../src/collect/extract/forecast';
import { auditSubmission } from '../../../src/audit';
import { commonReviewPractice } from '../../../src/schemes';
import sixFaults from '../../fixtures/reviewers-six-faults.json';
import { dataOf, submissionOf } from '../support/memorySource';
import { dec } from '../../../src/domain';
import { recordsOf } from '../../bench/province/records';
import { compare, comparePairs, type Compared } from '../../bench/province/truth';
import { generateUnit, provinceOf } from '../../bench/province/unit';

const options = { ...provinceOf(3, 800, 2), counties: 20 };
const units = Array.from({ length: options.units }, (_, i) => generateUnit(i, options)).filter(
  ({ planted }) => !planted.missing,
);
const rows = units.map(recordsOf);
const nameOf = new Map(units.map(({ index, unit }) => [index, unit]));
const projects = rows.flatMap((row) => row.projects);

const expectGood = ({ planted, recall, wrong }: Compared) => {
  expect(planted).toBeGreaterThan(5);
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(wrong).toBeLessThanOrEqual(0.01);
};

describe('跨单位：埋的真相找到 98% 以上，冤枉的不到 1%', () => {
  const plantedPairs = (pick: (unit: (typeof units)[number]) => number | null) =>
    units.flatMap((unit) => {
      const from = pick(unit);
      return from === null ? [] : [[unit.unit, nameOf.get(from) ?? ''] as const];
    });

  it('雷同：改了单位名也对得上，官方套话不算', () => {
    const found = duplicates(
      rows.flatMap(({ sentences }) => sentences),
      units.length,
    );
    expectGood(
      comparePairs(
        found,
        plantedPairs(({ planted }) => planted.copiedFrom),
      ),
    );
    expect(found.every(({ first, second }) => first.cell !== '' && second !== null)).toBe(true);
    expect(found.some(({ first }) => first.text.includes('党中央国务院'))).toBe(false);
  });

  it('离群：与同地区同指标的比', () => {
    const found = outliers(rows.flatMap(({ indicators }) => indicators));
    const planted = units.flatMap((unit) =>
      unit.planted.outliers.map(({ project }) => `${unit.unit}/${project}`),
    );
    expectGood(
      compare(
        found.map(({ first }) => `${first.unit}/${first.project}`),
        planted,
      ),
    );
    expect(found[0]?.reason).toMatch(/中位数约 .*倍/);
  });

  it('全部满分', () => {
    const planted = units.filter(
      (unit) =>
        unit.planted.fullMarks && unit.planted.wrongSums.length === 0 && unit.planted.repeatedFrom === null,
    );
    const found = fullMarks(projects).map(({ first }) => first.unit);
    expect(planted.filter(({ unit }) => !found.includes(unit)).map(({ unit }) => unit)).toEqual([]);
    expect(
      found.filter((unit) => !units.some((each) => each.unit === unit && each.planted.fullMarks)),
    ).toEqual([]);
  });

  it('数字雷同：三个数一分不差', () => {
    const sound = new Set(
      units.filter(({ planted }) => planted.wrongSums.length === 0).map(({ index }) => index),
    );
    const digits = (value: number) => String(Math.round(value * 100)).replace(/0+$/, '').length;
    const isTelling = ({ projects: [first] }: (typeof units)[number]) =>
      first !== undefined &&
      first.annual % 1 !== 0 &&
      first.executed % 1 !== 0 &&
      [...new Set([first.initial, first.annual, first.executed])].reduce(
        (sum, each) => sum + digits(each),
        0,
      ) >= 9;
    // 1600 个项目两两相比，九位有效数字一样才不是偶然；整万元的不比
    const pairs = units.flatMap((unit) => {
      const from = unit.planted.repeatedFrom;
      const told = from !== null && sound.has(unit.index) && sound.has(from) && isTelling(unit);
      return told ? [[unit.unit, nameOf.get(from) ?? ''] as const] : [];
    });
    const found = repeatedAmounts(projects, projects.length);
    const { recall } = comparePairs(found, pairs);
    expect(pairs.length).toBeGreaterThan(3);
    const { wrong } = comparePairs(
      found,
      plantedPairs(({ planted: { repeatedFrom } }) => repeatedFrom),
    );
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(wrong).toBeLessThanOrEqual(0.01);
  });
});

describe('抽查', () => {
  const books = rows.flatMap((row) => row.units);

  it('同样的种子抽出来一样，与次序无关；换种子就不一样', () => {
    const names = (seed: number, list = projects) =>
      sample(list, books, { seed }).map(({ project, reasons }) => [project.unit, project.project, reasons]);
    expect(names(7, [...projects].reverse())).toEqual(names(7));
    expect(names(8)).not.toEqual(names(7));
    expect(names(7).every(([, , reasons]) => (reasons?.length ?? 0) > 0)).toBe(true);
  });

  it('差的全抽，金额最大的必抽', () => {
    const drawn = new Set(sample(projects, books, { seed: 1 }).map(({ project }) => project));
    const largest = [...projects].sort((a, b) => (b.annualBudget ?? 0) - (a.annualBudget ?? 0))[0];
    expect(largest && drawn.has(largest)).toBe(true);
    expect(projects.filter(({ grade }) => grade === '差').every((project) => drawn.has(project))).toBe(true);
  });
});

describe('自评高于复核预估', () => {
  it('差到十分才列，差得多的在前，说出凭哪几条；没有预估的不看', () => {
    const row = (unit: string, total: number | null, forecast: number | null) => ({
      ...{ digest: unit, unit, project: '某项目', sheet: '项目-某', cell: 'D21' },
      ...{ total, forecast, forecastBasis: '没有佐证材料 2 处' },
    });
    const found = forecastGaps([
      row('甲', 100_000_000, 89_000_000),
      row('乙', 100_000_000, 91_000_000),
      row('丙', 98_000_000, 60_500_000),
      row('丁', 98_000_000, null),
      row('戊', null, 60_000_000),
    ]);
    expect(found.map(({ first }) => first.unit)).toEqual(['丙', '甲']);
    expect(found[0]?.reason).toBe('自评 98 分，照方案的复核口径（待核）约 60.5 分：没有佐证材料 2 处。');
  });

  it('方案没有写复核口径的不估；写了的照它估', () => {
    const submission = submissionOf(dataOf(sixFaults));
    const findings = auditSubmission(submission);
    const { review: _, ...scheme } = submission.scheme;
    expect(forecastsOf({ ...submission, scheme }, findings).size).toBe(0);
    const practised = { ...submission, scheme: { ...scheme, review: commonReviewPractice } };
    const forecasts = [...forecastsOf(practised, findings).values()];
    expect(forecasts.length).toBeGreaterThan(0);
    expect(forecasts.some(({ forecastBasis }) => / \d+ 处/.test(forecastBasis))).toBe(true);
  });
});

it('百万分之一的整数变回数：与十进制除好的逐位相同', () => {
  for (let i = 0; i < 3000; i++) {
    const micro = Math.trunc((i % 2 === 0 ? 1 : -1) * Math.abs(Math.sin(i + 1)) * 10 ** (i % 16)) + 0;
    expect(fromMicro(micro)).toBe(Number(dec(micro).div(1_000_000).toString()));
  }
});
