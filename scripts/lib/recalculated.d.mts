/** 公式格：公式与存着的值，键是“表名!地址”。 */
export type FormulaCells = Map<string, { formula: string; value: string }>;

export function formulaCells(bytes: Uint8Array): FormulaCells;

export function compareRecalculated(
  ours: FormulaCells,
  theirs: FormulaCells,
): {
  same: number;
  unreadable: number;
  different: { cell: string; formula: string; stored: string; recalculated: string }[];
};
