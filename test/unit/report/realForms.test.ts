import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProse, findOutline, reportChecker, writeReport } from '../../../src/report';
import { readText } from '../../../src/report/text/document';
import { dataOf, submissionOf } from '../support/memorySource';
import { sharedMaterial } from '../support/sharedMaterial';

interface Case {
  readonly id: string;
  readonly quality: string;
  readonly layout: string;
  readonly data: {
    readonly year: number;
    readonly unit: string;
    readonly forms: readonly { readonly values: object }[];
  };
}

/** 公开的自评表、叙述体报告里抄来的数；材料不进仓库，旁边放着就核。 */
const file = sharedMaterial('domain/real-forms/cases.json');
const cases = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as readonly Case[]);

/** 材料里真有的错：报出来是对的。 */
const real = ['84.47分应为“良”，写的是“优”。'];

describe.skipIf(file === undefined)('公开材料的表与叙述体', () => {
  it.each(cases.map((each) => [each.id, each] as const))(
    '%s：写得出报告，自己核自己没有错误',
    (_, { data }) => {
      const submission = submissionOf(dataOf(data));
      for (const id of ['general', 'transfer-payment']) {
        const report = writeReport(submission, findOutline(id)!);
        const paragraphs = report.blocks.flatMap((block) =>
          block.kind === 'paragraph' || block.kind === 'heading'
            ? [
                {
                  text: block.runs.map(({ text }) => text).join(''),
                  ...(block.kind === 'heading' ? { level: block.level } : {}),
                },
              ]
            : [],
        );
        const { findings } = reportChecker(submission)(paragraphs, null);
        expect(
          findings
            .filter(({ severity, message }) => severity === '错误' && !real.includes(message))
            .map(({ message, quote }) => `${message} ${quote}`),
          id,
        ).toEqual([]);
      }
    },
  );

  it('表里的长文字照读，正文规则不冤枉', () => {
    const told = cases.flatMap(({ id, data }) =>
      data.forms.flatMap(({ values }) =>
        Object.values(values).flatMap((value) => {
          if (typeof value !== 'string' || value.length < 30) return [];
          expect(readText(value).sentences.length).toBeGreaterThan(0);
          return checkProse(value, { year: data.year, unit: data.unit })
            .filter(({ severity }) => severity === '错误')
            .map(({ message, quote }) => `${id} ${message} ${quote}`);
        }),
      ),
    );
    expect(told).toEqual([]);
  });
});
