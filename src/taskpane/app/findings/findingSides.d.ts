import type { Finding } from '../../../audit';
import type { FieldKind } from '../../../forms';
import type { Submission } from '../../../submission';
/** 结果落在什么种类的字段上（率要写成百分数）；找不到返回 undefined。 */
export declare function kindAt(submission: Submission, { form, name, field, row }: Finding): FieldKind | undefined;
/**
 * 另一边的数，如“应为 22.5”；没有为空串。
 *
 * 只有错误断言“应为”；核实、提示里的另一边只供比照（如超额完成时的指标值），写“对照”。
 */
export declare function describeExpected({ severity, expected }: Finding, kind?: FieldKind): string;
/** 两边的数与差额，如“表内 25.5　应为 22.5　差 3”；没有的省去。 */
export declare function describeSides(finding: Finding, kind?: FieldKind): string;
