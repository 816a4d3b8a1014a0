import { type Decimal } from '../../../domain';
import type { FieldReading } from '../../../submission';
/** 一格读成数；空着、是文字或没有这一格返回 null。 */
export declare function numberIn(reading: FieldReading | undefined): Decimal | null;
