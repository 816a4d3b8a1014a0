import { rememberValue } from '../../domain';

/** 比较指标名时的写法：去掉空白、序号与计数后缀（“对接客商人数”就是“对接客商”）。 */
export const plainIndicator = rememberValue((name: string): string => {
  const bare = name.replace(/\s+/g, '').replace(/^(?:[①-⑳]|[（(]?\d+[)）、.．])/u, '');
  return bare.replace(/(?:人次数?|人数|次数|场次|个数|家数|数量)$/, '') || bare;
});
