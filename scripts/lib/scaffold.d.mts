/** 一条规则的源文件。 */
export declare function newRule(rule: { readonly id: string; readonly title: string }): string;

/** 一个表种的源文件。 */
export declare function newKind(kind: { readonly name: string; readonly title: string }): string;

/** 在一份登记（index.ts）里加一项。 */
export declare function withListed(index: string, name: string, source: string): string;
