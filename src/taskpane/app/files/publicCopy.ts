/** 做好的公开版，或做不了的原因。 */
export type PublicCopy =
  | {
      readonly ok: true;
      /** 建议的文件名。 */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** 没有带上的工作表。 */
      readonly dropped: readonly string[];
      /** 发布之前请人看一眼的地方。 */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };
