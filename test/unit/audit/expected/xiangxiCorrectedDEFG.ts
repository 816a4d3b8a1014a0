/** 湘西 2020 改正后，D、E、F、G 组规则仍有的核实与提示；每条上面写明为什么是对的。 */
export const xiangxiCorrectedDEFG: readonly string[] = [];
