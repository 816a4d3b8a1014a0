import { formatAddress, type Rect } from '../../host';

/** 不带表名的地址，如 `C4`、`A1:B2`。 */
export const localAddress = (rect: Rect): string => formatAddress('', rect).replace(/^.*!/, '');
