/** 湘西 2020 改正后，A、B 组规则仍有的核实与提示；每条上面写明为什么是对的。 */
export const xiangxiCorrectedAB: readonly string[] = [];
