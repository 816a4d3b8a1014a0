/**
 * PBE 函数的标识，照函数表的次序。登记函数只要这张名单，实现等第一次算到才装；表里缺一个、多一个编译不过。
 * 标识一经发布永不改名。
 */
export const functionIds = [
  'EXECRATE',
  'STAFFRATE',
  'CHANGERATE',
  'CTRLRATE',
  'ADJUSTRATE',
  'FINISHRATE',
  'SHARE',
  'WEIGHTEDRATE',
  'EXCELLENTRATE',
  'EXECSCORE',
  'INDICATORSCORE',
  'QUALSCORE',
  'RULESCORE',
  'RULECHECK',
  'GRADE',
] as const;

/** 一个函数的标识，大写，不带命名空间。 */
export type FunctionId = (typeof functionIds)[number];
