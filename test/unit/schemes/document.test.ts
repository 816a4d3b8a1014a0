import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evidenceText, gradeText, schemes, valueEvidence } from '../../../src/schemes';
import type { Scheme } from '../../../src/schemes';

const file = join(import.meta.dirname, '../../../docs/方案.md');

/** 各地一样、没有另写依据的审核阈值，只在开头说一次。 */
const practice = valueEvidence(schemes[0]!).find(({ path }) => path.startsWith('thresholds.'))!.source;

function section(scheme: Scheme): string {
  const scored = scheme.forms.find(({ levels }) => levels.length > 0);
  const weights = scored
    ? [
        `执行率 ${scheme.execution.weight}`,
        ...scored.levels.map(({ level1, weight }) => `${level1} ${weight}`),
      ].join('、')
    : '表上没有各类分值';
  return [
    `## ${scheme.title}`,
    '',
    `编号 \`${scheme.id}\`，${scheme.region}，${scheme.year === null ? '不限年度' : `${scheme.year} 年度`}。`,
    '',
    `- 分值：${weights}`,
    `- 等次：${gradeText(scheme.grades)}`,
    `- 用到的表：${scheme.forms.map(({ form }) => form).join('、')}`,
    ...scheme.basis.map(({ text, evidence }) => `- 【${evidenceText[evidence]}】${text}`),
    '',
    '<!-- prettier-ignore -->',
    '| 值 | 是多少 | 证据 | 依据 |',
    '| --- | --- | --- | --- |',
    ...valueEvidence(scheme)
      .filter(({ path, source }) => !path.startsWith('thresholds.') || source !== practice)
      .map(
        ({ title, value, evidence, source }) =>
          `| ${title} | ${value} | ${evidenceText[evidence]} | ${source} |`,
      ),
  ].join('\n');
}

it('docs/方案.md 由方案写出（改了方案：PBE_WRITE_DOCS=1 重跑这个测试）', () => {
  const made = [
    '# 方案与依据',
    '',
    '每个方案的分值、等次、用到的表，与每个数出自哪里：原始文件、公开材料，没有见到原文的写“待核”，请照本地文件核对、在窗格“载入方案”里改。两份方案哪里不同：`pbe diff-pack 一份 另一份`。',
    '',
    `每个值后面一个标记，由方案里依据的 \`of\`（说到哪几个值）算出来，窗格“依据”里也是它；没有哪条依据说到的是待核。审核阈值没有另写的都是待核：${practice}。`,
    '',
    ...schemes.flatMap((scheme) => [section(scheme), '']),
  ].join('\n');
  if (process.env['PBE_WRITE_DOCS']) writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
});
