import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import { levelName } from '../../indicators/levelNames';
import { departsFromScheme } from '../../indicators/structure';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import { isWeighed } from '../../indicators/weights';
import type { FormReading } from '../../../submission';

const message = '绩效指标缺少{二级}。';
const outputs = ['数量', '质量', '时效', '成本'] as const;

/** 产出四类、效益、满意度各有一项。分值配齐（合计 100）才评：还在填的表不催。 */
export const e12: Rule = {
  id: 'E12',
  severity: '提示',
  title: '指标类别齐全',
  scope: '部门、项目自评表的绩效指标',
  plain: '少了一类指标。产出要有数量、质量、时效、成本，还要有效益和满意度；这个单位确实用不上的可以不加。',
  condition: '分值配齐后，产出下数量、质量、时效、成本各有一项，效益、满意度各有一项',
  message,
  basis: '财预〔2020〕10号：产出、效益、满意度三类指标（MEMORY）',
  source: '规范',
  check: (submission) => indicatorFormsIn(submission).flatMap((form) => check(form, submission)),
};

function check(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const indicators = indicatorsOf(form);
  const first = indicators[0];
  if (first === undefined || !isWeighed(form, indicators, scheme)) return [];
  const levels = indicators.map(({ level1Name, level2Name, row }) => ({
    level1: levelName(level1Name),
    level2: level2Name,
    name: row.label,
  }));
  const output = levels.filter(({ level1 }) => level1.includes('产出'));
  if (output.length === 0 || output.every(({ level2 }) => level2 === '')) return [];
  // 成本单列一级的，产出下不必再有；版面与方案不同的（执行率 20 分的表），不要求成本
  const costElsewhere =
    levels.some(({ level1 }) => level1 === '成本指标') || departsFromScheme(form, indicators, scheme);
  const has = (kind: string): boolean =>
    output.some(({ level2 }) => level2.startsWith(kind)) || (kind === '成本' && costElsewhere);
  const missing = [
    ...outputs.filter((kind) => !has(kind)).map(indicatorName),
    ...(levels.some(({ level1 }) => level1.includes('效益')) ? [] : ['效益指标']),
    ...(levels.some((level) => Object.values(level).some((text) => text.includes('满意度')))
      ? []
      : ['满意度指标']),
  ];
  if (missing.length === 0) return [];
  return [
    draftAt(first.level1, {
      message: say(message, { 二级: missing.map((name) => `“${name}”`).join('、') }),
      expected: missing.join('、'),
    }),
  ];
}

const indicatorName = (kind: string): string => `${kind}指标`;
