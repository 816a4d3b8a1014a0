/** 要装进网格的内容：空白、文件或快照（换版本时）。 */
export type Content =
  { kind: 'blank' } | { kind: 'file'; bytes: Uint8Array } | { kind: 'snapshot'; snapshot: unknown };
