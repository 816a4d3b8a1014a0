import type { OutlineItem, SentenceVariant } from '../outline';

export const h1 = (text: string, when?: string): OutlineItem => ({
  kind: 'heading',
  level: 1,
  text,
  ...(when ? { when } : {}),
});
export const h2 = (text: string, when?: string): OutlineItem => ({
  kind: 'heading',
  level: 2,
  text,
  ...(when ? { when } : {}),
});
export const h3 = (text: string): OutlineItem => ({ kind: 'heading', level: 3, text });
export const text = (words: string, when?: string): OutlineItem => ({
  kind: 'text',
  text: words,
  ...(when ? { when } : {}),
});
export const variants = (...choices: readonly SentenceVariant[]): OutlineItem => ({
  kind: 'variants',
  variants: choices,
});
export const slot = (name: string, otherwise?: string): OutlineItem => ({
  kind: 'slot',
  slot: name,
  ...(otherwise === undefined ? {} : { otherwise }),
});
const problems = { form: '报告文字栏', block: '问题与措施' } as const;

/** 问题：一条一段。 */
export const problemRows = (
  template = '（【序】）【问题】{原因：【原因】}',
  otherwise = '【存在的问题】',
): OutlineItem => ({
  kind: 'rows',
  ...problems,
  text: template,
  otherwise,
});

/** 措施：一条一段，与问题同序；责任人、时限写了就带上。 */
export const measureRows = (
  template = '（【序】）【措施】{（完成时限：【完成时限】）}',
  otherwise = '【改进措施】',
): OutlineItem => ({
  kind: 'rows',
  ...problems,
  text: template,
  otherwise,
});

/** 项目用途逐项连成一句：“内联引资13.89万元，主要用于……。” */
export const projectUses = (lead: string, each: string): OutlineItem => ({
  kind: 'rows',
  form: '报告正文数据表',
  block: '项目支出构成',
  or: { form: '报告文字栏', block: '项目用途' },
  text: each,
  joined: true,
  lead,
  otherwise: `${lead}`,
});

/** 附件次序：照官方附件。 */
export const allAppendices = [
  '评价报告封面及概况',
  '部门收支情况表',
  '基础数据表',
  '部门整体支出绩效自评表',
  '项目支出绩效自评表',
  '部门整体支出绩效评价评分表',
  '整体支出绩效自评情况',
  '项目自评结果汇总表',
  '评价人员及意见',
] as const;
