import { describe, expect, it } from 'vitest';
import { builtInPack, readPack, writePack } from '../../../src/forms';
import {
  findScheme,
  parseScheme,
  schemeProblems,
  schemes,
  valueEvidence,
  withoutStrays,
} from '../../../src/schemes';

const marksOf = (id: string) =>
  new Map(valueEvidence(findScheme(id)!).map(({ path, evidence }) => [path, evidence]));

describe('一个值一个证据标记', () => {
  it('说得最细的依据算数：湖北的执行率分值是公开材料，各级分值、等次待核', () => {
    const marks = marksOf('hubei');
    expect(marks.get('execution.weight')).toBe('PUBLIC');
    expect(marks.get('reverseScoring')).toBe('PUBLIC');
    expect(marks.get('levels.产出指标')).toBe('MEMORY');
    expect(marks.get('grades')).toBe('MEMORY');
  });

  it('衡阳的分值是原始文件，等次待核；没有哪条依据说到的都是待核', () => {
    const marks = marksOf('hengyang-2022');
    expect([marks.get('levels.产出指标'), marks.get('levels.效益指标')]).toEqual(['SEED', 'SEED']);
    expect([marks.get('grades'), marks.get('scorePlaces')]).toEqual(['MEMORY', 'MEMORY']);
    const thresholds = [...marks].filter(([path]) => path.startsWith('thresholds.'));
    expect(thresholds.length).toBeGreaterThan(5);
    expect(new Set(thresholds.map(([, evidence]) => evidence))).toEqual(new Set(['MEMORY']));
  });

  it('评分表一行一个标记', () => {
    const rows = valueEvidence(findScheme('hunan-province')!).filter(({ path }) =>
      path.startsWith('standards.'),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ evidence }) => evidence))).toEqual(new Set(['PUBLIC', 'MEMORY']));
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    '%s：依据说到的位置都在，不落空',
    (_, scheme) => {
      const paths = valueEvidence(scheme).map(({ path }) => path);
      const stray = scheme.basis
        .flatMap(({ of = [] }) => of)
        .filter((of) => !paths.some((path) => path === of || path.startsWith(`${of}.`)));
      expect(stray).toEqual([]);
    },
  );
});

describe('依据说的位置落了空', () => {
  const strayed = (of: readonly string[]) => {
    const scheme = findScheme('yunnan')!;
    return { ...scheme, basis: [...scheme.basis, { text: '抄错了字', evidence: 'PUBLIC' as const, of }] };
  };

  it('装方案包、载入方案文件都说明哪一处，不悄悄当作待核', async () => {
    const pack = await builtInPack(findScheme('yunnan')!);
    const read = readPack(writePack({ ...pack, scheme: strayed(['execution.wieght', 'grades']) }));
    expect(read.ok ? [] : read.problems).toEqual([
      expect.stringContaining('依据的 of 写着“execution.wieght”，方案里没有这个值'),
    ]);
    expect(schemeProblems(strayed(['levels.没有的指标']))).toEqual([
      expect.stringContaining('“levels.没有的指标”'),
    ]);
  });

  it('改过的方案去掉落空的位置，别的照留', () => {
    const kept = withoutStrays(strayed(['levels.没有的指标', 'grades']));
    expect(kept.basis.at(-1)?.of).toEqual(['grades']);
    expect(schemeProblems(kept)).toEqual([]);
  });
});

describe('方案包带着标记', () => {
  it('写出再读回，标记一个不差；早先没有 of、没有依据的包照样读得了', async () => {
    const scheme = findScheme('yunnan')!;
    const text = writePack(await builtInPack(scheme));
    const again = readPack(text);
    expect(again.ok && again.pack.scheme && valueEvidence(again.pack.scheme)).toEqual(valueEvidence(scheme));
    const { basis, ...bare } = scheme;
    const old = parseScheme(
      JSON.parse(JSON.stringify({ ...bare, basis: basis.map(({ of: _, ...rest }) => rest) })),
    );
    expect(old.ok && new Set(valueEvidence(old.scheme).map(({ evidence }) => evidence))).toEqual(
      new Set(['MEMORY']),
    );
    const none = parseScheme(JSON.parse(JSON.stringify(bare)));
    expect(none.ok && none.scheme.basis).toEqual([]);
  });

  it('写坏的依据说明哪里坏', () => {
    const broken = parseScheme({ ...findScheme('yunnan')!, basis: [{ text: '某文', evidence: '听说' }] });
    expect(broken.ok ? [] : broken.problems).toEqual([expect.stringContaining('方案的依据 basis 应逐条写')]);
  });
});
