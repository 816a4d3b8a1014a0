/** 我们自己加的一处标注；清除时只动这里登记过的。 */
export interface RegisteredAnnotation {
  /** 工作表名。 */
  readonly sheet: string;
  /** 加标注时的 A1 地址。 */
  readonly cell: string;
  readonly means: 'note' | 'comment' | 'fill';
  /** 批注的 id；备注与底色没有。 */
  readonly id?: string;
  /** 写进备注或批注的全文：与现在的不同就是用户改过，不再当成我们的。 */
  readonly text?: string;
  /** 底色退路：涂上的底色；与现在的不同就是用户改过，不再恢复。 */
  readonly fill?: string;
  /** 底色退路：原来的底色，null 为无填充。 */
  readonly originalFill?: string | null;
  /** 牵涉到的审核结果的稳定键。 */
  readonly keys: readonly string[];
}
