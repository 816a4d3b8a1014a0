import { rule, type Rewrite } from './rewriteText';

const goal = '(?:年度)?(?:目标|计划|指标|标准)(?:值|数)?';
const figure = String.raw`\d+(?:\.\d+)?%`;
/** 前面写明目标是几成、后面只说“目标值”的。 */
const stated = new RegExp(
  `^(?:${goal}(?:为|是|:)?(?:≥|不低于)?(${figure})|[一-龥]{2,14}(?:率|度)\\((?:${goal}(?:为|:)?)?(?:≥)?(${figure})\\))[,;:]`,
);
const figureIn = (input: string): string | undefined => {
  const [, one, two] = stated.exec(input) ?? [];
  return one ?? two;
};

/** “目标值为95%，达到目标值得5分”：后面的目标值换成写明的数；写了好几种目标的不换。 */
export const givenGoals: readonly Rewrite[] = [
  {
    find: new RegExp(`(?<=[,;:].*每(?:低于|高于|超过|超出))(?:${goal})(?=\\d|的)`, 'g'),
    put: ({ input }) => (figureIn(input) === undefined ? null : ''),
  },
  {
    find: new RegExp(`(?<=[,;:].*(?:达到|低于|未达到|不低于|小于|≥|<))(?:${goal})(?!\\d)`, 'g'),
    put: ({ input }) => figureIn(input) ?? null,
  },
  {
    find: /^[^,;:]*[,;:]/g,
    put: ({ 0: lead }) => (figureIn(lead) === undefined ? null : ''),
  },
  {
    // 目标值为120场,达到120场及以上……
    find: new RegExp(`^(?:${goal})(?:为|是|:)?(\\d+(?:\\.\\d+)?[一-龥]{1,4})[,;]`, 'g'),
    put: ({ input, 0: lead, 1: amount = '' }) => (input.slice(lead.length).includes(amount) ? '' : null),
  },
  // 发放问卷调查,
  rule('^(?:发放|通过|采用|根据|依据)(?!.{0,12}(?:酌情|综合))[一-龥]{0,8}(?:问卷|调查|统计|抽查),', ''),
  // 以年初预算数为基数,
  rule('^以[一-龥]{2,12}为(?:基数|基础|依据)[,;]', ''),
  rule('(?<!未|没有|能)达到(\\d+(?:\\.\\d+)?%)(?=[得计的,])', '≥$1'),
];
