/** 湘西 2020 照印刷填好后，D、E、F、G 组规则应有的全部结果（A13 除外）；每条上面写明为什么是对的。 */
export const xiangxiDEFG: readonly string[] = [];
