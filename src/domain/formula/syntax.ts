/** 两个数、两段文字之间的运算。 */
export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** 公式的语法树。 */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  /** 名称、地址、区域，照公式里的写法。 */
  | { readonly kind: 'reference'; readonly text: string }
  /** `{1,2;3,4}`。 */
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  /** 不写的实参（`IF(a,,b)`）。 */
  | { readonly kind: 'omitted' }
  | { readonly kind: 'negative' | 'percent'; readonly operand: FormulaNode }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  /** 函数名大写，照公式里的写法（`PBE.GRADE`、`SUM`）。 */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };
