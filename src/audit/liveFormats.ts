import type { LiveFormat } from './rule';
import { rules } from './rules';

/** 全部规则带的原生条件格式，插表时放进单元格；空表一处也不变色。 */
export const liveFormats: readonly LiveFormat[] = rules.flatMap(({ live }) => live ?? []);
