import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditSubmission, shownFindings, type Finding } from '../../../src/audit';
import type { SubmissionData } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';
import { sharedMaterial } from '../support/sharedMaterial';

/** 照印刷值填好的表，算出格也键入了：最容易让“公式被盖掉”淹没别的。 */
const own = new URL('../../fixtures/', import.meta.url);
const published = sharedMaterial('domain/real-forms/cases.json');

const jsonAt = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const ownForms: readonly (readonly [string, SubmissionData])[] = readdirSync(own)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const json = jsonAt(new URL(name, own));
    const isData = typeof json === 'object' && json !== null && 'forms' in json && 'scheme' in json;
    return isData ? [[name, dataOf(json)] as const] : [];
  });

const publishedForms: readonly (readonly [string, SubmissionData])[] =
  published === undefined
    ? []
    : (jsonAt(published) as readonly { id: string; data: unknown }[]).map(
        ({ id, data }) => [id, dataOf(data)] as const,
      );

/** A 类的提示一概算噪声：没填、标签、公式盖掉，连说的是真毛病的占位行（A08）、元填成万元（A05）也算。 */
const isNoise = ({ rule, severity }: Finding): boolean => rule.startsWith('A') && severity === '提示';

function measure(forms: readonly (readonly [string, SubmissionData])[]) {
  let [shown, noise] = [0, 0];
  for (const [name, data] of forms) {
    const { shown: seen, folded } = shownFindings(auditSubmission(submissionOf(data)));
    const hints = seen.filter(({ severity }) => severity === '提示');
    const matters = seen.length - hints.length;
    const wrong = hints.filter(({ rule, actual }) => rule === 'E15' && actual !== null).length;
    if (matters > 0)
      expect(hints.length - wrong, `${name}：提示多过要紧的`).toBeLessThanOrEqual(matters + wrong);
    expect(
      folded.every(({ severity }) => severity === '提示'),
      name,
    ).toBe(true);
    shown += seen.length;
    noise += seen.filter(isNoise).length;
  }
  return { shown, noise };
}

describe('照印刷值填的表，一眼看到的不是噪声', () => {
  it('自己的夹具：摊开的里 A 类提示不到一成', () => {
    expect(ownForms.length).toBeGreaterThan(5);
    const { shown, noise } = measure(ownForms);
    expect(noise / shown, `${noise}/${shown}`).toBeLessThanOrEqual(0.1);
  });

  it.skipIf(published === undefined)('公开的 21 张：摊开的里 A 类提示不到一成', () => {
    const { shown, noise } = measure(publishedForms);
    expect(noise / shown, `${noise}/${shown}`).toBeLessThanOrEqual(0.1);
  });
});
