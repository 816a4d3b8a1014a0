/** manifest.xml 里写的开发地址。 */
export declare const sourceBase: string;

/** 部署地址补上结尾的 /；写错抛中文错误。 */
export declare function normalizeBase(base: string): string;

/** 把清单里的开发地址换成部署地址。 */
export declare function rebaseManifest(xml: string, base: string): string;
